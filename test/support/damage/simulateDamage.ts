/** Owns the simulator of the damage: what the mirrors do to the cp936 bytes of a traditional page, and crawlers after them. */
import { loadCodePage } from '../../../src/article/repair/codePage.ts';

export interface DamageOptions {
  readonly seed: number;
  /** Noted characters and the reading inserted behind each. */
  readonly notes: ReadonlyMap<string, string>;
  /** Share of the occurrences of 。，、；：？！ (as bytes, at any alignment) that a byte below 0x40 is put before. */
  readonly markShare: number;
  /** Share of the lines whose replacements ignore alignment; the others are noted character by character. */
  readonly shiftedLines: number;
  /** The sister family, whose marks are commas that stay visible. */
  readonly commaMarks?: boolean;
  readonly doubledNotes?: boolean;
  readonly blankInNotes?: boolean;
  readonly stripPrivateUse?: boolean;
  readonly foldWidth?: boolean;
  readonly dropQuestionMarks?: boolean;
}

/** A small seeded generator (mulberry32), so that a failing case can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const MARK = 0x01;
const COMMA = 0x2c;
const OUTSIDE = 0x3f;
const LINE_END = [0x0d, 0x0a];

function encode(text: string): number[] {
  const { codeOf } = loadCodePage();
  const bytes: number[] = [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const code = character.length === 1 ? codeOf[unit]! : 0;
    if (unit < 0x80) bytes.push(unit);
    else if (code === 0) bytes.push(OUTSIDE);
    else bytes.push(code >> 8, code & 0xff);
  }
  return bytes;
}

/** Lead + trail is a character; lead + any other byte is one `?` that eats both; marks on their own are invisible. */
function decode(bytes: readonly number[]): string {
  const { unitOf } = loadCodePage();
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === MARK) continue;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else if (byte === 0x80) text += '€';
    else text += String.fromCharCode(unitOf[byte * 256 + (bytes[++i] ?? 0)] || 0x3f);
  }
  return text;
}

/** Bytewise replacement; `aligned` keeps to whole characters. */
function replaceBytes(
  bytes: readonly number[],
  [lead, trail]: readonly number[],
  by: () => readonly number[],
  aligned: boolean,
): number[] {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === lead && bytes[i + 1] === trail) {
      for (const byte of by()) out.push(byte);
      i++;
    } else {
      out.push(bytes[i]!);
      if (aligned && bytes[i]! > 0x80) out.push(bytes[++i]!);
    }
  }
  return out;
}

function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** The text as a crawler finds it on a mirror. */
export function simulateDamage(text: string, options: DamageOptions): string {
  const random = seededRandom(options.seed);
  const damaged = text.split('\n').map((line) => {
    const aligned = random() >= options.shiftedLines;
    let bytes = encode(line);
    for (const [character, reading] of options.notes) {
      const pair = encode(character);
      const note = encode(`(${reading}${options.blankInNotes ? ' ' : ''})`);
      const replacement = [...pair, ...note, ...(options.doubledNotes ? note : [])];
      bytes = replaceBytes(bytes, pair, () => replacement, aligned);
    }
    for (const mark of '。，、；：？！') {
      const pair = encode(mark);
      const byte = options.commaMarks ? COMMA : MARK;
      bytes = replaceBytes(bytes, pair, () => (random() < options.markShare ? [byte, ...pair] : pair), aligned);
    }
    return bytes;
  });
  // Pages have two-byte line ends; a lost trail byte takes one along.
  let result = decode(damaged.flatMap((line, i) => (i === 0 ? line : [...LINE_END, ...line]))).replaceAll('\r', '');
  if (options.foldWidth) result = fold(result);
  if (options.stripPrivateUse) result = result.replace(/[\ue000-\ue765]/g, '');
  if (options.dropQuestionMarks) result = result.replaceAll('?', '');
  return result;
}

/** What a perfect repair of {@link simulateDamage} reads: the crawler's own changes remain. */
export function undamagedText(text: string, options: DamageOptions): string {
  return options.foldWidth ? fold(text) : text;
}
