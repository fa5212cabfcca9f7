/** Owns the page as a flat tree in typed arrays: any depth, a few bytes a node, no recursion. */
import { tagId } from './tags.ts';

/** Attributes that the extractor reads; all others are skipped while parsing. */
export const ATTRIBUTES = [
  'class',
  'id',
  'style',
  'hidden',
  'aria-hidden',
  'role',
  'itemprop',
  'itemtype',
  'property',
  'name',
  'content',
  'datetime',
  'type',
  'lang',
  'href',
  'rel',
  'charset',
  'http-equiv',
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];
const ATTRIBUTE_IDS = new Map<string, number>(ATTRIBUTES.map((name, index) => [name, index]));

/** Beyond this many characters an attribute's value says nothing more to the extractor. */
const LONGEST_VALUE = 4000;

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(old.length * 1.6) + 64);
  larger.set(old);
  return larger;
}

/**
 * Nodes are numbered in document order (an element before what it holds); node 0 is the document.
 * Element `n` holds the nodes `n + 1` to `subtreeEnd[n] - 1`.
 */
export class HtmlTree {
  readonly html: string;
  count = 0;
  tag: Uint8Array;
  parent: Int32Array;
  subtreeEnd: Int32Array;
  /** Where the opening tag or the text begins, UTF-16 offset into `html`. */
  start: Int32Array;
  /** Where the closing tag or the text ends; for an unclosed element, where its parent's next part begins. */
  stop: Int32Array;
  #firstAttribute: Int32Array;
  #attributes = new Int32Array(3 * 256);
  #attributesUsed = 0;

  constructor(html: string) {
    this.html = html;
    const capacity = 256 + (html.length >> 5);
    this.tag = new Uint8Array(capacity);
    this.parent = new Int32Array(capacity);
    this.subtreeEnd = new Int32Array(capacity);
    this.start = new Int32Array(capacity);
    this.stop = new Int32Array(capacity);
    this.#firstAttribute = new Int32Array(capacity);
    this.addNode(tagId(''), -1, 0, html.length);
  }

  addNode(tag: number, parent: number, start: number, stop: number): number {
    const node = this.count;
    if (node === this.parent.length) {
      this.parent = grown(this.parent);
      this.subtreeEnd = grown(this.subtreeEnd);
      this.start = grown(this.start);
      this.stop = grown(this.stop);
      this.#firstAttribute = grown(this.#firstAttribute);
      const tags = new Uint8Array(this.parent.length);
      tags.set(this.tag);
      this.tag = tags;
    }
    this.tag[node] = tag;
    this.parent[node] = parent;
    this.subtreeEnd[node] = node + 1;
    this.start[node] = start;
    this.stop[node] = stop;
    this.#firstAttribute[node] = this.#attributesUsed;
    this.count++;
    return node;
  }

  /** Adds an attribute to the newest node, if it is one that the extractor reads. */
  addAttribute(name: string, valueStart: number, valueEnd: number): void {
    const id = ATTRIBUTE_IDS.get(name);
    if (id === undefined) return;
    const at = this.#attributesUsed;
    if (at + 3 > this.#attributes.length) this.#attributes = grown(this.#attributes);
    this.#attributes[at] = id;
    this.#attributes[at + 1] = valueStart;
    this.#attributes[at + 2] = Math.min(valueEnd, valueStart + LONGEST_VALUE);
    this.#attributesUsed = at + 3;
  }

  hasAttributes(node: number): boolean {
    const last = node + 1 < this.count ? this.#firstAttribute[node + 1]! : this.#attributesUsed;
    return last > this.#firstAttribute[node]!;
  }

  /** The raw value of an attribute (entities not decoded); null when the element does not have it. */
  attribute(node: number, name: AttributeName): string | null {
    const id = ATTRIBUTE_IDS.get(name);
    const last = node + 1 < this.count ? this.#firstAttribute[node + 1]! : this.#attributesUsed;
    for (let at = this.#firstAttribute[node]!; at < last; at += 3)
      if (this.#attributes[at] === id) return this.html.slice(this.#attributes[at + 1], this.#attributes[at + 2]);
    return null;
  }
}
