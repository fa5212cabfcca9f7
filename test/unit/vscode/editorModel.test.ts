import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import type { ModelEvent } from '../../../src/summary/model.ts';
import { fake } from '../../support/fakeVscode.ts';

const { findEditorModel } = await import('../../../src/vscode/editorModel.ts');
const { LanguageModelError, LanguageModelTextPart, LanguageModelToolCallPart } =
  (await import('vscode')) as unknown as typeof vscode;

const REQUEST = {
  ...{ system: 'Read.', user: '[1] A.', schemaName: 'facts', maxOutputTokens: 100 },
  schema: { type: 'object' },
};
interface Sent {
  messages: { content: string }[];
  options: { tools: { name: string }[]; toolMode: number };
  token: vscode.CancellationToken;
}

/** A chat model of the editor that answers with `parts`, and what it was sent. */
function chatModel(parts: unknown[] | Error, wait?: Promise<void>): Sent[] {
  const sent: Sent[] = [];
  fake.chatModels = [
    {
      ...{ id: 'copilot-x', name: 'Model X', family: 'x', vendor: 'copilot', maxInputTokens: 8000 },
      countTokens: (text: string) => Promise.resolve(text.length),
      sendRequest: (messages: Sent['messages'], options: Sent['options'], token: vscode.CancellationToken) => {
        sent.push({ messages, options, token });
        if (parts instanceof Error) return Promise.reject(parts);
        const stream = (async function* () {
          await wait;
          yield* parts;
        })();
        return Promise.resolve({ stream });
      },
    },
  ];
  return sent;
}

async function ask(signal = new AbortController().signal): Promise<ModelEvent[]> {
  const model = await findEditorModel('copilot/x');
  const events: ModelEvent[] = [];
  for await (const event of model!.stream(REQUEST, signal)) events.push(event);
  return events;
}

describe('the editor’s own models', () => {
  beforeEach(() => fake.reset());

  it('are not there in an editor without any', async () => assert.equal(await findEditorModel(''), null));

  it('are forced to answer by the tool that carries the structure', async () => {
    const sent = chatModel([new LanguageModelToolCallPart('1', 'facts', { attendees: [] })]);
    const events = await ask();
    assert.deepEqual(events, [
      { type: 'text-delta', text: '{"attendees":[]}' },
      { type: 'usage', inputTokens: 'Read.\n\n[1] A.'.length, outputTokens: '{"attendees":[]}'.length },
      { type: 'end', finishReason: 'stop' },
    ]);
    assert.equal(sent[0]!.options.toolMode, 2);
    assert.equal(sent[0]!.options.tools[0]!.name, 'facts');
  });

  it('may answer in text all the same; a call that follows starts over', async () => {
    chatModel([
      new LanguageModelTextPart('{"att'),
      new LanguageModelTextPart('endees":[]}'),
      new LanguageModelToolCallPart('1', 'facts', { agreements: [] }),
    ]);
    const kinds = (await ask()).map((event) => (event.type === 'text-delta' ? event.text : event.type));
    assert.deepEqual(kinds, ['{"att', 'endees":[]}', 'restart', '{"agreements":[]}', 'usage', 'end']);
  });

  it('fail with a code of ours, naming the editor', async () => {
    for (const [thrown, code] of [
      [LanguageModelError.NoPermissions(), 'not-consented'],
      [LanguageModelError.Blocked(), 'rate-limit'],
      [LanguageModelError.NotFound(), 'model-unknown'],
      [new Error('boom'), 'server-error'],
    ] as const) {
      chatModel(thrown);
      await assert.rejects(ask(), (error: Error & { code: string; detail: object }) => {
        assert.equal(error.code, code);
        assert.deepEqual(error.detail, { model: 'Model X', host: 'Fake' });
        return true;
      });
    }
  });

  it('are told to stop when the user cancels', async () => {
    let go: () => void = () => undefined;
    const sent = chatModel(
      [new LanguageModelTextPart('x')],
      new Promise((done) => {
        go = done;
      }),
    );
    const abort = new AbortController();
    const asking = ask(abort.signal);
    await new Promise((done) => setTimeout(done, 10));
    abort.abort(new Error('cancelled'));
    assert.equal(sent[0]!.token.isCancellationRequested, true);
    go();
    await asking.catch(() => undefined);
  });
});
