/** Owns the undoing of text that was read in the wrong encoding and saved so: UTF-8 as GBK, UTF-8 or GBK as Latin-1. */
import type { Repair } from '../cleanArticle.ts';
import type { Span } from '../span.ts';
import { measureQuality } from './commonCharacters.ts';
import { gbkCodes } from './gbkTable.ts';
import { windows1252Byte } from './windows1252.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const gbk = new TextDecoder('gbk');

const SAMPLE_UNITS = 20_000;

/** Frequent pieces of UTF-8 Chinese read as GBK (的 。 ， 在 中 是); sound text hardly ever holds them. */
const UTF8_AS_GBK = /[鐨銆锛鍦涓鏄浜鍙鏈鈥]/gu;
const FEWEST_UTF8_AS_GBK = 3;
const UTF8_AS_GBK_SHARE = 0.04;

/** Characters that bytes from 0x80 up read as in Latin-1 and Windows-1252. */
const LATIN_RUN =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}/g;
const HIGH_LATIN = /[\u00c0-\u00ff]/;
/** A run must read this much like common Chinese once undone as GBK, of which any two high bytes are some character. */
const COMMON_SHARE = 0.5;
const FEWEST_GBK_CHARACTERS = 2;
const FEWEST_GBK_RUNS = 3;

/** Sorted repairs of kind `mojibake`; sound text costs one or two scans of its beginning and one search. Linear. */
export function findMojibake(text: string): Repair[] {
  const sample = text.slice(0, SAMPLE_UNITS);
  const suspects = sample.match(UTF8_AS_GBK)?.length ?? 0;
  if (suspects >= FEWEST_UTF8_AS_GBK && suspects >= measureQuality(sample).count * UTF8_AS_GBK_SHARE)
    return undoUtf8AsGbk(text);
  return HIGH_LATIN.test(text) ? undoLatin(text) : [];
}

/** Line by line: a line whose GBK bytes are UTF-8 reads as that. Where a lost byte broke a character, □ says so. */
function undoUtf8AsGbk(text: string): Repair[] {
  const codes = gbkCodes();
  const repairs: Repair[] = [];
  for (const { start, end } of runsOf(text, (unit) => unit >= 0x80)) {
    const bytes: number[] = [];
    let foreign = false;
    for (let i = start; i < end && !foreign; i++) {
      const unit = text.charCodeAt(i);
      const code = unit === 0x20ac ? 0x80 : codes[unit]!;
      if (code === 0) foreign = unit !== 0xfffd;
      if (code > 0xff) bytes.push(code >> 8, code & 0xff);
      else if (code > 0) bytes.push(code);
    }
    // The decoder took a last odd byte together with the ASCII character or the U+FFFD after it.
    const undone = utf8.decode(Uint8Array.from(bytes)).replace(/\ufffd+/g, '□');
    if (foreign || measureQuality(undone).common < 0.2 || lossOf(undone) > 0.34) continue;
    repairs.push({ start, end, text: undone, kind: 'mojibake' });
  }
  return repairs;
}

function lossOf(text: string): number {
  return [...text].filter((c) => c === '□').length / [...text].length;
}

function undoLatin(text: string): Repair[] {
  const runs = [...text.matchAll(LATIN_RUN)].map((match) => {
    const bytes = Uint8Array.from(match[0], (c) => Math.max(0, windows1252Byte(c.charCodeAt(0))));
    const asUtf8 = readUtf8(bytes);
    const undone = asUtf8 ?? readGbk(bytes);
    const asGbk = asUtf8 === null && undone !== null;
    return { start: match.index, end: match.index + match[0].length, bytes, undone, asGbk };
  });
  // Single characters between digits (3月4日) say nothing by themselves; in a document that was read wrong they are too.
  const proven =
    runs.filter(({ bytes, undone }) => undone !== null && readUtf8(bytes) === null).length >= FEWEST_GBK_RUNS;
  return runs.flatMap(({ start, end, bytes, undone }) => {
    const read = undone ?? (proven && bytes.length === 2 ? readPair(bytes) : null);
    return read === null || read === text.slice(start, end) ? [] : [{ start, end, text: read, kind: 'mojibake' }];
  });
}

function readPair(bytes: Uint8Array): string | null {
  const text = gbk.decode(bytes);
  return measureQuality(text).broken === 0 ? text : null;
}

/** The bytes as UTF-8, null when they are none: the chance of sound Latin text being so is nil from two sequences on. */
function readUtf8(bytes: Uint8Array): string | null {
  const text = utf8.decode(bytes);
  return text.includes('\ufffd') ? null : text;
}

function readGbk(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || bytes.length < 2 * FEWEST_GBK_CHARACTERS) return null;
  const text = gbk.decode(bytes);
  const { common, broken } = measureQuality(text);
  return broken === 0 && common >= COMMON_SHARE ? text : null;
}

/** Maximal stretches of code units for which `test` holds. */
function runsOf(text: string, test: (unit: number) => boolean): Span[] {
  const runs: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!test(text.charCodeAt(i))) continue;
    const start = i;
    while (i < text.length && test(text.charCodeAt(i))) i++;
    runs.push({ start, end: i });
  }
  return runs;
}
