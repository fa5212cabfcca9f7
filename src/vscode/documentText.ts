/** Owns reading an open document in pieces, so that however long it is the editor never waits for us. */
import * as vscode from 'vscode';
import { nextTurn } from './nextTurn.ts';

/** Read at a stretch, in UTF-16 units: some two milliseconds. */
const PIECE = 250_000;
/** Someone may be typing: after so many new beginnings the whole text is taken at once. */
const ATTEMPTS = 3;

/** The text of a document at one of its versions. */
export interface DocumentText {
  /** Joined they are the text. None ends between the halves of a character, so that each can be encoded alone. */
  readonly pieces: readonly string[];
  readonly version: number;
}

/** In UTF-16 units, without making the text itself. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(endOf(document));
}

/** Reads a document as it is at the end of the reading. */
export async function readDocument(document: vscode.TextDocument): Promise<DocumentText> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version } = document;
    const pieces: string[] = [];
    const end = endOf(document);
    let from = new vscode.Position(0, 0);
    while (document.version === version) {
      let to = document.positionAt(document.offsetAt(from) + PIECE);
      let piece = document.getText(new vscode.Range(from, to));
      if (to.isBefore(end) && /[\uD800-\uDBFF]$/.test(piece)) {
        to = to.translate(0, -1);
        piece = piece.slice(0, -1);
      }
      pieces.push(piece);
      if (!to.isBefore(end)) return { pieces, version };
      from = to;
      await nextTurn();
    }
  }
  return { pieces: [document.getText()], version: document.version };
}

function endOf(document: vscode.TextDocument): vscode.Position {
  return document.lineAt(document.lineCount - 1).range.end;
}
