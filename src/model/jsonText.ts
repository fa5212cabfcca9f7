/** Owns cutting the one JSON object out of an answer while it streams: thinking, code fences and prose around it are dropped. */

/** What one piece of an answer adds. `voided`: what was handed out before was thinking, not the answer. */
export interface JsonPiece {
  readonly voided: boolean;
  readonly text: string;
}

const OPENING = ['<think>', '<thinking>', '<reasoning>', '<thought>', '◁think▷'];
const CLOSING = ['</think>', '</thinking>', '</reasoning>', '</thought>', '◁/think▷'];
const LONGEST_TAG = 12;
/** White space after a brace that is still waited out: more of it would be read over and over. */
const LONGEST_GAP = 1000;

/** Feed it the pieces in order. Linear in the length of the answer; holds back at most a tag's length. */
export class JsonText {
  /** The JSON text so far. */
  text = '';
  /** Whether the object is closed. */
  complete = false;
  /** What stood inside thinking tags, where weak models leave the answer. */
  thinking = '';
  #place: 'before' | 'thinking' | 'inside' | 'after' = 'before';
  #held = '';
  #depth = 0;
  #inString = false;
  #escaped = false;

  push(piece: string): JsonPiece {
    let rest = this.#held + piece;
    this.#held = '';
    let added = '';
    let voided = false;
    while (rest !== '') {
      if (this.#place === 'inside') {
        const end = this.#readInside(rest);
        added += rest.slice(0, end);
        this.text += rest.slice(0, end);
        rest = rest.slice(end);
        // A tag outside a string cannot be JSON: what came before was a draft among thoughts.
        if (this.#place !== 'inside' || rest === '') continue;
      } else if (this.#place === 'after') {
        const tag = findTag(rest, CLOSING);
        if (tag === null) {
          this.#held = rest.slice(-LONGEST_TAG);
          break;
        }
        rest = rest.slice(tag.end);
      } else {
        rest = this.#place === 'thinking' ? this.#skipThinking(rest) : this.#skipToObject(rest);
        continue;
      }
      voided ||= this.text.length > added.length;
      added = '';
      this.#reset();
    }
    return { voided, text: added };
  }

  #reset(): void {
    this.#place = 'before';
    this.text = '';
    this.complete = false;
    this.#depth = 0;
  }

  /** Index after the last character that belongs to the object. */
  #readInside(text: string): number {
    for (let i = 0; i < text.length; i++) {
      const char = text[i]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (char === '\\') this.#escaped = true;
        else if (char === '"') this.#inString = false;
      } else if (char === '"') this.#inString = true;
      else if (char === '{' || char === '[') this.#depth++;
      else if (char === '<' || char === '◁') return i;
      else if ((char === '}' || char === ']') && --this.#depth === 0) {
        this.#place = 'after';
        this.complete = true;
        return i + 1;
      }
    }
    return text.length;
  }

  #skipThinking(text: string): string {
    const tag = findTag(text, CLOSING);
    const end = tag?.start ?? Math.max(0, text.length - LONGEST_TAG);
    this.thinking += text.slice(0, end);
    if (tag === null) {
      this.#held = text.slice(end);
      return '';
    }
    this.#place = 'before';
    return text.slice(tag.end);
  }

  #skipToObject(text: string): string {
    for (let i = 0; i < text.length; i++) {
      const char = text[i]!;
      if (char === '{') {
        const next = indexOfVisible(text, i + 1);
        if (next === text.length && next - i < LONGEST_GAP) return this.#hold(text.slice(i));
        // A brace of prose is not followed by a key.
        if (next < text.length && text[next] !== '"' && text[next] !== '}') continue;
        this.#place = 'inside';
        return text.slice(i);
      }
      if (char !== '<' && char !== '◁') continue;
      const opened = OPENING.find((tag) => text.startsWith(tag, i));
      if (opened !== undefined) {
        this.#place = 'thinking';
        return text.slice(i + opened.length);
      }
      const tail = text.slice(i);
      if (OPENING.some((tag) => tag.startsWith(tail))) return this.#hold(tail);
    }
    return '';
  }

  #hold(text: string): string {
    this.#held = text;
    return '';
  }
}

function findTag(text: string, tags: readonly string[]): { start: number; end: number } | null {
  let found: { start: number; end: number } | null = null;
  for (const tag of tags) {
    const start = text.indexOf(tag);
    if (start >= 0 && (found === null || start < found.start)) found = { start, end: start + tag.length };
  }
  return found;
}

function indexOfVisible(text: string, from: number): number {
  let i = from;
  while (i < text.length && ' \n\r\t'.includes(text[i]!)) i++;
  return i;
}
