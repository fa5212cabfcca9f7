/** Owns the way from a fact to the words in the article that state it. */
import * as vscode from 'vscode';
import { simplify } from '../article/script.ts';
import type { Span } from '../article/span.ts';
import { SummarizeError } from '../summary/errors.ts';
import type { Evidence, SummaryJson } from '../summary/summaryJson.ts';
import { editorEncoding, nameOf } from './articleInput.ts';
import { hashOf } from './documentHash.ts';
import { lengthOf } from './documentText.ts';
import { locateQuote } from './locateQuote.ts';

/** In UTF-16 units: an edit seldom moves words further. */
const NEAR = 250_000;

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
  return textGroup?.viewColumn ?? vscode.ViewColumn.Beside;
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
    const asRead = hash === null || (await hashOf(document)) === hash;
    if (asRead || encoding === null || document.isDirty || document.isUntitled) return document;
    return await vscode.workspace.openTextDocument(uri, { encoding });
  } catch (error) {
    throw new SummarizeError('file-vanished', 'the article cannot be opened', {
      cause: error,
      detail: { name: nameOf(uri) },
    });
  }
}

/**
 * Finds evidence in a text as it is now: where it was when the text is `unchanged`; null when its words are not there
 * any more. A traditional article may be quoted in simplified characters, one for one.
 */
export function evidenceFinder(
  text: string,
  unchanged: boolean,
  language: string,
): (evidence: Evidence) => Span | null {
  if (unchanged) return ({ start, end }) => ({ start, end });
  let simplified: string | undefined;
  return ({ quote, start }) =>
    locateQuote(text, quote, start) ??
    (language === 'zh-Hant' ? locateQuote((simplified ??= simplify(text)), quote, start) : null);
}

/**
 * Finds evidence in an edited document: near its old place in every form, in a long document elsewhere as it was quoted
 * only, as anything more would hold up the editor.
 */
function findInEdited(document: vscode.TextDocument, evidence: Evidence, language: string): Span | null {
  const from = Math.max(0, evidence.start - NEAR);
  const to = Math.min(lengthOf(document), evidence.start + NEAR);
  const around = document.getText(new vscode.Range(document.positionAt(from), document.positionAt(to)));
  const found = evidenceFinder(around, false, language)({ ...evidence, start: evidence.start - from });
  if (found) return { start: from + found.start, end: from + found.end };
  if (from === 0 && to === lengthOf(document)) return null;
  const start = document.getText().indexOf(evidence.quote);
  return start < 0 ? null : { start, end: start + evidence.quote.length };
}

/** Opens the article if need be and selects the words; without evidence the article alone is shown. */
export async function revealEvidence(
  uri: vscode.Uri,
  evidence: Evidence | null,
  hash: string | null,
  source: SummaryJson['source'],
): Promise<RevealResult> {
  const document = await openArticle(uri, hash, editorEncoding(source.encoding));
  const edited = hash !== null && (await hashOf(document)) !== hash;
  const span = evidence && (edited ? findInEdited(document, evidence, source.language) : evidence);
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
