/** Owns the form in which what cleaning did crosses between threads: a few arrays, however many thousand changes there are. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';

/** A removal or a repair, as a hover tells it. */
export interface Change {
  readonly kind: 'removal' | 'repair';
  /** The reason of the removal, or the kind of the repair. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** What the stretch reads once repaired; empty for a removal. */
  readonly text: string;
  readonly confidence: number | null;
}

/** Changes by number: the removals, then the repairs; each list sorted and without overlaps, in source offsets. */
export interface PackedChanges {
  readonly removalCount: number;
  readonly codes: readonly string[];
  /** Index into `codes`. */
  readonly codeOf: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The texts of the repairs, one after the other, and where each ends. */
  readonly texts: string;
  readonly textEnds: Int32Array;
  /** NaN where the bytes left no choice. */
  readonly confidences: Float32Array;
}

export function packChanges({ removals, repairs }: Pick<CleanArticle, 'removals' | 'repairs'>): PackedChanges {
  const count = removals.length + repairs.length;
  const numbers = new Map<string, number>();
  const numberOf = (code: string): number => {
    const number = numbers.get(code) ?? numbers.size;
    numbers.set(code, number);
    return number;
  };
  const codeOf = Uint16Array.from(
    [...removals.map(({ reason }) => reason), ...repairs.map(({ kind }) => kind)],
    numberOf,
  );
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  for (const [index, { start, end }] of [...removals, ...repairs].entries()) {
    starts[index] = start;
    ends[index] = end;
  }
  let reached = 0;
  return {
    ...{ removalCount: removals.length, codes: [...numbers.keys()], codeOf, starts, ends },
    texts: repairs.map(({ text }) => text).join(''),
    textEnds: Int32Array.from(repairs, ({ text }) => (reached += text.length)),
    confidences: Float32Array.from(repairs, ({ confidence }) => confidence ?? NaN),
  };
}

/** The buffers that can be handed over instead of copied. */
export function buffersOf({ codeOf, starts, ends, textEnds, confidences }: PackedChanges): ArrayBuffer[] {
  return [codeOf, starts, ends, textEnds, confidences].map(({ buffer }) => buffer as ArrayBuffer);
}

/** The removal and the repair that cover an offset of the source, if any. Logarithmic. */
export function changesAt(packed: PackedChanges, offset: number): Change[] {
  const { removalCount, starts } = packed;
  return [findAt(packed, 0, removalCount, offset), findAt(packed, removalCount, starts.length, offset)]
    .filter((index) => index !== null)
    .map((index) => changeOf(packed, index));
}

/** Why something was removed that lies from `start` up to `end` of the source, each reason once. */
export function removalReasons({ removalCount, codes, codeOf, starts, ends }: PackedChanges, span: Span): string[] {
  const reasons = new Set<string>();
  for (let index = firstEndingAfter(ends, removalCount, span.start); index < removalCount; index++) {
    if (starts[index]! >= span.end) break;
    reasons.add(codes[codeOf[index]!]!);
  }
  return [...reasons];
}

/** The number of the first of `count` sorted ends that lies after the offset. */
function firstEndingAfter(ends: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the change from `low` up to `high` that covers the offset. */
function findAt({ starts, ends }: PackedChanges, low: number, high: number, offset: number): number | null {
  const first = low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low > first && offset < ends[low - 1]! ? low - 1 : null;
}

function changeOf(packed: PackedChanges, index: number): Change {
  const { removalCount, codes, codeOf, starts, ends, texts, textEnds, confidences } = packed;
  const repair = index - removalCount;
  const confidence = confidences[repair];
  return {
    ...{
      kind: repair < 0 ? 'removal' : 'repair',
      code: codes[codeOf[index]!]!,
      start: starts[index]!,
      end: ends[index]!,
    },
    text: repair < 0 ? '' : texts.slice(textEnds[repair - 1] ?? 0, textEnds[repair]),
    confidence: confidence === undefined || Number.isNaN(confidence) ? null : confidence,
  };
}
