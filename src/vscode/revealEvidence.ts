/** Owns the way from a fact to the words in the article that state it. */
import * as vscode from 'vscode';
import type { Span } from '../article/span.ts';
import { SummarizeError } from '../summary/errors.ts';
import type { Evidence } from '../summary/summaryJson.ts';
import { nameOf } from './articleInput.ts';
import { contentHash } from './contentHash.ts';
import { locateQuote } from './locateQuote.ts';

export interface RevealResult {
  readonly editor: vscode.TextEditor;
  readonly range: vscode.Range | null;
  /** The article is not the one that was summarized. */
  readonly edited: boolean;
}

/** The editor's own group for the article, so that the panel is never covered by it. */
export function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const key = uri.toString();
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === key);
  if (shown?.viewColumn) return shown.viewColumn;
  for (const group of vscode.window.tabGroups.all)
    for (const tab of group.tabs)
      if (tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === key) return group.viewColumn;
  const textGroup = vscode.window.tabGroups.all.find((group) =>
    group.tabs.every((tab) => !(tab.input instanceof vscode.TabInputWebview)),
  );
  return textGroup?.viewColumn ?? vscode.ViewColumn.One;
}

/**
 * Opens the article. One that is open in another encoding than it was read in is read again, unless it was edited.
 * @throws SummarizeError `file-vanished`
 */
export async function openArticle(
  uri: vscode.Uri,
  hash: string | null,
  encoding: string | null,
): Promise<vscode.TextDocument> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const asRead = hash === null || contentHash(document.getText()) === hash;
    if (asRead || encoding === null || document.isDirty || document.isUntitled) return document;
    return await vscode.workspace.openTextDocument(uri, { encoding });
  } catch (error) {
    throw new SummarizeError('file-vanished', 'the article cannot be opened', {
      cause: error,
      detail: { name: nameOf(uri) },
    });
  }
}

/** Where evidence is in a text now: where it was when the text is `unchanged`; null when its words are not there any more. */
export function locateEvidence(text: string, unchanged: boolean, evidence: Evidence): Span | null {
  if (unchanged) return { start: evidence.start, end: evidence.end };
  return locateQuote(text, evidence.quote, evidence.start);
}

/** Opens the article if need be and selects the words; without evidence the article alone is shown. */
export async function revealEvidence(
  uri: vscode.Uri,
  evidence: Evidence | null,
  hash: string | null,
  encoding: string | null,
): Promise<RevealResult> {
  const document = await openArticle(uri, hash, encoding);
  const text = document.getText();
  const edited = hash !== null && contentHash(text) !== hash;
  const span = evidence && locateEvidence(text, !edited, evidence);
  const range = span && new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(uri),
    preserveFocus: true,
    preview: false,
    ...(range ? { selection: range } : {}),
  });
  if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return { editor, range, edited };
}
