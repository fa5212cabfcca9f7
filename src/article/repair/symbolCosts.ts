/** Owns how likely punctuation is, by itself and next to what stands before it: nats, estimated by hand for news text. */
import { isHan } from './pinyinNote.ts';

const COSTS: Readonly<Record<string, number>> = {
  '，': 3,
  '。': 3.7,
  '、': 4,
  '：': 6,
  '；': 6.5,
  '“': 5.5,
  '”': 5.5,
  '（': 6,
  '）': 6,
  '《': 6,
  '》': 6,
  '·': 7.5,
  '！': 8,
  '？': 8,
  '—': 8,
  '…': 9.5,
  '【': 9,
  '】': 9,
  '‘': 9,
  '’': 9,
  '「': 9,
  '」': 9,
  '『': 11,
  '』': 11,
  '〔': 11,
  '〕': 11,
  '〈': 11,
  '〉': 11,
  '％': 10,
  〇: 9,
  '℃': 11,
  '～': 10,
  '－': 11,
  '\u3000': 6,
  ',': 3,
  ';': 6.5,
  ':': 6,
  '?': 6,
  '!': 8,
  '(': 6,
  ')': 6,
  ' ': 5,
  '\n': 6,
};
const ODD_SYMBOL = 15;
const WIDE = 13;
const ASCII = 6;
const PRIVATE_USE = 16;

const symbolCosts = new Float32Array(0x10000).fill(ODD_SYMBOL);
symbolCosts.fill(ASCII, 0, 0x80);
symbolCosts.fill(WIDE, 0xff01, 0xff5f);
symbolCosts.fill(PRIVATE_USE, 0xe000, 0xf900);
for (const [symbol, cost] of Object.entries(COSTS)) symbolCosts[symbol.charCodeAt(0)] = cost;

/** Nats of a character that is no Han character. */
export function symbolCost(unit: number): number {
  return symbolCosts[unit]!;
}

const HAN = 0;
const PAUSE = 1;
const STOP = 2;
const OPENING = 3;
const CLOSING = 4;
const DIGIT = 5;
const BLANK = 6;
const OTHER = 7;
const LETTER = 8;
/** Han characters that seldom stand before punctuation, and those that seldom stand behind it. */
const LEADING_HAN = 9;
const TRAILING_HAN = 10;
const CLASSES = 11;

const classOf = new Uint8Array(0x10000).fill(OTHER);
for (let unit = 0; unit < 0x10000; unit++) if (isHan(unit)) classOf[unit] = HAN;
const LEADING = '是在和与與及把被从從对對向为為于於以将將使让讓由且或';
const TRAILING = '的了们們吗嗎吧呢之着著';
const members: readonly (readonly [number, string])[] = [
  [LEADING_HAN, LEADING],
  [TRAILING_HAN, TRAILING],
  [PAUSE, '，、：；,;:'],
  [STOP, '。！？!?'],
  [OPENING, '“（《‘【〈「『〔(['],
  [CLOSING, '”）》’】〉」』〕)]'],
  [DIGIT, '0123456789%％'],
  [LETTER, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'],
  [BLANK, ' \t\n\u3000\u0000'],
  [OTHER, '—…·～－'],
];
for (const [kind, symbols] of members) for (const symbol of symbols) classOf[symbol.charCodeAt(0)] = kind;

/** Nats for the second class right after the first; what is not listed costs nothing. */
const pairCosts = new Float32Array(CLASSES * CLASSES);
const pairs: readonly (readonly [number, number, number])[] = [
  [PAUSE, PAUSE, 6],
  [PAUSE, STOP, 6],
  [PAUSE, CLOSING, 4],
  [PAUSE, BLANK, 4],
  [STOP, PAUSE, 6],
  [STOP, STOP, 5],
  [STOP, CLOSING, -1.5],
  [HAN, CLOSING, 0.7],
  [OPENING, PAUSE, 6],
  [OPENING, STOP, 6],
  [OPENING, CLOSING, 5],
  [OPENING, BLANK, 3],
  [OPENING, OPENING, 1],
  [CLOSING, OPENING, 1.5],
  [CLOSING, CLOSING, 1],
  [BLANK, PAUSE, 4],
  [BLANK, STOP, 4],
  [BLANK, CLOSING, 3],
  [LEADING_HAN, PAUSE, 3],
  [LEADING_HAN, STOP, 3],
  [PAUSE, TRAILING_HAN, 3],
  [STOP, TRAILING_HAN, 3],
  [HAN, LETTER, 2],
  [STOP, LETTER, 3],
  [PAUSE, LETTER, 1],
  [LETTER, HAN, 1],
  [HAN, BLANK, 1],
  [HAN, OTHER, 1],
  [OTHER, PAUSE, 3],
  [OTHER, STOP, 3],
];
const HAN_CLASSES = [HAN, LEADING_HAN, TRAILING_HAN];
const sameAs = (kind: number): readonly number[] => (kind === HAN ? HAN_CLASSES : [kind]);
for (const [first, second, cost] of pairs)
  for (const a of sameAs(first)) for (const b of sameAs(second)) pairCosts[a * CLASSES + b]! += cost;

/** Nats for `unit` standing right after `before` (0 at the start), by their classes. */
export function neighbourCost(before: number, unit: number): number {
  return pairCosts[classOf[before]! * CLASSES + classOf[unit]!]!;
}
