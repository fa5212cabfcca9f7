/** Owns longest-match look-up of many words at a place in a text. */

interface Node {
  isWord: boolean;
  next: Map<number, Node> | null;
}

function insert(root: Map<number, Node>, codes: readonly number[]): void {
  let level = root;
  codes.forEach((code, index) => {
    let node = level.get(code);
    if (!node) level.set(code, (node = { isWord: false, next: null }));
    if (index === codes.length - 1) node.isWord = true;
    else level = node.next ??= new Map<number, Node>();
  });
}

/**
 * A set of words as a tree by UTF-16 units: a look-up reads only as far as some word agrees with the text and makes no strings.
 * Most places of a text begin no word and cost one look into `#first`.
 */
export class WordTable {
  readonly #words: readonly string[];
  readonly #forward = new Map<number, Node>();
  readonly #first = new Uint8Array(0x10000);
  readonly #last = new Uint8Array(0x10000);
  #backward: Map<number, Node> | undefined;

  constructor(words: Iterable<string>) {
    this.#words = [...words].filter((word) => word !== '');
    for (const word of this.#words) {
      const codes = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
      insert(this.#forward, codes);
      this.#first[codes[0]!] = 1;
      this.#last[codes.at(-1)!] = 1;
    }
  }

  /** Length of the longest word that begins at `at`; 0 when none does. */
  lengthAt(text: string, at: number): number {
    if (at < 0 || at >= text.length || this.#first[text.charCodeAt(at)] === 0) return 0;
    let longest = 0;
    let level: Map<number, Node> | null = this.#forward;
    for (let i = at; level && i < text.length; i++) {
      const node: Node | undefined = level.get(text.charCodeAt(i));
      if (!node) break;
      if (node.isWord) longest = i + 1 - at;
      level = node.next;
    }
    return longest;
  }

  /** Length of the longest word that ends at `end`, not reaching before `from`; 0 when none does. */
  lengthBefore(text: string, end: number, from = 0): number {
    if (end <= from || this.#last[text.charCodeAt(end - 1)] === 0) return 0;
    let longest = 0;
    let level: Map<number, Node> | null = this.#reversed();
    for (let i = end - 1; level && i >= from; i--) {
      const node: Node | undefined = level.get(text.charCodeAt(i));
      if (!node) break;
      if (node.isWord) longest = end - i;
      level = node.next;
    }
    return longest;
  }

  #reversed(): Map<number, Node> {
    if (!this.#backward) {
      this.#backward = new Map();
      for (const word of this.#words)
        insert(
          this.#backward,
          Array.from({ length: word.length }, (_, i) => word.charCodeAt(word.length - 1 - i)),
        );
    }
    return this.#backward;
  }
}
