/** Owns the showing of characters that cannot be seen: bidi controls, zero-width and control characters in names. */
import { CONTROL_CHARACTER, INVISIBLE_CHARACTER, codeOf } from '../export/invisibleCharacters.ts';
import { h } from './virtual.ts';
import type { Child } from './virtual.ts';

const UNSEEN = new RegExp(`${INVISIBLE_CHARACTER.source}|${CONTROL_CHARACTER.source}`, 'g');

/** `text` in pieces: plain text, and a small sign for each character that cannot be seen. `label` has `{0}` for its code. */
export function visibleParts(text: string, label: string): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    parts.push(text.slice(from, match.index));
    const code = codeOf(match[0]);
    parts.push(h('span', { class: 'invisible', title: label.replace('{0}', code) }, code));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}
