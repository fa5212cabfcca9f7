/** Owns the reading of an encoding that a file or a server declares. */

const HEAD_BYTES = 4096;
const META = /<meta\b[^>]{0,300}?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]{2,40})/i;
const XML = /^[\s\ufeff]*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i;
const CSS_OR_EMACS = /^(?:@charset\s+"|.{0,100}?-\*-.{0,60}?coding:\s*)([\w.-]{2,40})/i;

/** The WHATWG name of a label; null for a label that names no encoding. */
export function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The encoding that `label` or the head of the file declares; null when neither names one that exists. */
export function declaredEncoding(bytes: Uint8Array, label?: string): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  for (const name of [label, META.exec(head)?.[1], XML.exec(head)?.[1], CSS_OR_EMACS.exec(head)?.[1]]) {
    const encoding = name === undefined ? null : encodingOf(name);
    // A declaration that could be read byte by byte cannot be in UTF-16: the standard reads it as UTF-8.
    if (encoding !== null) return encoding.startsWith('utf-16') && name !== label ? 'utf-8' : encoding;
  }
  return null;
}
