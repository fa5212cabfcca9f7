/** Owns what the repair knows of Chinese: a prefix tree of words with costs, character forms and readings. */

/** Nats of cost level 0, and of one level more. */
export const COST_OFFSET = 4;
export const COST_STEP = 0.223;

/**
 * Words as a prefix tree in breadth-first order: node 0 is the root, the children of a node are the nodes
 * `firstChild[node] .. childEnd[node] - 1`, ascending in `symbol`. Costs are nats (−ln of the relative frequency).
 */
export interface WordModel {
  /** Code unit → the symbol the tree is keyed by, plus one; traditional and simplified forms share one; 0: in no word. */
  readonly symbolOf: Uint16Array;
  readonly symbol: Uint16Array;
  readonly firstChild: Int32Array;
  readonly childEnd: Int32Array;
  /** Cost of the word that ends at a node; Infinity where none does. */
  readonly cost: Float32Array;
  /** Cost of the best word at or under a node, for the look-ahead. */
  readonly best: Float32Array;
  /** Code unit → simplified form; itself where it has no other. */
  readonly fold: Uint16Array;
  /** Code unit → 0: not written on such pages, 1: usual form, 2: variant, 3: simplified form. */
  readonly grade: Uint8Array;
  /** Readings with tone marks of characters that differ from their simplified form, the usual one first. */
  readonly readings: ReadonlyMap<number, readonly string[]>;
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError('the word list ends too soon');
    return value;
  }
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
  text(): string {
    const length = this.number();
    const start = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError('the word list ends too soon');
    return new TextDecoder().decode(this.#bytes.subarray(start, this.#at));
  }
}

function readTree(reader: ByteReader): Pick<WordModel, 'symbol' | 'firstChild' | 'childEnd' | 'cost' | 'best'> {
  const nodes = reader.number() + 1;
  const symbol = new Uint16Array(nodes);
  const firstChild = new Int32Array(nodes);
  const childEnd = new Int32Array(nodes);
  const cost = new Float32Array(nodes).fill(Infinity);
  const best = new Float32Array(nodes).fill(Infinity);
  const parentOf = new Int32Array(nodes);
  const hasChildren = new Uint8Array(nodes);
  hasChildren[0] = 1;
  let parent = 0;
  let previous = -1;
  firstChild[0] = 1;
  for (let node = 1; node < nodes; node++) {
    const head = reader.byte();
    previous += reader.number() + 1;
    symbol[node] = previous;
    parentOf[node] = parent;
    hasChildren[node] = head & 0x40;
    if ((head & 0x3f) !== 0) cost[node] = COST_OFFSET + COST_STEP * (head & 0x3f);
    if ((head & 0x80) === 0) continue;
    childEnd[parent] = node + 1;
    do parent++;
    while (parent < node && hasChildren[parent] === 0);
    if (parent < nodes) firstChild[parent] = node + 1;
    previous = -1;
  }
  for (let node = nodes - 1; node > 0; node--) {
    best[node] = Math.min(best[node]!, cost[node]!);
    best[parentOf[node]!] = Math.min(best[parentOf[node]!]!, best[node]!);
  }
  return { symbol, firstChild, childEnd, cost, best };
}

/**
 * Reads data/words.bin (format: docs/decisions/0030-word-list.md). About 30 ms and 4 MB: keep the result.
 * @throws RangeError when the bytes are not such a list.
 */
export function parseWordModel(bytes: Uint8Array): WordModel {
  const reader = new ByteReader(bytes);
  for (const letter of 'RSW1') if (reader.byte() !== letter.charCodeAt(0)) throw new RangeError('not a word list');
  const grade = new Uint8Array(0x10000);
  for (const level of [1, 2, 3]) for (const character of reader.text()) grade[character.charCodeAt(0)] = level;
  const fold = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const changed = reader.text();
  const simplified = reader.text();
  for (let i = 0; i < changed.length; i++) fold[changed.charCodeAt(i)] = simplified.charCodeAt(i);
  const noted = reader.text();
  const readings = new Map<number, readonly string[]>();
  for (const [i, list] of reader.text().split('\n').entries()) readings.set(noted.charCodeAt(i), list.split(' '));
  const symbols = reader.text();
  const bySimplified = new Uint16Array(0x10000);
  for (let i = 0; i < symbols.length; i++) bySimplified[symbols.charCodeAt(i)] = i + 1;
  const symbolOf = fold.map((unit) => bySimplified[unit]!);
  return { ...readTree(reader), symbolOf, fold, grade, readings };
}

/** The child of `node` under the code unit `unit`, or 0. */
export function findChild(model: WordModel, node: number, unit: number): number {
  const wanted = model.symbolOf[unit]! - 1;
  if (wanted < 0) return 0;
  // The root has every symbol as a child, in order.
  if (node === 0 && model.symbol[wanted + 1] === wanted) return wanted + 1;
  let low = model.firstChild[node]!;
  let high = model.childEnd[node]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = model.symbol[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Whether `reading` is one of a character's readings. */
export function hasReading(model: WordModel, unit: number, reading: string): boolean {
  return model.readings.get(unit)?.includes(reading) ?? false;
}
