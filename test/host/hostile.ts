/** What a hostile article or file name can do in the editor itself: nothing but be shown. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

const PREFIX = 'reportSummarizer.';
const LINK = '[王明](command:workbench.action.closeAllEditors)';
const ARTICLE = `4月2日，青河县委书记罗一鸣到${LINK}白石镇调研。他先后考察了白石镇中心小学和《${LINK}》红叶茶厂。\n`;

function inWorkspace(name: string, content: string | Uint8Array): vscode.Uri {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  writeFileSync(uri.fsPath, content);
  return uri;
}

export const tests = {
  'a hover shows links of the article as text, and is not trusted': async () => {
    const uri = inWorkspace('links.txt', ARTICLE);
    await vscode.commands.executeCommand(`${PREFIX}summarize`, uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const at = document.positionAt(ARTICLE.indexOf('罗一鸣') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
    const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
    assert.ok(contents.some(({ value }) => value.includes('罗一鸣')));
    for (const { value, isTrusted, supportHtml } of contents) {
      assert.ok(!isTrusted && !supportHtml);
      assert.doesNotMatch(value, /(?<!\\)\]\(command:/);
    }
  },
  'a file whose name is a link is refused and summarized like any other': async () => {
    const text = inWorkspace('[x](command:a).txt', ARTICLE);
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand(`${PREFIX}copyMarkdown`, text);
    const markdown = await vscode.env.clipboard.readText();
    assert.match(markdown, /罗一鸣/);
    assert.doesNotMatch(markdown, /(?<!\\)\]\((?:command|file):/);
    const binary = inWorkspace('[y](command:a).txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
    await vscode.commands.executeCommand(`${PREFIX}summarize`, binary);
  },
  'settings of a workspace do not choose the server or the engine': async () => {
    const configuration = vscode.workspace.getConfiguration('reportSummarizer');
    for (const key of ['engine', 'baseUrl', 'model', 'prices'])
      await assert.rejects(
        async () => configuration.update(key, 'x', vscode.ConfigurationTarget.Workspace),
        `${key} can be set by a workspace`,
      );
  },
};
