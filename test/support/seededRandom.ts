/** Owns random numbers that are the same in every run. */

export interface SeededRandom {
  /** From 0 up to but without 1. */
  next(): number;
  /** A whole number from 0 up to but without `bound`. */
  below(bound: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The mulberry32 generator. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { next, below, pick: (list) => list[below(list.length)]! };
}
