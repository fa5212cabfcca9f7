/** Owns how a move of the search becomes hypotheses: a character is scored by words, neighbours, form and punctuation. */
import { ALIGNED } from './beam.ts';
import type { Beam } from './beam.ts';
import type { Candidates } from './candidates.ts';
import { loadCandidates } from './candidates.ts';
import type { DamagedPage } from './damagedPage.ts';
import { neighbourSlot } from './damagedPage.ts';
import { MOVE_COSTS } from './moveCosts.ts';
import { COPIED, DROPPED, isChoice } from './pathTree.ts';
import { isHan } from './pinyinNote.ts';
import { neighbourCost, symbolCost } from './symbolCosts.ts';
import type { WordModel } from './wordModel.ts';
import { findChild } from './wordModel.ts';

const QUOTE_REACH = 400;

export class MoveWriter {
  readonly #page: DamagedPage;
  readonly #model: WordModel;
  readonly #candidates: Candidates;
  readonly #beam: Beam;
  #quoteOpen = false;

  constructor(page: DamagedPage, model: WordModel, beam: Beam) {
    this.#page = page;
    this.#model = model;
    this.#candidates = loadCandidates(model);
    this.#beam = beam;
  }

  /** Learns what stands before a search that begins at `anchor`. */
  begin(anchor: number): void {
    this.#quoteOpen = isQuoteOpen(this.#page.text, anchor);
  }

  /** Adds what follows when hypothesis `from` of the current generation gives `unit` for `[start, end)`. */
  emit(from: number, unit: number, start: number, end: number, kind: number, pending: number, cost: number): void {
    const beam = this.#beam;
    const { now } = beam;
    const node = now.node[from]!;
    const last = now.last[from]!;
    let score = now.score[from]! - cost - neighbourCost(last, unit);
    if (!isHan(unit)) {
      if (kind !== COPIED && unit === (this.#quoteOpen ? 0x201c : 0x201d)) score -= MOVE_COSTS.wrongQuote;
      if (node === 0) this.#add(from, score - symbolCost(unit), pending, 0, unit, start, end, kind);
      return;
    }
    const { noted, counts, neighbours } = this.#page;
    const model = this.#model;
    if (kind !== COPIED && counts[unit] === 0) score -= MOVE_COSTS.form[model.grade[unit]!]!;
    if (kind === COPIED && this.#candidates.isWritten[unit] === 0) score -= MOVE_COSTS.unwritten;
    if (kind !== COPIED && noted.has(unit)) score -= MOVE_COSTS.notedWithoutNote;
    if (isHan(last)) {
      const seen = neighbours[neighbourSlot(last, unit)]!;
      if (seen > 0) score += 1.5 + Math.min(2, Math.log(seen));
    }
    if (node !== 0) score += model.best[node]!;
    const child = findChild(model, node, unit);
    if (child === 0) {
      if (node === 0) this.#add(from, score - MOVE_COSTS.unknownHan, pending, 0, unit, start, end, kind);
      return;
    }
    const ending = model.cost[child]! < Infinity ? model.cost[child]! : node === 0 ? MOVE_COSTS.singleOfWord : Infinity;
    if (ending < Infinity) this.#add(from, score - ending, pending, 0, unit, start, end, kind);
    if (model.childEnd[child]! > 0) this.#add(from, score - model.best[child]!, pending, child, unit, start, end, kind);
  }

  #add(
    from: number,
    score: number,
    pending: number,
    node: number,
    unit: number,
    start: number,
    end: number,
    kind: number,
  ): void {
    const beam = this.#beam;
    if (!beam.wants(score)) return;
    const { now, tree } = beam;
    const choice = now.choice[from]!;
    const margin = now.margin[from]!;
    const step = tree.add(now.step[from]!, unit, start, end, kind, margin);
    const last = unit === 0 ? now.last[from]! : unit;
    if (isChoice(kind)) beam.add(score, pending, node, last, step, step, Infinity);
    else beam.add(score, pending, node, last, step, choice, margin);
  }

  /** Goes on without giving a character: `[start, end)` belongs to the damage. */
  drop(from: number, start: number, end: number, pending: number, cost: number): void {
    const { now } = this.#beam;
    this.#add(from, now.score[from]! - cost, pending, now.node[from]!, 0, start, end, DROPPED);
  }

  /** Goes on over `[start, end)` as it stands, without looking at its characters. */
  keep(from: number, start: number, end: number, cost: number): void {
    const { now } = this.#beam;
    this.#add(from, now.score[from]! - cost, ALIGNED, now.node[from]!, 0, start, end, COPIED);
  }
}

/** Whether a “ of the same line waits for its ” at `at`. */
function isQuoteOpen(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - QUOTE_REACH); i--) {
    const unit = text.charCodeAt(i);
    if (unit === 0x201c) return true;
    if (unit === 0x201d || unit === 0x0a) return false;
  }
  return false;
}
