/** Owns the removal of a reasoning model's thoughts from the head of a streamed answer. */

const OPEN = '<think>';
const CLOSE = '</think>';

/** Passes an answer through, save a `<think>…</think>` at its beginning: braces in thoughts are not the answer's. */
export class ThinkingFilter {
  #state: 'head' | 'thinking' | 'answer' = 'head';
  #held = '';

  /** The part of the answer so far withheld or new that is no thought. */
  push(text: string): string {
    if (this.#state === 'answer') return text;
    this.#held += text;
    if (this.#state === 'head') {
      const head = this.#held.trimStart();
      if (OPEN.startsWith(head) && head.length < OPEN.length) return '';
      this.#state = head.startsWith(OPEN) ? 'thinking' : 'answer';
      if (this.#state === 'answer') return this.#release(this.#held);
    }
    const end = this.#held.indexOf(CLOSE);
    if (end >= 0) {
      this.#state = 'answer';
      return this.#release(this.#held.slice(end + CLOSE.length));
    }
    // Only the tail can hold the beginning of the end mark: thoughts are never searched twice.
    this.#held = this.#held.slice(-(CLOSE.length - 1));
    return '';
  }

  #release(text: string): string {
    this.#held = '';
    return text;
  }
}
