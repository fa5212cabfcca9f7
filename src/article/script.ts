/** Owns the fold from traditional to simplified characters. */
import { Converter } from 'opencc-js/t2cn';

let convert: ((text: string) => string) | undefined;

/** `text` in simplified characters, one character to one, so that every offset stays valid. */
export function simplify(text: string): string {
  convert ??= Converter({ from: 'tw', to: 'cn' });
  const folded = convert(text);
  return folded.length === text.length ? folded : text;
}
