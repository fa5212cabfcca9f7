/** Owns the search for the most likely text behind a byte-shifted run, from an anchor until everything is aligned again. */
import { AlignedMoves } from './alignedMoves.ts';
import { ALIGNED, Beam } from './beam.ts';
import type { DamagedPage } from './damagedPage.ts';
import { MoveWriter } from './moveWriter.ts';
import { contextStart, tokenAt } from './pageToken.ts';
import type { PageToken } from './pageToken.ts';
import type { PathStep } from './pathTree.ts';
import { isHan } from './pinyinNote.ts';
import { WaitingMoves } from './waitingMoves.ts';
import type { WordModel } from './wordModel.ts';

/** Characters of context before a run, and behind its end before the search stops. */
const CONTEXT = 6;
const SETTLED = 4;
/** Longer runs are cut: they end at the next line at the latest, and this bounds the work for hostile input. */
const MAX_RUN = 300;
/** Characters that may be tried for a page, far above what real pages take (1 to 100 a character), so that hostile ones end. */
const BUDGET_BASE = 300_000;
const BUDGET_PER_CHARACTER = 200;
const MAX_BUDGET = 200_000_000;
/** Nats a character in a stretch that was read right; plain text on a page that was learnt takes less than this. */
const GOOD_NATS = 3.5;
const OPEN = 0x28;

export interface ShiftedStretch {
  /** Empty when nothing fits. */
  readonly steps: readonly PathStep[];
  /** Where the search stopped; everything before is settled. */
  readonly end: number;
  readonly score: number;
}

/** One page's search; `run` may be called for each anchor in turn. */
export class ShiftSearch {
  readonly #page: DamagedPage;
  readonly #beam = new Beam();
  readonly #writer: MoveWriter;
  readonly #aligned: AlignedMoves;
  readonly #waiting: WaitingMoves;
  #literalOnly = false;
  #inserting = false;

  constructor(page: DamagedPage, model: WordModel) {
    this.#page = page;
    this.#writer = new MoveWriter(page, model, this.#beam);
    this.#aligned = new AlignedMoves(page, model, this.#beam, this.#writer);
    this.#waiting = new WaitingMoves(page, model, this.#beam, this.#writer);
  }

  /** Reads on from a little before `anchor` until everything is aligned again; `lowest`: where the last run ended. */
  run(anchor: number, lowest: number): ShiftedStretch {
    if (this.isExhausted()) return { steps: [], end: this.#page.text.length, score: -Infinity };
    const stretch = this.#searchBest(contextStart(this.#page.text, anchor, CONTEXT, lowest), anchor);
    this.#writer.remember(stretch.steps);
    return stretch;
  }

  /** Whether the page has used up the work that its length allows; what follows stays as it is. */
  isExhausted(): boolean {
    return this.#beam.tried > Math.min(MAX_BUDGET, BUDGET_BASE + BUDGET_PER_CHARACTER * this.#page.text.length);
  }

  #searchBest(start: number, anchor: number): ShiftedStretch {
    const { text, stripped } = this.#page;
    this.#inserting = false;
    const plain = this.#search(start, anchor, text.length, false);
    if (!stripped || readsWell(plain)) return plain;
    this.#inserting = true;
    return this.#search(start, anchor, text.length, false);
  }

  /** Score of `[start, end)` read as it stands. */
  literalScore(start: number, end: number): number {
    return this.#search(start, end, end, true).score;
  }

  #search(start: number, anchor: number, limit: number, literalOnly: boolean): ShiftedStretch {
    const { text, dropped } = this.#page;
    const beam = this.#beam;
    this.#literalOnly = literalOnly;
    this.#writer.begin(start);
    beam.reset(start === 0 ? 0 : text.charCodeAt(start - 1));
    let before = start === 0 ? 0 : text.charCodeAt(start - 1);
    let settled = 0;
    let at = start;
    const stop = Math.min(limit, anchor + MAX_RUN);
    while (at < stop) {
      const token = tokenAt(text, at, dropped);
      this.#step(token, at, before);
      if (beam.next.size === 0) return { steps: [], score: -Infinity, end: token.end };
      beam.advance();
      if (token.unit !== 0) before = token.unit;
      at = token.end;
      if (at <= anchor) continue;
      settled = token.kind === 'character' && this.#allAligned() ? settled + 1 : 0;
      const mayEnd = settled >= SETTLED || (settled > 0 && !isHan(token.unit) && text.charCodeAt(at) !== OPEN);
      if (!literalOnly && mayEnd) break;
    }
    const path = beam.bestPath();
    return { ...path, end: at };
  }

  #allAligned(): boolean {
    const { now } = this.#beam;
    for (let i = 0; i < now.size; i++) if (now.pending[i] !== ALIGNED) return false;
    return true;
  }

  #step(token: PageToken, at: number, before: number): void {
    const { now } = this.#beam;
    if (this.#inserting && !this.#literalOnly && token.kind !== 'note') this.#waiting.insertStripped();
    for (let i = 0; i < now.size; i++)
      if (now.pending[i] === ALIGNED) this.#aligned.step(i, token, at, before, this.#literalOnly);
      else if (!this.#literalOnly) this.#waiting.step(i, token, at, before);
  }
}

/** Whether a stretch reads like plain text, so that looking for stripped characters in it is not worth its time. */
function readsWell({ steps, score }: ShiftedStretch): boolean {
  return score > -GOOD_NATS * steps.length;
}
