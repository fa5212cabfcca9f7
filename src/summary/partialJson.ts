/** Owns the reading of a model's JSON while it streams: each value is told the moment it is complete, and never before. */

/** A complete value of the answer's object: a field, or an element of a field's list. */
export interface ReplyPart {
  readonly key: string;
  /** Place in the list, or null for a field that is no list. */
  readonly index: number | null;
  readonly value: unknown;
}

type State = 'before' | 'key' | 'colon' | 'value' | 'element' | 'after-value' | 'after-element' | 'done';

/**
 * Reads one JSON object out of a streamed answer; what stands before and after it is passed over.
 * Work per character is constant: no character is looked at twice, save once by JSON.parse when its value is complete.
 */
export class PartialJson {
  #state: State = 'before';
  #key = '';
  #counts = new Map<string, number>();
  /** The value being read, in pieces as they came; null between values. */
  #pieces: string[] | null = null;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #garbled = 0;

  /** Whether the object has been closed. */
  get complete(): boolean {
    return this.#state === 'done';
  }

  /** Complete values that were no JSON and were left out. */
  get garbled(): number {
    return this.#garbled;
  }

  /** Takes the next piece of the answer, cut anywhere, and returns the values it completes. */
  push(text: string): ReplyPart[] {
    const parts: ReplyPart[] = [];
    let from = 0;
    for (let i = 0; i < text.length && this.#state !== 'done'; i++) {
      if (this.#pieces === null) {
        if (!this.#between(text[i]!)) continue;
        this.#pieces = [];
        this.#depth = 0;
        this.#inString = this.#escaped = false;
        from = i;
      }
      const end = this.#within(text[i]!);
      if (end === null) continue;
      this.#pieces.push(text.slice(from, i + end));
      this.#finish(parts);
      // A number or a word is ended by the sign after it, which has its own meaning.
      if (end === 0) i--;
    }
    this.#pieces?.push(text.slice(from));
    return parts;
  }

  /** Follows the structure between values; true when `c` begins a value. */
  #between(c: string): boolean {
    if (/\s/.test(c)) return false;
    switch (this.#state) {
      case 'before':
        if (c === '{') this.#state = 'key';
        return false;
      case 'key':
        if (c === '"') return true;
        if (c === '}') this.#state = 'done';
        else if (c !== ',' && c !== '{') this.#restart();
        return false;
      case 'colon':
        if (c === ':') this.#state = 'value';
        else this.#restart();
        return false;
      case 'value':
        if (c === '[') this.#state = 'element';
        else if (c === '}') this.#state = 'done';
        else return c !== ',' && c !== ']';
        return false;
      case 'element':
        if (c === ']') this.#state = 'after-value';
        else if (c !== ',') return c !== '}' && c !== ':';
        return false;
      case 'after-element':
        if (c === ',') this.#state = 'element';
        else if (c === ']') this.#state = 'after-value';
        return false;
      case 'after-value':
        if (c === ',') this.#state = 'key';
        else if (c === '}') this.#state = 'done';
        return false;
      case 'done':
        return false;
    }
  }

  /** A brace in the talk before the answer was not its beginning. */
  #restart(): void {
    this.#state = this.#counts.size === 0 ? 'before' : 'key';
  }

  /** Follows a value; null while it goes on, 1 when `c` is its last sign, 0 when the sign before was. */
  #within(c: string): 0 | 1 | null {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (c === '\\') this.#escaped = true;
      else if (c === '"') {
        this.#inString = false;
        if (this.#depth === 0) return 1;
      }
      return null;
    }
    if (c === '"') this.#inString = true;
    else if (c === '{' || c === '[') this.#depth++;
    else if (this.#depth === 0) return /[\s,\]}]/.test(c) ? 0 : null;
    else if (c === '}' || c === ']') return --this.#depth === 0 ? 1 : null;
    return null;
  }

  #finish(parts: ReplyPart[]): void {
    const raw = this.#pieces!.join('');
    this.#pieces = null;
    let value: unknown;
    let sound = true;
    try {
      value = JSON.parse(raw);
    } catch {
      sound = false;
    }
    if (this.#state === 'key') {
      this.#state = sound ? 'colon' : 'before';
      this.#key = String(value);
      return;
    }
    const inList = this.#state === 'element';
    this.#state = inList ? 'after-element' : 'after-value';
    if (!sound) this.#garbled++;
    else {
      const index = this.#counts.get(this.#key) ?? 0;
      this.#counts.set(this.#key, index + 1);
      parts.push({ key: this.#key, index: inList ? index : null, value });
    }
  }
}
