/** Owns how text from an article is made harmless and readable before it leaves the product. */
import { CONTROL_CHARACTER, INVISIBLE_CHARACTER, codeOf } from './invisibleCharacters.ts';

/** One line of text with invisible characters shown as `[U+202E]`, control characters dropped and white space folded. */
export function visibleLine(text: string): string {
  return text
    .replace(INVISIBLE_CHARACTER, (character) => `[${codeOf(character)}]`)
    .replace(CONTROL_CHARACTER, '')
    .replace(/\s+/g, ' ')
    .trim();
}
