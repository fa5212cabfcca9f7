/** Owns what is learnt from a page before its runs are searched: its characters, neighbours, notes and what crawlers did to it. */
import { isHan } from './pinyinNote.ts';

const NEIGHBOUR_SLOTS = 1 << 17;
/** Enough to know the vocabulary of a page; keeps the cost of huge documents bounded. */
const MAX_LEARNT = 2_000_000;

export interface DamagedPage {
  readonly text: string;
  /** Characters that the page notes wherever they stand. */
  readonly noted: ReadonlySet<number>;
  /** Occurrences of each code unit. */
  readonly counts: Uint32Array;
  /** Occurrences of two Han characters side by side, hashed, up to 255. */
  readonly neighbours: Uint8Array;
  /** Full-width punctuation was folded to ASCII. */
  readonly folded: boolean;
  /** Private-use characters may have been stripped. */
  readonly stripped: boolean;
  /** The `?` of lost bytes were dropped. */
  readonly dropped: boolean;
  /** The marks of the page's family are visible commas. */
  readonly commaMarks: boolean;
}

export function neighbourSlot(before: number, unit: number): number {
  return (Math.imul(before, 40503) ^ Math.imul(unit, 2654435) ^ (before << 3)) & (NEIGHBOUR_SLOTS - 1);
}

const FULL_WIDTH = '，：；';
const FOLDED = ',:;';

export function learnPage(text: string, noted: ReadonlySet<number>): DamagedPage {
  const counts = new Uint32Array(0x10000);
  const neighbours = new Uint8Array(NEIGHBOUR_SLOTS);
  let before = 0;
  let doubledPauses = 0;
  const length = Math.min(text.length, MAX_LEARNT);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    counts[unit]!++;
    if (isHan(unit)) {
      if (isHan(before)) {
        const slot = neighbourSlot(before, unit);
        if (neighbours[slot]! < 255) neighbours[slot]!++;
      }
    } else if (before === 0x2c && ',，。、；：？！'.includes(text.charAt(i))) doubledPauses++;
    before = unit;
  }
  let privateUse = 0;
  for (let unit = 0xe000; unit <= 0xe765; unit++) privateUse += counts[unit]!;
  const countOf = (symbols: string) => [...symbols].reduce((sum, symbol) => sum + counts[symbol.charCodeAt(0)]!, 0);
  return {
    text,
    noted,
    counts,
    neighbours,
    folded: countOf(FULL_WIDTH) * 4 < countOf(FOLDED),
    stripped: privateUse === 0,
    dropped: counts[0x3f] === 0,
    commaMarks: doubledPauses >= 3,
  };
}
