/** Owns which characters a byte can belong to on such pages: by lead byte, by trail byte, by reading. */
import { loadCodePage } from './codePage.ts';
import { isHan } from './pinyinNote.ts';
import { symbolCost } from './symbolCosts.ts';
import type { WordModel } from './wordModel.ts';
import { findChild } from './wordModel.ts';

/** Symbols that the pages use. */
const SYMBOLS = '。，、；：？！“”‘’（）《》〈〉【】「」『』〔〕—…·％〇℃～－\u3000';
/** Full-width ASCII. */
const WIDE_FIRST = 0xff01;
const WIDE_LAST = 0xff5e;

const COMMONEST_UNKNOWN = 13;

export interface Candidates {
  /** Code unit → 1 where such pages write it as a two-byte character. */
  readonly isWritten: Uint8Array;
  /** Byte → the written characters that begin, or end, with it, the most common words' first. */
  readonly byLead: readonly Uint16Array[];
  readonly byTrail: readonly Uint16Array[];
  /** Reading → the codes of the characters that have it. */
  readonly byReading: ReadonlyMap<string, readonly number[]>;
}

const made = new WeakMap<WordModel, Candidates>();

export function loadCandidates(model: WordModel): Candidates {
  let candidates = made.get(model);
  if (!candidates) made.set(model, (candidates = buildCandidates(model)));
  return candidates;
}

function buildCandidates(model: WordModel): Candidates {
  const { codeOf } = loadCodePage();
  const isWritten = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) if (model.grade[unit] !== 0 && codeOf[unit] !== 0) isWritten[unit] = 1;
  for (const symbol of SYMBOLS) isWritten[symbol.charCodeAt(0)] = 1;
  isWritten.fill(1, WIDE_FIRST, WIDE_LAST + 1);
  const byLead: number[][] = Array.from({ length: 256 }, () => []);
  const byTrail: number[][] = Array.from({ length: 256 }, () => []);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isWritten[unit] === 0) continue;
    byLead[codeOf[unit]! >> 8]!.push(unit);
    byTrail[codeOf[unit]! & 0xff]!.push(unit);
  }
  const byReading = new Map<string, number[]>();
  for (const [unit, readings] of model.readings)
    for (const reading of readings) {
      const codes = byReading.get(reading);
      if (codes) codes.push(codeOf[unit]!);
      else byReading.set(reading, [codeOf[unit]!]);
    }
  const pack = (units: number[]) =>
    Uint16Array.from(units.sort((a, b) => openingCost(model, a) - openingCost(model, b)));
  return { isWritten, byLead: byLead.map(pack), byTrail: byTrail.map(pack), byReading };
}

/** The least nats that a character costs when it begins a word, or stands alone. */
export function openingCost(model: WordModel, unit: number): number {
  return isHan(unit) ? Math.min(COMMONEST_UNKNOWN, model.best[findChild(model, 0, unit)]!) : symbolCost(unit);
}
