/** What a user gets beyond the first summary: corrections that stay, any file system and encoding, hovers, the API and the tool. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { MemoryFiles } from '../support/memoryFiles.ts';

const PREFIX = 'reportSummarizer.';
interface Fact {
  name: string;
  foundBy: string[];
  evidence: { quote: string; start: number; end: number; match: string }[];
}
interface Summary {
  source: { uri: string; encoding: string };
  attendees: Fact[];
  siteVisits: Fact[];
  warnings: { code: string }[];
}
interface Api {
  apiVersion: number;
  summarize: (uri: vscode.Uri, options?: object) => Promise<Summary>;
}

const ARTICLE = '4月2日，青河县委书记罗一鸣到白石镇调研。他先后考察了白石镇中心小学和红叶茶厂。\n';
/** The same article in GB18030 bytes. */
const GBK_BYTES = Uint8Array.from(
  Buffer.from(
    '34d4c232c8d5a3acc7e0bad3cfd8ceafcae9bcc7c2ded2bbc3f9b5bdb0d7caafd5f2b5f7d1d0a1a3cbfbcfc8baf3bfbcb2ecc1cbb0d7caafd5f2d6d0d0c4d0a1d1a7bacdbaecd2b6b2e8b3a7a1a3',
    'hex',
  ),
);

function inWorkspace(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

async function copied(uri: vscode.Uri): Promise<Summary> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(`${PREFIX}copyJson`, uri);
  return JSON.parse(await vscode.env.clipboard.readText()) as Summary;
}

async function api(): Promise<Api> {
  return (await vscode.extensions.getExtension('report-summarizer.report-summarizer')!.activate()) as Api;
}

export const tests = {
  'words selected in the article become a fact, marked as a person’s, and undo takes it back': async () => {
    const uri = inWorkspace('own.txt');
    writeFileSync(uri.fsPath, ARTICLE);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const start = ARTICLE.indexOf('白石镇调研');
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + 3));
    await vscode.commands.executeCommand(`${PREFIX}addSiteVisit`);
    const added = (await copied(uri)).siteVisits.at(-1)!;
    assert.equal(added.name, '白石镇');
    assert.deepEqual(added.foundBy, ['person']);
    assert.deepEqual([added.evidence[0]!.start, added.evidence[0]!.end], [start, start + 3]);
    await vscode.commands.executeCommand(`${PREFIX}undo`, uri);
    assert.ok(!(await copied(uri)).siteVisits.some(({ name }) => name === '白石镇'));
  },
  'corrections stay through another run and through deleting the summary': async () => {
    const uri = inWorkspace('own.txt');
    await copied(uri);
    await vscode.commands.executeCommand(`${PREFIX}confirmFact`, uri.toString(), 'attendees:罗一鸣');
    await vscode.commands.executeCommand(`${PREFIX}removeFact`, uri.toString(), 'siteVisits:红叶茶厂');
    await vscode.commands.executeCommand(`${PREFIX}runAgain`, uri);
    await vscode.commands.executeCommand(`${PREFIX}deleteReport`, uri);
    const { attendees, siteVisits } = await copied(uri);
    assert.deepEqual(attendees[0]!.foundBy, ['rules', 'person']);
    assert.deepEqual(
      siteVisits.map(({ name }) => name),
      ['白石镇中心小学'],
    );
  },
  'a hover on a highlight tells the fact': async () => {
    const uri = inWorkspace('own.txt');
    await vscode.commands.executeCommand(`${PREFIX}summarize`, uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const at = document.positionAt(ARTICLE.indexOf('罗一鸣') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /罗一鸣/);
    assert.match(text.replaceAll('&nbsp;', ' '), /You decided this/);
  },
  'a file on a virtual file system is summarized without being opened': async () => {
    const files = vscode.workspace.registerFileSystemProvider('report-memory', new MemoryFiles());
    try {
      const uri = vscode.Uri.parse('report-memory:/folder/article.txt');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ARTICLE));
      const summary = await copied(uri);
      assert.equal(summary.source.uri, uri.toString());
      assert.equal(summary.attendees[0]!.name, '罗一鸣');
      assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.scheme === 'report-memory'));
    } finally {
      files.dispose();
    }
  },
  'a file that the editor reads in the wrong encoding is read right, and its words are found': async () => {
    const uri = inWorkspace('gbk.txt');
    writeFileSync(uri.fsPath, GBK_BYTES);
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    assert.ok(document.getText().includes('\uFFFD'), 'the editor guessed the encoding by itself');
    const summary = await copied(uri);
    assert.equal(summary.attendees[0]?.name, '罗一鸣');
    await vscode.commands.executeCommand(`${PREFIX}revealFact`, uri.toString(), 'attendees:罗一鸣');
    const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString())!;
    assert.equal(editor.document.getText(editor.selection), summary.attendees[0].evidence[0]!.quote);
  },
  'other extensions can ask for a summary': async () => {
    const uri = inWorkspace('own.txt');
    const { apiVersion, summarize } = await api();
    assert.equal(apiVersion, 1);
    const summary = await summarize(uri, { engine: 'rules' });
    assert.equal(summary.attendees[0]!.name, '罗一鸣');
    await assert.rejects(summarize(inWorkspace('nothing-here.txt')), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'file-vanished');
      return true;
    });
  },
  'twenty summaries asked for at once all arrive': async () => {
    const { summarize } = await api();
    const uris = Array.from({ length: 20 }, (_, index) => inWorkspace(`many-${index}.txt`));
    for (const uri of uris) writeFileSync(uri.fsPath, ARTICLE);
    const summaries = await Promise.all(uris.map((uri) => summarize(uri, { engine: 'rules' })));
    assert.deepEqual(
      summaries.map(({ source, attendees }) => [source.uri, attendees[0]?.name]),
      uris.map((uri) => [uri.toString(), '罗一鸣']),
    );
  },
  'a cancelled run rejects at once and the next one works': async () => {
    const { summarize } = await api();
    const uri = inWorkspace('long.txt');
    writeFileSync(uri.fsPath, ARTICLE.repeat(20_000));
    const source = new vscode.CancellationTokenSource();
    const running = summarize(uri, { engine: 'rules', token: source.token });
    await new Promise((done) => setTimeout(done, 50));
    const started = performance.now();
    source.cancel();
    await assert.rejects(running, vscode.CancellationError);
    assert.ok(performance.now() - started < 100, 'cancelling took long');
    assert.equal((await summarize(inWorkspace('own.txt'), { engine: 'rules' })).attendees[0]!.name, '罗一鸣');
  },
  'the language model tool gives the facts as JSON': async () => {
    const result = await vscode.lm.invokeTool('report_summarize', {
      input: { path: 'own.txt' },
      toolInvocationToken: undefined,
    });
    const [part] = result.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.match(part.value, /罗一鸣/);
    await assert.rejects(async () =>
      vscode.lm.invokeTool('report_summarize', { input: { path: '../../etc/passwd' }, toolInvocationToken: undefined }),
    );
  },
};
