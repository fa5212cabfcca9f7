/** Writes what failed, and nothing else: a long log's end then tells the cause. */
import type { TestEvent } from 'node:test/reporters';

/** A reporter of node:test: one paragraph for each test that failed, with its file and the reason. */
export default async function* failureReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type !== 'test:fail') continue;
    const { name, file, line, details } = event.data;
    const { cause } = details.error as { cause?: unknown };
    // A suite fails because of its tests, which have told why.
    if (details.type === 'suite') continue;
    const reason =
      cause instanceof Error
        ? (cause.stack ?? cause.message)
        : typeof cause === 'string'
          ? cause
          : details.error.message;
    yield `✖ ${name}\n  ${file}:${line}\n  ${reason.split('\n').slice(0, 12).join('\n  ')}\n`;
  }
}
