import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonText } from '../../../src/model/jsonText.ts';
import { SummarizeError } from '../../../src/summary/errors.ts';
import { streamFrames, wholeFrames } from '../../support/modelServer/frames.ts';
import { ANSWER, collect, createTestModel, impatientClock } from './collectStream.ts';

/** `FUZZ_RUNS=10000` and more on demand. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 800);

const FORMS = [
  streamFrames({ content: ANSWER }),
  streamFrames({
    content: `<think>{"a": 1}</think>\`\`\`json\n${ANSWER}\n\`\`\``,
    comment: 'PROCESSING',
    chunkLength: 3,
  }),
  streamFrames({ content: null, thoughts: { field: 'reasoning', text: ANSWER } }),
  wholeFrames({ content: ANSWER }),
].map(({ pieces }) => Buffer.from(pieces.join('')));

/** One way to spoil bytes. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('drop' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(200),
  }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(200),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function spoil(bytes: Buffer, change: Damage): Buffer {
  const at = Math.floor(change.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (change.kind === 'cut') return before;
  if (change.kind === 'flip') return Buffer.concat([before, Buffer.from([change.byte]), after.subarray(1)]);
  if (change.kind === 'insert') return Buffer.concat([before, change.bytes, after]);
  if (change.kind === 'drop') return Buffer.concat([before, after.subarray(change.length)]);
  return Buffer.concat([before, after.subarray(0, change.length), after]);
}

/** The bytes as a reply, in packets of these sizes. */
function reply(bytes: Buffer, sizes: readonly number[]): Response {
  let from = 0;
  let packet = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const size = sizes[packet++ % sizes.length] ?? 100;
      if (from >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(from, (from += size)));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** By its number, for a failure that can be read. */
const form = fc.nat(FORMS.length - 1);

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });

describe('replies as no server should send them', () => {
  it('split anywhere: the answer, whole', async () => {
    await fc.assert(
      fc.asyncProperty(form, sizes, async (number, packets) => {
        const { text, ended } = await collect(
          createTestModel('https://h', { fetch: () => Promise.resolve(reply(FORMS[number]!, packets)) }),
        );
        assert.equal(text, ANSWER);
        assert.ok(ended);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('cut, flipped, doubled, with holes and noise: an answer that was all there, or an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        form,
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        sizes,
        async (number, changes, packets) => {
          const spoiled = changes.reduce(spoil, FORMS[number]!);
          const scripted = (): Promise<Response> => Promise.resolve(reply(spoiled, packets));
          const { text, ended, error } = await collect(
            createTestModel('https://h', { fetch: scripted, clock: impatientClock() }),
          );
          assert.notEqual(ended, error !== null);
          if (error) assert.ok(error instanceof SummarizeError && error.code !== 'internal', String(error));
          else {
            // In the plainest form of asking, one fact may hold a slip; the reader drops that fact. The object is closed all the same.
            const json = new JsonText();
            json.push(text);
            assert.ok(json.complete && json.text === text, text);
            assert.match(text, /"(?:title|attendees)"/);
            // Bytes that were only lost make no new answer.
            if (changes.every(({ kind }) => kind === 'cut')) assert.equal(text, ANSWER);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});
