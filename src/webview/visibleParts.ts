/** Owns the showing of characters that cannot be seen: bidi controls, zero-width and control characters in names. */
import { h } from './virtual.ts';
import type { Child } from './virtual.ts';

// The same characters that exports write as [U+202E]; they can make a name read as another.
const INVISIBLE =
  /\udb40[\udc00-\udc7f]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/g;

/** `text` in pieces: plain text, and a small sign for each character that cannot be seen. `label` has `{0}` for its code. */
export function visibleParts(text: string, label: string): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    parts.push(text.slice(from, match.index));
    const code = `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    parts.push(h('span', { class: 'invisible', title: label.replace('{0}', code) }, code));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}
