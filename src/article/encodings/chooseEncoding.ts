/** Owns the choice of a file's encoding from its mark, its declaration and its bytes. */
import { measureQuality } from './commonCharacters.ts';

export interface ChosenEncoding {
  /** WHATWG name in lower case. */
  readonly encoding: string;
  /** Where the text begins: after the byte order mark. */
  readonly offset: number;
}

const SAMPLE_BYTES = 32_768;
/** How much better, in share of common characters, another reading must be to overrule the declaration. */
const OVERRULING_MARGIN = 0.15;

/** @param declared the encoding that the file or its server names, null when none does. */
export function chooseEncoding(bytes: Uint8Array, declared: string | null): ChosenEncoding {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', offset: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', offset: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', offset: 2 };
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { encoding: 'gb18030', offset: 4 };
  return { encoding: chooseUnmarked(bytes, declared), offset: 0 };
}

function chooseUnmarked(bytes: Uint8Array, declared: string | null): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  const { multiByte, illFormed } = countUtf8(bytes);
  // Bytes of another encoding are hardly ever well-formed UTF-8; a few bad ones among many good are damage.
  if (illFormed === 0) return multiByte > 0 || declared === null || isAsciiBased(declared) ? 'utf-8' : declared;
  if (illFormed * 20 < multiByte) return 'utf-8';
  const sample = sampleOf(bytes);
  const candidates = ['gb18030', 'big5', 'windows-1252'];
  if (declared !== null && !candidates.includes(declared) && declared !== 'gbk') candidates.unshift(declared);
  // Chinese in UTF-16 without a single line end or digit has no zero byte to know it by.
  if (bytes.length % 2 === 0) candidates.push('utf-16le', 'utf-16be');
  const scores = candidates.map((encoding) => ({
    encoding,
    score: scoreOf(encoding.startsWith('utf-16') ? bytes.subarray(0, SAMPLE_BYTES) : sample, encoding),
  }));
  const best = scores.reduce((x, y) => (y.score > x.score ? y : x));
  const named = scores.find(({ encoding }) => encoding === (declared === 'gbk' ? 'gb18030' : declared));
  const chosen = named && named.score >= best.score - OVERRULING_MARGIN ? named.encoding : best.encoding;
  return chosen === 'gb18030' ? chineseEncoding(bytes) : chosen;
}

function isAsciiBased(encoding: string): boolean {
  return !encoding.startsWith('utf-16') && encoding !== 'iso-2022-jp';
}

/** The part that says most: from the first byte outside ASCII on. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  return bytes.subarray(first, first + SAMPLE_BYTES);
}

function scoreOf(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  const { common, broken } = measureQuality(text);
  // Western text has few characters outside ASCII and none of them is Chinese: it is read so when nothing else fits.
  if (encoding === 'windows-1252') return 0.12 - broken;
  return common - 2 * broken;
}

/** UTF-16 without a mark: half of the bytes of its ASCII characters are zero, and all on one side. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(sample);
  let plausible = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x0d || unit === 0x09) plausible++;
    else if ((unit >= 0xa0 && unit < 0x500) || (unit >= 0x2010 && unit < 0x2050)) plausible++;
    else if ((unit >= 0x3000 && unit < 0x3100) || (unit >= 0x4e00 && unit < 0xa000) || unit >= 0xff00) plausible++;
  }
  return plausible >= text.length * 0.9 && !text.includes('\0') ? encoding : null;
}

/** `gbk` unless the file holds four-byte characters: its decoder keeps each undefined pair apart, which repair needs. */
function chineseEncoding(bytes: Uint8Array): string {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x81) continue;
    const second = bytes[++i];
    if (
      second !== undefined &&
      second >= 0x30 &&
      second <= 0x39 &&
      (bytes[i + 1] ?? 0) >= 0x81 &&
      isDigit(bytes[i + 2])
    )
      return 'gb18030';
  }
  return 'gbk';
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Counts well-formed multi-byte sequences and ill-formed places; a sequence cut off at the end of the file is neither. */
function countUtf8(bytes: Uint8Array): { multiByte: number; illFormed: number } {
  let multiByte = 0;
  let illFormed = 0;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let good = length === 0 ? 0 : 1;
    while (good > 0 && good < length && (bytes[i + good]! & 0xc0) === 0x80) good++;
    if (length > 0 && good === length) multiByte++;
    else if (length === 0 || i + good < bytes.length) illFormed++;
    i += Math.max(1, good);
  }
  return { multiByte, illFormed };
}
