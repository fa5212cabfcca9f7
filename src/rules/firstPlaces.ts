/** Owns the search for the first place of each of many words in a text, in one pass. */

/** Words that begin with the same two characters and are still looked for. */
type Sought = Map<number, string[]>;

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Where each of `words` stands first in `text`; words that do not stand there are left out. Linear where few words begin alike. */
export function firstPlaces(text: string, words: Iterable<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const sought: Sought = new Map();
  const begins = new Uint8Array(0x10000);
  for (const word of new Set(words)) {
    if (word.length < 2) {
      const at = text.indexOf(word);
      if (at >= 0) found.set(word, at);
      continue;
    }
    begins[word.charCodeAt(0)] = 1;
    const alike = sought.get(pairAt(word, 0));
    if (alike) alike.push(word);
    else sought.set(pairAt(word, 0), [word]);
  }
  for (let i = 0; i + 1 < text.length && sought.size > 0; i++) {
    if (begins[text.charCodeAt(i)] === 0) continue;
    const pair = pairAt(text, i);
    const alike = sought.get(pair);
    if (!alike) continue;
    const open = alike.filter((word) => !text.startsWith(word, i));
    if (open.length === alike.length) continue;
    for (const word of alike) if (text.startsWith(word, i)) found.set(word, i);
    if (open.length > 0) sought.set(pair, open);
    else sought.delete(pair);
  }
  return found;
}
