/** Owns the index over a whole folded text that finds a name without reading the text again. */
import type { FoldedText } from './foldText.ts';

/** Positions of every pair of neighbouring units, grouped by a hash of the pair; memory is 8 bytes a unit. */
export class FoldedIndex {
  readonly folded: FoldedText;
  readonly #mask: number;
  readonly #starts: Int32Array;
  readonly #positions: Int32Array;

  constructor(folded: FoldedText) {
    const { text } = folded;
    this.folded = folded;
    this.#mask = 2 ** Math.min(20, Math.max(8, Math.ceil(Math.log2(text.length + 1)))) - 1;
    this.#starts = new Int32Array(this.#mask + 2);
    this.#positions = new Int32Array(Math.max(0, text.length - 1));
    const pairs = this.#positions.length;
    for (let i = 0; i < pairs; i++) this.#starts[this.#hash(text, i) + 1]!++;
    for (let i = 1; i < this.#starts.length; i++) this.#starts[i]! += this.#starts[i - 1]!;
    const next = this.#starts.slice();
    for (let i = 0; i < pairs; i++) this.#positions[next[this.#hash(text, i)]!++] = i;
  }

  #hash(text: string, at: number): number {
    return (text.charCodeAt(at) * 0x9e3b + text.charCodeAt(at + 1) * 0x85eb) & this.#mask;
  }

  /**
   * Folded positions where `needle` (folded, at least 2 units) stands, ascending; work follows its rarest pair.
   * @returns null when even that is commoner than `limit`: too common to tell places apart at a bearable price.
   */
  find(needle: string, limit = Infinity): number[] | null {
    let rarest = -1;
    let fewest = Infinity;
    for (let i = 0; i + 1 < needle.length; i++) {
      const bucket = this.#hash(needle, i);
      const count = this.#starts[bucket + 1]! - this.#starts[bucket]!;
      if (count < fewest) [rarest, fewest] = [i, count];
    }
    if (rarest < 0) return [];
    if (fewest > limit) return null;
    const bucket = this.#hash(needle, rarest);
    const found: number[] = [];
    for (let i = this.#starts[bucket]!; i < this.#starts[bucket + 1]!; i++) {
      const start = this.#positions[i]! - rarest;
      if (start >= 0 && this.folded.text.startsWith(needle, start)) found.push(start);
    }
    return found;
  }
}
