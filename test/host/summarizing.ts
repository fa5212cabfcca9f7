/** What a user gets from the commands: a summary of the article in front, its evidence in the text, the JSON in the clipboard. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const PREFIX = 'reportSummarizer.';
interface Summary {
  source: { uri: string };
  engine: { kind: string };
  attendees: { name: string; evidence: { quote: string; start: number; end: number; match: string }[] }[];
  agreements: { name: string }[];
  siteVisits: { name: string }[];
  cleaning: { repairs: { kind: string; start: number; end: number }[] };
}

function sampleUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function copiedSummary(...args: unknown[]): Promise<Summary> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(`${PREFIX}copyJson`, ...args);
  return JSON.parse(await vscode.env.clipboard.readText()) as Summary;
}

function panelTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('reportSummarizer'));
}

async function eventually(what: string, holds: () => boolean): Promise<void> {
  const until = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > until) throw new Error(`not within 5 s: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What hovers say at an offset, as plain words. */
async function hoversAt(document: vscode.TextDocument, offset: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
  return contents
    .map(({ value }) => value)
    .join(' ')
    .replaceAll('&nbsp;', ' ');
}

export const tests = {
  'Summarize opens the panel beside the article': async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(sampleUri('delegation-visit.txt'));
    await vscode.commands.executeCommand(`${PREFIX}summarize`);
    await eventually('the panel is open', () => panelTabs().length === 1);
    assert.equal(panelTabs()[0]!.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('delegation-visit.txt'), true);
  },
  'Copy Summary as JSON gives facts whose offsets point at the words in the document': async () => {
    const document = await vscode.workspace.openTextDocument(sampleUri('delegation-visit.txt'));
    const summary = await copiedSummary(document.uri);
    assert.ok(summary.attendees.length >= 5, `${summary.attendees.length} attendees`);
    assert.ok(summary.agreements.length >= 1);
    assert.ok(summary.siteVisits.length >= 3);
    for (const { evidence } of summary.attendees)
      for (const { quote, start, end, match } of evidence)
        if (match === 'exact') assert.equal(document.getText().slice(start, end), quote);
  },
  'a file that is not open is summarized from the Explorer': async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const summary = await copiedSummary(sampleUri('signing-ceremony.html'));
    assert.ok(summary.agreements.length >= 1);
  },
  'a text that is no report gives empty lists, not inventions': async () => {
    const { attendees, agreements, siteVisits } = await copiedSummary(sampleUri('not-a-report.md'));
    assert.deepEqual([attendees, agreements, siteVisits], [[], [], []]);
  },
  'an untitled document is summarized': async () => {
    const content = '4月2日，青河县委书记罗一鸣到白石镇调研。他先后考察了白石镇中心小学和红叶茶厂。';
    const document = await vscode.workspace.openTextDocument({ content });
    await vscode.window.showTextDocument(document);
    const summary = await copiedSummary();
    assert.equal(summary.source.uri, document.uri.toString());
    assert.deepEqual(
      summary.attendees.map(({ name }) => name),
      ['罗一鸣'],
    );
  },
  'revealing a fact opens the closed article and selects its words': async () => {
    const uri = sampleUri('delegation-visit.txt');
    const summary = await copiedSummary(uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const person = summary.attendees[0]!;
    await vscode.commands.executeCommand(`${PREFIX}revealFact`, uri.toString(), `attendees:${person.name}`);
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    assert.ok(editor, 'the article is not shown');
    assert.equal(editor.document.getText(editor.selection), person.evidence[0]!.quote);
  },
  'the words are found again in an article that was edited': async () => {
    const uri = sampleUri('delegation-visit.txt');
    const summary = await copiedSummary(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '插入一行\n'));
    const person = summary.attendees[0]!;
    await vscode.commands.executeCommand(`${PREFIX}revealFact`, uri.toString(), `attendees:${person.name}`);
    assert.equal(document.getText(editor.selection), person.evidence[0]!.quote);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },
  'Show Cleaned Article compares the original with the cleaned text': async () => {
    await vscode.commands.executeCommand(`${PREFIX}showCleaned`, sampleUri('delegation-visit.txt'));
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff, 'no comparison is open');
    const cleaned = await vscode.workspace.openTextDocument(tab.input.modified);
    const original = await vscode.workspace.openTextDocument(tab.input.original);
    assert.ok(original.getText().includes('浏览次数'));
    assert.ok(!cleaned.getText().includes('浏览次数'));
    assert.match(tab.label, /original ↔ cleaned/);
    const at = original.getText().indexOf('扫一扫') + 1;
    assert.match(await hoversAt(original, at), /Removed: an invitation to scan a code/);
    // In one column the removed lines themselves have no hover: the lines beside them tell.
    assert.match(await hoversAt(cleaned, 1), /Removed above this line: menus and paths of the site/);
    const last = cleaned.getText().trimEnd().length - 1;
    assert.match(await hoversAt(cleaned, last), /Removed below this line: an invitation to scan a code/);
  },
  'each repair is explained on hover, on either side, and the title counts them': async () => {
    const uri = sampleUri('damaged-page.txt');
    const { cleaning } = await copiedSummary(uri);
    await vscode.commands.executeCommand(`${PREFIX}showCleaned`, uri);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff, 'no comparison is open');
    const original = await vscode.workspace.openTextDocument(tab.input.original);
    const first = (kind: string): number => {
      const repair = cleaning.repairs.find((one) => one.kind === kind);
      assert.ok(repair, `no ${kind} in the sample`);
      return repair.start;
    };
    assert.match(await hoversAt(original, first('inserted-note')), /Repaired: inserted pronunciation note dropped/);
    assert.match(await hoversAt(original, first('shifted-run')), /Repaired: damaged run restored[\s\S]*→/);
    const notes = cleaning.repairs.filter(({ kind }) => /^inserted-/.test(kind)).length;
    const runs = cleaning.repairs.filter(({ kind }) => kind === 'shifted-run').length;
    assert.ok(notes > 1);
    assert.ok(tab.label.includes(`${notes} inserted notes, ${runs} damaged run`), tab.label);
    assert.match(tab.label, /\d+ lines of page furniture/);
    const cleaned = await vscode.workspace.openTextDocument(tab.input.modified);
    const place = cleaned.getText().indexOf('對接東西部') + 2;
    assert.match(await hoversAt(cleaned, place), /Repaired: damaged run restored/);
  },
};
