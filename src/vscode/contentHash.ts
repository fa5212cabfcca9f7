/** Owns the hash by which the same article is known again: SHA-256 of its text as the editor shows it. */
import { createHash } from 'node:crypto';

export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
