/** Owns the counts on which the choice of the main text rests: how much text, link text and punctuation each element holds. */
import type { HtmlTree } from './htmlTree.ts';
import * as tags from './tags.ts';
import { BLOCK, TAG_BITS, TEXT } from './tags.ts';

/** Counts in units of a Latin letter: a Chinese character says about as much as two and a half. */
const CJK_WEIGHT = 2.5;

export interface TextMeasures {
  /** Text in an element and all it holds, dropped parts left out. */
  readonly text: Float32Array;
  /** The share of it that is inside links. */
  readonly link: Float32Array;
  /** Text that stands directly in a block, not in blocks inside it: a paragraph's own text. */
  readonly own: Float32Array;
  readonly ownLink: Float32Array;
  /** Commas and sentence ends in the own text. */
  readonly ownStops: Uint16Array;
  /** The nearest block around each node (itself, if it is one). */
  readonly home: Int32Array;
}

const STOPS = new Set([...',.;!?，。、；！？：…'].map((c) => c.charCodeAt(0)));

interface TextCount {
  weight: number;
  stops: number;
}

function countText(html: string, start: number, end: number, into: TextCount): void {
  let weight = 0;
  let stops = 0;
  let space = true;
  for (let i = start; i < end; i++) {
    const c = html.charCodeAt(i);
    if (c <= 32 || c === 0xa0 || c === 0x3000) {
      if (!space) weight++;
      space = true;
      continue;
    }
    space = false;
    weight += c >= 0x2e80 && c < 0xd800 ? CJK_WEIGHT : 1;
    if (STOPS.has(c)) stops++;
  }
  into.weight = weight;
  into.stops = stops;
}

/** Counts all text once and sums it up to the ancestors; nodes inside parts with `drop` set count nothing. */
export function measureText(tree: HtmlTree, drop: Uint8Array): TextMeasures {
  const n = tree.count;
  const text = new Float32Array(n);
  const link = new Float32Array(n);
  const own = new Float32Array(n);
  const ownLink = new Float32Array(n);
  const ownStops = new Uint16Array(n);
  const home = new Int32Array(n);
  const inLink = new Uint8Array(n);
  const count: TextCount = { weight: 0, stops: 0 };
  for (let node = 0; node < n; node++) {
    const tag = tree.tag[node]!;
    const parent = Math.max(0, tree.parent[node]!);
    if (drop[node] !== 0) {
      node = tree.subtreeEnd[node]! - 1;
      continue;
    }
    if (tag !== TEXT) {
      home[node] = TAG_BITS[tag]! & BLOCK ? node : home[parent]!;
      inLink[node] = tag === tags.A && tree.attribute(node, 'href') !== null ? 1 : inLink[parent]!;
      continue;
    }
    countText(tree.html, tree.start[node]!, tree.stop[node]!, count);
    if (count.weight === 0) continue;
    const block = home[parent]!;
    home[node] = block;
    own[block] = own[block]! + count.weight;
    ownStops[block] = ownStops[block]! + count.stops;
    text[node] = count.weight;
    if (inLink[parent]) {
      ownLink[block] = ownLink[block]! + count.weight;
      link[node] = count.weight;
    }
  }
  for (let node = n - 1; node > 0; node--) {
    const parent = tree.parent[node]!;
    text[parent] = text[parent]! + text[node]!;
    link[parent] = link[parent]! + link[node]!;
  }
  return { text, link, own, ownLink, ownStops, home };
}
