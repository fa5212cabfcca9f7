/** Owns the making of edits that keep pieces of a page and put one border between two of them. */
import type { Edit } from '../offsetMap.ts';

/** What stands between two pieces; the stronger one wins where several meet. */
export const NONE = 0;
export const SPACE = 1;
export const TAB = 2;
export const LINE = 3;
export type Border = typeof NONE | typeof SPACE | typeof TAB | typeof LINE;
const BORDER_TEXT = ['', ' ', '\t', '\n'] as const;

function isCjk(c: number): boolean {
  return (c >= 0x2e80 && c < 0xd800) || (c >= 0xf900 && c < 0xfb00) || (c >= 0xff00 && c < 0xffef);
}

export class EditWriter {
  readonly edits: Edit[] = [];
  readonly #html: string;
  #written = 0;
  #border: Border = NONE;
  /** The white space since the last text holds a line end of the source. */
  #broken = false;
  #lastCode = 0;
  #empty = true;

  constructor(html: string) {
    this.#html = html;
  }

  border(border: Border): void {
    if (border > this.#border) this.#border = border;
  }

  brokenLine(): void {
    this.#broken = true;
  }

  /** Puts the border between the text so far and what comes at `start`. */
  #open(start: number, firstCode: number): void {
    const html = this.#html;
    let text: string = this.#empty ? '' : BORDER_TEXT[this.#border];
    // Chinese has no spaces: a line end inside a paragraph's source is none either.
    if (this.#border === SPACE && this.#broken && isCjk(firstCode) && isCjk(this.#lastCode)) text = '';
    const gap = start - this.#written;
    const same = gap === text.length && html.startsWith(text, this.#written);
    const wideSpace = gap === 1 && text === ' ' && html.charCodeAt(this.#written) === 0x3000;
    if (!same && !wideSpace) {
      // The border maps to one character of markup, so that what was dropped leads nowhere.
      const cut = text === '' ? start : start - 1;
      if (cut > this.#written) this.edits.push({ start: this.#written, end: cut, text: '' });
      if (text !== '') this.edits.push({ start: cut, end: start, text });
    }
    this.#empty = false;
    this.#border = NONE;
    this.#broken = false;
  }

  keep(start: number, end: number): void {
    this.#open(start, this.#html.charCodeAt(start));
    this.#written = end;
    this.#lastCode = this.#html.charCodeAt(end - 1);
  }

  replace(start: number, end: number, text: string): void {
    this.#open(start, text.charCodeAt(0));
    this.edits.push({ start, end, text });
    this.#written = end;
    this.#lastCode = text.charCodeAt(text.length - 1);
  }

  finish(): Edit[] {
    if (this.#written < this.#html.length) this.edits.push({ start: this.#written, end: this.#html.length, text: '' });
    return this.edits;
  }
}
