/** Owns the fold from traditional to simplified characters, one to one. */
import { Converter } from 'opencc-js/t2cn';

/** Characters whose simplified form depends on their neighbours: 沿著 → 沿着 but 著作, 乾淨 → 干净 but 乾隆. */
const CONTEXTUAL = '著乾瞭藉餘覆徵';
const CONTEXT_UNITS = 3;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0xfaff;
const CHUNK_UNITS = 4096;
const CACHE_ENTRIES = 20_000;

interface Table {
  readonly convert: (text: string) => string;
  /** Simplified code unit for each code unit from U+3400 to U+FAFF. */
  readonly units: Uint16Array;
  /** Simplified forms that some other character folds to. */
  readonly images: Uint8Array;
  readonly contextual: Uint8Array;
  readonly cache: Map<string, number>;
}

let table: Table | undefined;

function buildTable(): Table {
  const convert = Converter({ from: 'tw', to: 'cn' });
  const size = LAST_HAN - FIRST_HAN + 1;
  const units = Uint16Array.from({ length: size }, (_, i) => FIRST_HAN + i);
  const images = new Uint8Array(size);
  const contextual = new Uint8Array(size);
  // Surrogates and private use lie in between and fold to themselves.
  for (const [first, last] of [
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
  ] as const) {
    const sources = Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
    convert(sources.join('\n'))
      .split('\n')
      .forEach((image, i) => {
        if (image.length !== 1 || image === sources[i]) return;
        const unit = image.charCodeAt(0);
        units[first + i - FIRST_HAN] = unit;
        if (unit >= FIRST_HAN && unit <= LAST_HAN) images[unit - FIRST_HAN] = 1;
      });
  }
  for (const c of CONTEXTUAL) contextual[c.charCodeAt(0) - FIRST_HAN] = 1;
  return { convert, units, images, contextual, cache: new Map() };
}

/** The fold of the code unit at `at`, read with its neighbours; its own fold where the phrase would change length. */
function foldInContext({ convert, units, cache }: Table, text: string, at: number): number {
  const start = Math.max(0, at - CONTEXT_UNITS);
  const phrase = text.slice(start, at + CONTEXT_UNITS + 1);
  const key = `${at - start}${phrase}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const folded = convert(phrase);
  const unit =
    folded.length === phrase.length ? folded.charCodeAt(at - start) : units[text.charCodeAt(at) - FIRST_HAN]!;
  if (cache.size >= CACHE_ENTRIES) cache.clear();
  cache.set(key, unit);
  return unit;
}

/**
 * `text` in simplified characters, one UTF-16 code unit to one, so that every offset stays valid.
 * Linear; text that holds no traditional character is returned as it is.
 */
export function simplify(text: string): string {
  table ??= buildTable();
  const { units, contextual } = table;
  const parts: string[] = [];
  let copiedTo = 0;
  for (let chunk = 0; chunk < text.length; chunk += CHUNK_UNITS) {
    const chunkEnd = Math.min(text.length, chunk + CHUNK_UNITS);
    let folded: Uint16Array | undefined;
    for (let i = chunk; i < chunkEnd; i++) {
      const unit = text.charCodeAt(i);
      if (unit < FIRST_HAN || unit > LAST_HAN) continue;
      let image = units[unit - FIRST_HAN]!;
      if (contextual[unit - FIRST_HAN] === 1) image = foldInContext(table, text, i);
      if (image === unit) continue;
      if (folded === undefined) {
        folded = new Uint16Array(chunkEnd - chunk);
        for (let j = chunk; j < chunkEnd; j++) folded[j - chunk] = text.charCodeAt(j);
      }
      folded[i - chunk] = image;
    }
    if (folded === undefined) continue;
    parts.push(text.slice(copiedTo, chunk), String.fromCharCode(...folded));
    copiedTo = chunkEnd;
  }
  return copiedTo === 0 ? text : parts.join('') + text.slice(copiedTo);
}

/** How many code units of `text` are written only in the traditional script, and how many are simplified forms of one. */
export function countScripts(text: string): { traditional: number; simplified: number } {
  table ??= buildTable();
  const { units, images } = table;
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < FIRST_HAN || unit > LAST_HAN) continue;
    if (units[unit - FIRST_HAN] !== unit) traditional++;
    else simplified += images[unit - FIRST_HAN]!;
  }
  return { traditional, simplified };
}
