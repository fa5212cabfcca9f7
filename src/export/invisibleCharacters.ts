/** Owns the list of characters that cannot be seen and can make a name read as another. */

/** Bidi controls, zero-width and other format characters; tags (U+E0000 to U+E007F) can carry a whole hidden text. */
export const INVISIBLE_CHARACTER =
  /\udb40[\udc00-\udc7f]|[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/g;
/** Controls other than tab and the ends of lines. */
export const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** `U+202E` for the character that `text` begins with. */
export function codeOf(text: string): string {
  return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
