/** Owns how a file becomes a decoded document for the command line. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeBytes } from '../article/decode.ts';
import type { SourceText } from '../article/sourceText.ts';
import { UndecodableError } from '../article/undecodableError.ts';
import { SummarizeError } from '../summary/errors.ts';

/**
 * Reads and decodes a file.
 * @throws SummarizeError `file-vanished`, `unreadable`, `binary`
 */
export async function readArticle(path: string): Promise<SourceText> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).isDirectory()) throw new SummarizeError('unreadable', `${path} is a folder, not a file`);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof SummarizeError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new SummarizeError('file-vanished', 'there is no such file', { cause: error, detail: { name } });
    throw new SummarizeError('unreadable', `the file cannot be read (${code ?? 'unknown error'})`, {
      cause: error,
      detail: { name },
    });
  }
  try {
    return decodeBytes(bytes);
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    throw new SummarizeError('binary', 'this is not a text file; save the article as text or HTML first', {
      cause: error,
      detail: { name },
    });
  }
}
