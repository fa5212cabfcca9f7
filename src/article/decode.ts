/** Owns the way from a file's bytes to the text and offsets that the editor would show. */
import { binaryKind, looksBinary } from './encodings/binaryKind.ts';
import { declaredEncoding } from './encodings/declaredEncoding.ts';
import { chooseEncoding } from './encodings/chooseEncoding.ts';
import { unifyLineEnds } from './lineEnds.ts';
import type { ArticleWarning, SourceText } from './sourceText.ts';
import { UndecodableError } from './undecodableError.ts';

export { UndecodableError } from './undecodableError.ts';

/**
 * Decodes a file: UTF-8, UTF-16, GB18030/GBK, Big5 or what its declaration names, with the bytes themselves as the last word.
 * Line ends are unified as the editor does it, so that offsets are the editor's; no byte order mark is left.
 * @param hints `label`: an encoding the server or the user named; believed like a declaration in the file.
 * @throws UndecodableError for bytes that are no text.
 */
export function decodeBytes(bytes: Uint8Array, hints: { readonly label?: string } = {}): SourceText {
  const kind = binaryKind(bytes);
  if (kind !== null) throw new UndecodableError(kind);
  const { encoding, offset } = chooseEncoding(bytes, declaredEncoding(bytes, hints.label));
  if (looksBinary(bytes, encoding)) throw new UndecodableError(null);
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(offset));
  return { text: unifyLineEnds(decoded), encoding, warnings: warnOfIllFormed(decoded, bytes, encoding) };
}

function warnOfIllFormed(text: string, bytes: Uint8Array, encoding: string): ArticleWarning[] {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  if (count === 0) return [];
  if (encoding === 'utf-8') {
    // U+FFFD that the file spells out was lost before it was saved: cleaning speaks of it, decoding does not.
    for (let i = 0; i + 2 < bytes.length; i++)
      if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count--;
    if (count <= 0) return [];
  }
  return [
    {
      code: 'ill-formed-bytes',
      message: `${count} places of the file are no ${encoding} text and are shown as \ufffd`,
      detail: { count, encoding },
    },
  ];
}
