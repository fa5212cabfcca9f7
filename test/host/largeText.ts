/** What a user notices of a text of 20 MB: an answer within reason, an editor that never stalls, and a way out. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { longNotes } from '../support/damage/notedCharacters.ts';
import { seededRandom as seededNumbers, simulateDamage } from '../support/damage/simulateDamage.ts';
import { soundArticles } from '../support/damage/soundArticles.ts';
import { toPageForm } from '../support/damage/toPageForm.ts';
import { inventReport } from '../support/inventedReports.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { watchHost } from './watchHost.ts';

// Replaced by esbuild: the folder in which figures are left for the reader of the run.
declare const PROJECT_PATH: string;

interface Summary {
  attendees: { name: string }[];
  cleaning: { repairs: unknown[] };
  warnings: { code: string }[];
}
interface Api {
  summarize: (uri: vscode.Uri, options?: object) => Promise<Summary>;
}

const MB = 1024 * 1024;
/** Ten lines of an article and the page around them. */
const PAGE = [
  '首页 > 新闻中心 > 政务要闻',
  '青河县领导到白石镇调研',
  '来源：青河日报　作者：丁一　浏览次数：23',
  '4月2日，青河县委书记罗一鸣到白石镇调研。他先后考察了白石镇中心小学和红叶茶厂。',
  '在红叶茶厂，罗一鸣仔细询问了春茶采摘和销售情况，要求做好防霜冻工作，确保茶农增产增收。',
  '会上，青河县与海东大学签署了战略合作协议。县长何晴、副县长苏文参加调研。',
  '责任编辑：丁一',
  '上一篇：全县安全生产工作会议召开',
  '扫一扫在手机打开当前页',
  '',
].join('\n');

/** The aim, held as it stands: time of other processes is not counted, and one run of three may be unlucky otherwise. */
const AIM_MS = 50;
const ATTEMPTS = 3;

const figures: Record<string, number | string> = {};

async function api(): Promise<Api> {
  return (await vscode.extensions.getExtension('report-summarizer.report-summarizer')!.activate()) as Api;
}

/** Runs something up to three times, keeps its best figures and holds them against the aim. */
async function neverBlocks<T>(what: string, run: () => Promise<T>): Promise<T> {
  let best = Infinity;
  for (let attempt = 1; ; attempt++) {
    const started = performance.now();
    const { value, ownMs, delayMs, where } = await watchHost(run);
    if (ownMs < best) {
      best = ownMs;
      figures[`${what}: longest stretch of ours in ms`] = Math.round(ownMs);
      figures[`${what}: in it`] = where;
      figures[`${what}: longest delay of the host in ms, the editor's own work included`] = Math.round(delayMs);
      figures[`${what}: time in s`] = Math.round((performance.now() - started) / 100) / 10;
      writeFileSync(join(PROJECT_PATH, 'artifacts/large-text.json'), `${JSON.stringify(figures, null, 2)}\n`);
    }
    if (best < AIM_MS) return value;
    assert.ok(attempt < ATTEMPTS, `${what}: blocked for ${Math.round(best)} ms in ${where}`);
  }
}

function inWorkspace(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

function repeatTo(bytes: number, text: string): string {
  return text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
}

function largeFile(name: string, text = repeatTo(20 * MB, PAGE)): vscode.Uri {
  const uri = inWorkspace(name);
  writeFileSync(uri.fsPath, text);
  return uri;
}

const isAttended = ({ attendees }: Summary, who: string): boolean => attendees.some(({ name }) => name === who);

async function openAndSummarize(what: string, uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await neverBlocks(what, async () => vscode.commands.executeCommand('reportSummarizer.runAgain', uri));
  return document;
}

async function closeAndForget(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('reportSummarizer.deleteReport', uri);
}

async function revealAndRead(what: string, uri: vscode.Uri, fact: string): Promise<string> {
  await neverBlocks(what, async () =>
    vscode.commands.executeCommand('reportSummarizer.revealFact', uri.toString(), fact),
  );
  const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString())!;
  return editor.document.getText(editor.selection);
}

export const tests = {
  'a file of 20 MB is summarized, and the host is never blocked': async () => {
    const { summarize } = await api();
    const uri = largeFile('20mb.txt');
    await summarize(inWorkspace('delegation-visit.txt'), { engine: 'rules' });
    assert.ok(isAttended(await neverBlocks('file', () => summarize(uri, { engine: 'rules' })), '罗一鸣'));
  },
  'a file of 20 MB on a virtual file system is summarized, and the host is never blocked': async () => {
    const { summarize } = await api();
    const files = vscode.workspace.registerFileSystemProvider('report-large', new MemoryFiles());
    try {
      const uri = vscode.Uri.parse('report-large:/folder/20mb.txt');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(repeatTo(20 * MB, PAGE)));
      const summary = await neverBlocks('virtual file', () => summarize(uri, { engine: 'rules' }));
      assert.ok(isAttended(summary, '罗一鸣'));
    } finally {
      files.dispose();
    }
  },
  'an open document of 20 MB is summarized and shown, and the host is never blocked': async () => {
    const uri = largeFile('20mb.txt');
    await openAndSummarize('document', uri);
    assert.match(await revealAndRead('reveal', uri, 'attendees:罗一鸣'), /罗一鸣/);
    await closeAndForget(uri);
  },
  'an open document of one line of 10 MB is summarized and shown, and the host is never blocked': async () => {
    const uri = largeFile('one-line.txt', repeatTo(10 * MB, PAGE.replaceAll('\n', '。')));
    await openAndSummarize('one line', uri);
    assert.match(await revealAndRead('reveal in one line', uri, 'attendees:罗一鸣'), /罗一鸣/);
    await closeAndForget(uri);
  },
  'an edited document of 20 MB still shows where a fact stands, and the host is never blocked': async () => {
    const uri = largeFile('20mb.txt');
    const document = await openAndSummarize('document to be edited', uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '插入一行\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.isDirty);
    assert.match(await revealAndRead('reveal after an edit', uri, 'attendees:罗一鸣'), /罗一鸣/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAndForget(uri);
  },
  'a damaged text of 20 MB is repaired, and the host is never blocked': async () => {
    const { summarize } = await api();
    const random = seededNumbers(7);
    const articles = soundArticles().map((article, index) =>
      simulateDamage(toPageForm(article), {
        ...{ seed: index, notes: longNotes(random), markShare: 0.1, shiftedLines: 0.3 },
      }),
    );
    const uri = largeFile('damaged-20mb.txt', repeatTo(20 * MB, articles.join('\n')));
    const { cleaning, warnings } = await neverBlocks('damaged file', () => summarize(uri, { engine: 'rules' }));
    assert.ok(cleaning.repairs.length > 1000);
    assert.ok(warnings.some(({ code }) => code === 'changes-not-listed'));
    await closeAndForget(uri);
  },
  'the cleaned text of 20 MB is shown beside the original, and the host is never blocked by us': async () => {
    const uri = largeFile('20mb.txt');
    await neverBlocks('comparison', async () => vscode.commands.executeCommand('reportSummarizer.showCleaned', uri));
    await closeAndForget(uri);
  },
  'a file of 20 MB with thousands of people and sites is summarized, and the host is never blocked': async () => {
    const { summarize } = await api();
    const random = seededRandom(5);
    const year = Array.from({ length: 500 }, () => inventReport(random).text).join('\n');
    const uri = largeFile('many-reports.txt', repeatTo(20 * MB, year));
    const { attendees } = await neverBlocks('many facts', () => summarize(uri, { engine: 'rules' }));
    assert.ok(attendees.length > 100);
    await closeAndForget(uri);
  },
  'a text beyond the limit is refused at once, and the limit is named': async () => {
    const { summarize } = await api();
    const uri = inWorkspace('too-large.txt');
    writeFileSync(uri.fsPath, Buffer.alloc(33 * MB, 'a'));
    const started = performance.now();
    await assert.rejects(summarize(uri, { engine: 'rules' }), { code: 'too-large' });
    assert.ok(performance.now() - started < 1000);
  },
};
