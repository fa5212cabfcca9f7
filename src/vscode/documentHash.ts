/** Owns the hashes of open documents: computed once a version, and never so long at a stretch that the editor waits. */
import { createHash } from 'node:crypto';
import type * as vscode from 'vscode';
import { contentHash } from './contentHash.ts';
import { lengthOf, readDocument } from './documentText.ts';
import { nextTurn } from './nextTurn.ts';

/** Hashed at once, within a few milliseconds. In UTF-16 units. */
export const QUICKLY_HASHED = 1_000_000;

const known = new WeakMap<vscode.TextDocument, { version: number; hash: string }>();

/** Tells the hash of a version that was computed elsewhere. */
export function rememberHash(document: vscode.TextDocument, version: number, hash: string): void {
  if (document.version === version) known.set(document, { version, hash });
}

/** The hash of the document as it is now, if it is known or quickly made. */
export function quickHashOf(document: vscode.TextDocument): string | undefined {
  const { version } = document;
  const earlier = known.get(document);
  if (earlier?.version === version) return earlier.hash;
  if (lengthOf(document) > QUICKLY_HASHED) return undefined;
  const hash = contentHash(document.getText());
  known.set(document, { version, hash });
  return hash;
}

/** The hash of the document as it is now; of a long one piece by piece, so that others get their turn in between. */
export async function hashOf(document: vscode.TextDocument): Promise<string> {
  const quick = quickHashOf(document);
  if (quick !== undefined) return quick;
  const { pieces, version } = await readDocument(document);
  const hashing = createHash('sha256');
  for (const piece of pieces) {
    hashing.update(piece, 'utf8');
    await nextTurn();
  }
  const hash = hashing.digest('hex');
  rememberHash(document, version, hash);
  return hash;
}
