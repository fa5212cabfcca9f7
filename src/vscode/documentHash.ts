/** Owns the hashes of open documents: computed once a version, and never so long at a stretch that the editor waits. */
import { createHash } from 'node:crypto';
import type * as vscode from 'vscode';
import { contentHash } from './contentHash.ts';

/** Hashed at once, within a few milliseconds. In UTF-16 units. */
export const QUICKLY_HASHED = 1_000_000;
/** Hashed at a stretch of a longer one: some 10 ms on a busy machine. */
const PIECE = 200_000;

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
  const text = document.getText();
  if (text.length > QUICKLY_HASHED) return undefined;
  const hash = contentHash(text);
  known.set(document, { version, hash });
  return hash;
}

/** The hash of the document as it is now; of a long one piece by piece, so that others get their turn in between. */
export async function hashOf(document: vscode.TextDocument): Promise<string> {
  const quick = quickHashOf(document);
  if (quick !== undefined) return quick;
  const { version } = document;
  const text = document.getText();
  const hashing = createHash('sha256');
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + PIECE);
    // Two halves of one character must not be hashed apart.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1]!)) end++;
    hashing.update(text.slice(start, end), 'utf8');
    start = end;
    await new Promise((done) => setImmediate(done));
  }
  const hash = hashing.digest('hex');
  rememberHash(document, version, hash);
  return hash;
}
