/** Owns how a move of the search becomes hypotheses: a character is scored by words, neighbours, form and punctuation. */
import { ALIGNED } from './beam.ts';
import type { Beam } from './beam.ts';
import type { Candidates } from './candidates.ts';
import { loadCandidates } from './candidates.ts';
import type { DamagedPage } from './damagedPage.ts';
import { neighbourSlot } from './damagedPage.ts';
import { MOVE_COSTS } from './moveCosts.ts';
import { COPIED, DROPPED, isChoice } from './pathTree.ts';
import type { PathStep } from './pathTree.ts';
import { isHan } from './pinyinNote.ts';
import { neighbourCost, symbolCost } from './symbolCosts.ts';
import type { WordModel } from './wordModel.ts';
import { findChild } from './wordModel.ts';

const BRACKET_REACH = 400;
const MAX_REMEMBERED = 32;

/** Closing bracket → its opening one. */
const OPENING_OF = new Map(
  ['“”', '‘’', '（）', '《》', '〈〉', '【】', '「」', '『』', '〔〕'].map(
    (pair) => [pair.charCodeAt(1), pair.charCodeAt(0)] as const,
  ),
);
const OPENINGS = new Set(OPENING_OF.values());
const OPEN_QUOTE = 0x201c;
const CLOSE_QUOTE = 0x201d;

export class MoveWriter {
  readonly #page: DamagedPage;
  readonly #model: WordModel;
  readonly #candidates: Candidates;
  readonly #beam: Beam;
  #start = 0;
  /** Brackets of earlier runs: the page itself does not show them. */
  readonly #restored: { readonly at: number; readonly unit: number }[] = [];

  constructor(page: DamagedPage, model: WordModel, beam: Beam) {
    this.#page = page;
    this.#model = model;
    this.#candidates = loadCandidates(model);
    this.#beam = beam;
  }

  /** A search begins at `start`. */
  begin(start: number): void {
    this.#start = start;
  }

  /** Keeps the brackets that a finished search restored. */
  remember(steps: readonly PathStep[]): void {
    for (const { kind, unit, end } of steps)
      if (kind !== COPIED && (OPENING_OF.has(unit) || OPENINGS.has(unit))) this.#restored.push({ at: end, unit });
    this.#restored.splice(0, Math.max(0, this.#restored.length - MAX_REMEMBERED));
  }

  /** Adds what follows when hypothesis `from` of the current generation gives `unit` for `[start, end)`. */
  emit(from: number, unit: number, start: number, end: number, kind: number, pending: number, cost: number): void {
    const beam = this.#beam;
    beam.tried++;
    const { now } = beam;
    const node = now.node[from]!;
    const last = now.last[from]!;
    let score = now.score[from]! - cost - neighbourCost(last, unit);
    if (!isHan(unit)) {
      if (kind !== COPIED) score -= this.#bracketCost(from, unit);
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

  /** Brackets that a hypothesis closes without having opened them, and quotation marks in one another. */
  #bracketCost(from: number, unit: number): number {
    if (unit === OPEN_QUOTE) return this.#isOpen(from, OPEN_QUOTE, CLOSE_QUOTE) ? MOVE_COSTS.wrongBracket : 0;
    const opening = OPENING_OF.get(unit);
    return opening === undefined || this.#isOpen(from, opening, unit) ? 0 : MOVE_COSTS.wrongBracket;
  }

  /** Whether an `opening` bracket waits for its `closing` one, on the path of the hypothesis or before it in the line. */
  #isOpen(from: number, opening: number, closing: number): boolean {
    const { now, tree } = this.#beam;
    for (let at = now.step[from]!; at > 0; at = tree.previous[at]!) {
      if (tree.unit[at] === opening) return true;
      if (tree.unit[at] === closing) return false;
    }
    const { text } = this.#page;
    const lineStart = Math.max(text.lastIndexOf('\n', this.#start - 1), this.#start - BRACKET_REACH);
    const restored = this.#restored.findLast((bracket) => bracket.unit === opening || bracket.unit === closing);
    const stop = Math.max(lineStart, restored?.at ?? 0);
    for (let at = this.#start - 1; at > stop; at--) {
      const unit = text.charCodeAt(at);
      if (unit === opening) return true;
      if (unit === closing) return false;
    }
    return restored !== undefined && restored.at >= lineStart && restored.unit === opening;
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
