/** Owns the way each reading of a damaged stretch came: its steps, shared by all readings that begin alike. */

/** How a step of a path came about: read as it stands, given by the bytes, chosen by the score, or damage without a character. */
export const COPIED = 0;
export const FORCED = 1;
export const CHOSEN = 2;
export const DROPPED = 3;
/** Chosen, and the lost byte took an ASCII character behind it along. */
export const CHOSEN_SWALLOWING = 4;
/** Given by the bytes, and the byte behind it is an ASCII character of its own. */
export const FORCED_WITH_ASCII = 5;
/** Chosen, and the source character follows as it stands. */
export const CHOSEN_BEFORE_COPY = 6;

/** Whether the score, not the bytes, decided the character of a step. */
export function isChoice(kind: number): boolean {
  return kind === CHOSEN || kind === CHOSEN_SWALLOWING || kind === CHOSEN_BEFORE_COPY;
}

/** One step of a path: the character it gave (0: none) for the source stretch, and by what right. */
export interface PathStep {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  /** Nats between this choice and the next best character in its place; Infinity where nothing was chosen. */
  readonly margin: number;
}

/** All steps of all paths, as a tree that grows towards the root. */
export class PathTree {
  previous = new Int32Array(4096);
  unit = new Uint16Array(4096);
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  kind = new Uint8Array(4096);
  /** On a choice: the margin of the choice before it on the same path. */
  earlierMargin = new Float32Array(4096);
  size = 0;

  add(previous: number, unit: number, start: number, end: number, kind: number, earlierMargin: number): number {
    if (this.size === this.previous.length) this.#grow();
    const at = this.size++;
    this.previous[at] = previous;
    this.unit[at] = unit;
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.earlierMargin[at] = earlierMargin;
    return at;
  }

  #grow(): void {
    const copy = <T extends { set(from: T): void }>(to: T, from: T): T => (to.set(from), to);
    const size = this.size * 2;
    this.previous = copy(new Int32Array(size), this.previous);
    this.unit = copy(new Uint16Array(size), this.unit);
    this.start = copy(new Int32Array(size), this.start);
    this.end = copy(new Int32Array(size), this.end);
    this.kind = copy(new Uint8Array(size), this.kind);
    this.earlierMargin = copy(new Float32Array(size), this.earlierMargin);
  }
}
