/** Owns how a command finds its article and reads it: open document, file on any file system, or active tab. */
import * as vscode from 'vscode';
import { SummarizeError } from '../summary/errors.ts';
import { lengthOf, readDocument } from './documentText.ts';
import type { ArticlePayload } from './workerProtocol.ts';

/** Larger texts are no reports; the limit keeps time and memory within reason. */
const LIMIT_MB = 32;
const MB = 1024 * 1024;

/** What the worker is given, and how to find the document again. */
export interface ArticleInput {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly payload: ArticlePayload;
  /** The editor's name of the document's encoding; null for a file that is not open. */
  readonly encoding: string | null;
  /** Version of the open document that was read; null for a file that is not open. */
  readonly version: number | null;
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString();
}

function uriOfTab(input: unknown): vscode.Uri | undefined {
  if (
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputCustom ||
    input instanceof vscode.TabInputNotebook
  )
    return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

/** A row of the Reports view. */
function isReportRow(argument: unknown): argument is { reportUri: vscode.Uri } {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'reportUri' in argument &&
    argument.reportUri instanceof vscode.Uri
  );
}

/** What the editor hands over for an icon in the title of a webview: the address of the webview, no article's. */
const WEBVIEW_SCHEME = 'webview-panel';

/** The article that a command was called on: a file of the Explorer, a row of the Reports view. */
export function findArgument(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument.scheme === WEBVIEW_SCHEME ? undefined : argument;
  return isReportRow(argument) ? argument.reportUri : undefined;
}

/**
 * The article in front: the active editor's, else the active tab's (an image preview is no text editor, and still deserves an
 * answer). Behind a page that is no document, such as the walkthrough, it is the `last` one while it is open, or the only one.
 */
export function findActive(last?: vscode.Uri): vscode.Uri | undefined {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const front = vscode.window.activeTextEditor?.document.uri ?? uriOfTab(activeTabGroup.activeTab?.input);
  if (front) return front;
  const open = new Map<string, vscode.Uri>();
  for (const { input } of all.flatMap(({ tabs }) => tabs)) {
    const uri = uriOfTab(input);
    if (uri) open.set(uri.toString(), uri);
  }
  return (last && open.get(last.toString())) ?? (open.size === 1 ? [...open.values()][0] : undefined);
}

/** The open document with this address, if any. */
export function findOpenDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && !document.isClosed);
}

function refuseTooLarge(name: string, size: number): void {
  if (size > LIMIT_MB * MB)
    throw new SummarizeError('too-large', `${size} bytes`, {
      detail: { name, megabytes: Math.round(size / MB), limit: LIMIT_MB },
    });
}

/** A file of this machine is left for the worker to read; one of another file system comes as bytes. */
async function readFile(uri: vscode.Uri, name: string): Promise<ArticlePayload> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) throw new SummarizeError('unreadable', 'a folder', { detail: { name } });
    refuseTooLarge(name, size);
    if (size === 0) throw new SummarizeError('empty', 'empty file', { detail: { name } });
    if (uri.scheme === 'file' && type & vscode.FileType.File) return { path: uri.fsPath };
    return { bytes: [await vscode.workspace.fs.readFile(uri)] };
  } catch (error) {
    if (error instanceof SummarizeError) throw error;
    const vanished = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    throw new SummarizeError(vanished ? 'file-vanished' : 'unreadable', 'reading failed', {
      cause: error,
      detail: { name },
    });
  }
}

/**
 * The text of an open document; undefined where the editor shows U+FFFD for bytes that made no sense to it: the file is
 * then read again from its bytes.
 */
async function readOpen(document: vscode.TextDocument, name: string): Promise<ArticleInput | undefined> {
  refuseTooLarge(name, lengthOf(document));
  const { pieces, version } = await readDocument(document);
  const isOfFile = !document.isDirty && !document.isUntitled;
  if (isOfFile && pieces.some((piece) => piece.includes('\uFFFD'))) return undefined;
  if (pieces.every((piece) => piece.trim() === ''))
    throw new SummarizeError('empty', 'empty document', { detail: { name } });
  return { uri: document.uri, name, payload: { text: pieces }, encoding: document.encoding, version };
}

/** @throws SummarizeError `empty`, `too-large`, `file-vanished` or `unreadable` */
export async function readArticle(uri: vscode.Uri): Promise<ArticleInput> {
  const name = nameOf(uri);
  const document = findOpenDocument(uri);
  const open = document && (await readOpen(document, name));
  if (open) return open;
  const payload = await readFile(uri, name);
  return { uri, name, payload, encoding: document?.encoding ?? null, version: document?.version ?? null };
}

/** The editor's identifier for a WHATWG encoding label; null for UTF-8, which needs no telling. */
export function editorEncoding(label: string): string | null {
  switch (label) {
    case 'utf-8':
      return null;
    case 'utf-16le':
      return 'utf16le';
    case 'utf-16be':
      return 'utf16be';
    case 'big5':
      return 'cp950';
    default:
      return label;
  }
}
