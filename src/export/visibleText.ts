/** Owns how text from an article is made harmless and readable before it leaves the product. */

// Bidi controls, zero-width characters and other invisible format characters can make a name read as another; tags
// (U+E0000 to U+E007F) can carry a whole hidden text.
const INVISIBLE =
  /\udb40[\udc00-\udc7f]|[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** One line of text with invisible characters shown as `[U+202E]`, control characters dropped and white space folded. */
export function visibleLine(text: string): string {
  return text
    .replace(INVISIBLE, (c) => `[U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(CONTROL, '')
    .replace(/\s+/g, ' ')
    .trim();
}
