/** Owns how an inserted reading looks in the text: `(fā)`, and `fā)` where its bracket was lost. */

const PLAIN = 1;
const TONED = 2;
const MAX_NOTE_LETTERS = 7;

const LETTERS = new Uint8Array(0x300);
for (const letter of 'abcdefghijklmnopqrstuvwxyzüɡɑ') LETTERS[letter.charCodeAt(0)] = PLAIN;
for (const letter of 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ') LETTERS[letter.charCodeAt(0)] = TONED;

/**
 * The reading that begins at `start`, just behind its opening bracket: one syllable with one tone mark, an optional
 * blank, a closing bracket.
 * @returns the offset of the closing bracket, or -1.
 */
export function findReadingEnd(text: string, start: number): number {
  let toned = 0;
  let at = start;
  for (; at < text.length && at - start <= MAX_NOTE_LETTERS; at++) {
    const kind = LETTERS[text.charCodeAt(at)] ?? 0;
    if (kind === 0) break;
    if (kind === TONED) toned++;
  }
  if (toned !== 1) return -1;
  if (text.charCodeAt(at) === 0x20) at++;
  return text.charCodeAt(at) === 0x29 ? at : -1;
}

/** The reading between `start` and the closing bracket at `end`, without the blank some families put there. */
export function readingAt(text: string, start: number, end: number): string {
  return text.slice(start, text.charCodeAt(end - 1) === 0x20 ? end - 1 : end);
}

/** Where the letters of a reading that closes at the bracket `close` begin, or -1 when there is none before it. */
export function findReadingStart(text: string, close: number): number {
  let at = text.charCodeAt(close - 1) === 0x20 ? close - 1 : close;
  const lowest = Math.max(0, at - MAX_NOTE_LETTERS);
  while (at > lowest && (LETTERS[text.charCodeAt(at - 1)] ?? 0) !== 0) at--;
  return at < close && findReadingEnd(text, at) === close ? at : -1;
}

/** Han characters of the basic block and its extension A, the only ones that cp936 text holds. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
