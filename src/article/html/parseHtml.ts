/** Owns the way from markup to the flat tree: htmlparser2's tokens, with unclosed and misnested elements put right in linear time. */
import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { CELLS, CLOSES, TABLE_PARTS } from './closingRules.ts';
import { HtmlTree } from './htmlTree.ts';
import * as tags from './tags.ts';
import { BLOCK, ENDS_PARAGRAPH, HEADING, HEAD_PART, TAG_BITS, TAG_COUNT, TEXT, VOID, tagId } from './tags.ts';

class TreeBuilder implements TokenizerCallbacks {
  readonly tree: HtmlTree;
  readonly #html: string;
  /** Open elements from the document down. */
  readonly #open: number[] = [0];
  /** For each tag, the depths in `#open` at which it is open: finds the element that a closing tag means without a search. */
  readonly #depths: number[][] = Array.from({ length: TAG_COUNT }, () => []);
  readonly #blockDepths: number[] = [0];
  #attributeName = '';
  #valueStart = -1;
  #valueEnd = -1;

  constructor(html: string) {
    this.#html = html;
    this.tree = new HtmlTree(html);
  }

  #depthOf(tag: number): number {
    return this.#depths[tag]!.at(-1) ?? -1;
  }

  #deepest(kinds: readonly number[]): number {
    let depth = -1;
    for (const tag of kinds) depth = Math.max(depth, this.#depthOf(tag));
    return depth;
  }

  /** Closes every open element from the deepest up to the one at `depth`. */
  #closeDownTo(depth: number, stop: number): void {
    const { tree } = this;
    while (this.#open.length > depth) {
      const node = this.#open.pop()!;
      this.#depths[tree.tag[node]!]!.pop();
      if (TAG_BITS[tree.tag[node]!]! & BLOCK) this.#blockDepths.pop();
      tree.subtreeEnd[node] = tree.count;
      tree.stop[node] = stop;
    }
  }

  #closeBefore(tag: number, at: number): void {
    const bits = TAG_BITS[tag]!;
    const head = this.#depthOf(tags.HEAD);
    if (head >= 0 && !(bits & HEAD_PART)) this.#closeDownTo(head, at);
    if (bits & ENDS_PARAGRAPH) {
      const paragraph = this.#depthOf(tags.P);
      if (paragraph > this.#deepest(CELLS)) this.#closeDownTo(paragraph, at);
    }
    const top = this.tree.tag[this.#open.at(-1)!]!;
    if (bits & HEADING && TAG_BITS[top]! & HEADING) this.#closeDownTo(this.#open.length - 1, at);
    if (tag === tags.A && this.#depthOf(tags.A) > this.#blockDepths.at(-1)!)
      this.#closeDownTo(this.#depthOf(tags.A), at);
    const rule = CLOSES.get(tag);
    if (!rule) return;
    const border = this.#deepest(rule.within);
    for (const kind of rule.kinds) if (this.#depthOf(kind) > border) this.#closeDownTo(this.#depthOf(kind), at);
  }

  onopentagname(start: number, end: number): void {
    const tag = tagId(this.#html.slice(start, end).toLowerCase());
    this.#closeBefore(tag, start - 1);
    const node = this.tree.addNode(tag, this.#open.at(-1)!, start - 1, end);
    if (TAG_BITS[tag]! & VOID) return;
    this.#depths[tag]!.push(this.#open.length);
    if (TAG_BITS[tag]! & BLOCK) this.#blockDepths.push(this.#open.length);
    this.#open.push(node);
  }

  onattribname(start: number, end: number): void {
    this.#attributeName = end - start > 12 ? '' : this.#html.slice(start, end).toLowerCase();
    this.#valueStart = this.#valueEnd = end;
  }

  onattribdata(start: number, end: number): void {
    if (this.#valueStart === this.#valueEnd) this.#valueStart = start;
    this.#valueEnd = end;
  }

  onattribentity(): void {
    // Values are kept raw and decoded by whoever reads them.
  }

  onattribend(): void {
    this.tree.addAttribute(this.#attributeName, this.#valueStart, this.#valueEnd);
  }

  onopentagend(end: number): void {
    this.tree.stop[this.tree.count - 1] = end + 1;
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const tag = tagId(this.#html.slice(start, end).toLowerCase());
    const from = start - 2;
    if (tag === tags.BR) {
      this.tree.addNode(tag, this.#open.at(-1)!, from, end + 1);
      return;
    }
    // What stands after </body> and </html> still belongs to the page.
    if (tag === tags.BODY || tag === tags.HTML) return;
    const depth = this.#depthOf(tag);
    const block = (TAG_BITS[tag]! & BLOCK) !== 0;
    const border = TABLE_PARTS.has(tag)
      ? tag === tags.TABLE_TAG
        ? -1
        : this.#depthOf(tags.TABLE_TAG)
      : block
        ? this.#deepest(CELLS)
        : this.#blockDepths.at(-1)!;
    if (depth <= border || depth < 0) return;
    const close = this.#html.indexOf('>', end);
    this.#closeDownTo(depth, close < 0 ? end : close + 1);
  }

  ontext(start: number, end: number): void {
    // A tag that the end of the file cuts off comes as text: from its name, or from nowhere.
    if (start < 0 || (end === this.#html.length && this.#html[start - 1] === '<')) return;
    const { tree } = this;
    const last = tree.count - 1;
    const parent = this.#open.at(-1)!;
    if (tree.tag[last] === TEXT && tree.stop[last] === start && tree.parent[last] === parent) tree.stop[last] = end;
    else tree.addNode(TEXT, parent, start, end);
  }

  ontextentity(): void {
    // Entities are decoded when the text is written, so that only the main text pays for it.
  }

  oncomment(): void {
    // Comments are never shown.
  }

  oncdata(): void {
    // In HTML a CDATA section is a comment.
  }

  ondeclaration(): void {
    // The document type says nothing about the text.
  }

  onprocessinginstruction(): void {
    // Never shown.
  }

  onend(): void {
    this.#closeDownTo(0, this.#html.length);
  }
}

/** Parses a page of any quality. Never throws on input; time and memory grow linearly with it, whatever the nesting. */
export function parseHtml(html: string): HtmlTree {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.tree;
}
