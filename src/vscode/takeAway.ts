/** Owns how a summary leaves the editor: to the clipboard, to a file, or into the text at the cursor. */
import * as vscode from 'vscode';
import { toCsv } from '../export/toCsv.ts';
import { toJson } from '../export/toJson.ts';
import { toMarkdown } from '../export/toMarkdown.ts';
import { toPlainText } from '../export/toPlainText.ts';
import type { Format, Section } from '../protocol.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { exportLabels } from './exportLabels.ts';
import type { Translate } from './translate.ts';

const EXTENSIONS: Record<Format, string> = { json: 'json', markdown: 'md', csv: 'csv', plain: 'txt' };
const BYTE_ORDER_MARK = '\uFEFF';

/** A summary, or one of its lists, as text. A section as JSON is the array alone. */
export function formatSummary(summary: SummaryJson, format: Format, section: Section, t: Translate): string {
  switch (format) {
    case 'json':
      return section === 'all' ? toJson(summary) : `${JSON.stringify(summary[section], null, 2)}\n`;
    case 'markdown':
      return toMarkdown(summary, section, exportLabels(t));
    case 'csv':
      return toCsv(summary, section);
    case 'plain':
      return toPlainText(summary, section, exportLabels(t));
  }
}

export async function copySummary(summary: SummaryJson, format: Format, section: Section, t: Translate): Promise<void> {
  const text = formatSummary(summary, format, section, t);
  // The mark is for Excel opening a file; pasted it would be an invisible character in the first cell.
  await vscode.env.clipboard.writeText(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  vscode.window.setStatusBarMessage(`$(check) ${t('Copied to the clipboard.')}`, 3000);
}

/** Asks where to, beside the article by default, and writes the file; does nothing when the user dismisses the dialog. */
export async function saveSummary(
  summary: SummaryJson,
  format: Format,
  section: Section,
  article: vscode.Uri,
  t: Translate,
): Promise<void> {
  const name = article.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || 'report';
  const fileName = `${name}.summary.${EXTENSIONS[format]}`;
  const folder = article.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : undefined;
  const defaultUri =
    article.scheme === 'untitled'
      ? folder && vscode.Uri.joinPath(folder, fileName)
      : vscode.Uri.joinPath(article, '..', fileName);
  const target = await vscode.window.showSaveDialog({
    ...(defaultUri ? { defaultUri } : {}),
    filters: { [t('Summary')]: [EXTENSIONS[format]] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(formatSummary(summary, format, section, t)));
  vscode.window.setStatusBarMessage(`$(check) ${t('Saved.')}`, 3000);
}

/** Inserts at the cursor of the last text editor; false when no text editor is open. */
export async function insertSummary(
  editor: vscode.TextEditor | undefined,
  summary: SummaryJson,
  format: Format,
  section: Section,
  t: Translate,
): Promise<boolean> {
  if (!editor) return false;
  const text = formatSummary(summary, format, section, t);
  const done = await editor.edit((edit) => edit.replace(editor.selection, text.replace(BYTE_ORDER_MARK, '')));
  if (done) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  return done;
}
