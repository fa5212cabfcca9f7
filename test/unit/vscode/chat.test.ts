import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import type { Parts } from '../../../src/vscode/parts.ts';
import { english } from '../../../src/vscode/translate.ts';
import { fake } from '../../support/fakeVscode.ts';
import { sampleReport, withEveryMark } from '../../support/panelStates.ts';

const { handleChat } = await import('../../../src/vscode/chat.ts');
const { ReportBook } = await import('../../../src/vscode/reportBook.ts');
const { Uri } = (await import('vscode')) as unknown as typeof vscode;

const report = withEveryMark(sampleReport());
const uri = Uri.parse(report.uri);

/** What the chat showed, and what its model was asked. */
async function chat(prompt: string, command?: string, answer = ''): Promise<{ shown: string; asked: string }> {
  const book = new ReportBook();
  book.add({ ...report, uri: uri.toString() });
  const positionAt = (offset: number): object => ({ line: Math.floor(offset / 100) });
  fake.documents = [{ uri, getText: () => '', positionAt }];
  let shown = '';
  let asked = '';
  const stream = {
    progress: () => undefined,
    markdown: (text: string) => (shown += text),
    anchor: (_place: vscode.Location, label: string) => (shown += `<${label}>`),
  };
  const model = {
    sendRequest: (messages: { content: string }[]) => {
      asked = messages[0]!.content;
      return Promise.resolve({ text: [answer] });
    },
  };
  const request = { prompt, command, model } as unknown as vscode.ChatRequest;
  const parts = { t: english, book, archive: { restore: () => Promise.resolve() } } as unknown as Parts;
  const noRun = (): never => assert.fail('summarized again');
  await handleChat(
    request,
    stream as unknown as vscode.ChatResponseStream,
    {} as vscode.CancellationToken,
    parts,
    noRun,
    () => uri,
  );
  return { shown, asked };
}

describe('@report in the chat', () => {
  beforeEach(() => fake.reset());

  it('lists the facts with links to their lines', async () => {
    const { shown, asked } = await chat('', 'summarize');
    assert.match(shown, /Attendees \(8\)/);
    assert.match(shown, /陆怀远 .*市委书记 <line 2>/);
    assert.equal(asked, '', 'a model was asked for what is known');
  });

  it('answers from the numbered facts alone and links the ones it cites', async () => {
    const { shown, asked } = await chat('Who came?', undefined, 'The party secretary [1] and nobody else [99].');
    assert.match(asked, /\[1\] Attendee: 陆怀远/);
    assert.doesNotMatch(asked, /浏览次数|责任编辑/, 'more of the article than its facts was sent');
    assert.match(shown, /The party secretary \[1\]/);
    assert.match(shown, /\[1\] 陆怀远: <line 2>$/);
  });

  it('shows invisible characters of names', async () => {
    const { shown } = await chat('', 'summarize');
    // Escaped, so that no name becomes Markdown.
    assert.match(shown, /U\\\+202E/);
    assert.doesNotMatch(shown, /\u202e/);
  });
});
