/** Owns the moves of a hypothesis that is aligned with the bytes: reading on, or falling out of step. */
import { ALIGNED, BEFORE_HALVED_MARK, BEFORE_SECOND_LOSS } from './beam.ts';
import type { Beam } from './beam.ts';
import type { Candidates } from './candidates.ts';
import { loadCandidates } from './candidates.ts';
import type { CodePage } from './codePage.ts';
import { loadCodePage } from './codePage.ts';
import type { DamagedPage } from './damagedPage.ts';
import { COMMA_LEAD, markCode, STOP_LEAD } from './markedPunctuation.ts';
import { MOVE_COSTS } from './moveCosts.ts';
import type { MoveWriter } from './moveWriter.ts';
import type { PageToken } from './pageToken.ts';
import { CHOSEN, COPIED } from './pathTree.ts';
import { neighbourCost } from './symbolCosts.ts';
import type { WordModel } from './wordModel.ts';
import { hasReading } from './wordModel.ts';

const COMMA = 0x2c;

export class AlignedMoves {
  readonly #page: DamagedPage;
  readonly #model: WordModel;
  readonly #candidates: Candidates;
  readonly #codes: CodePage;
  readonly #beam: Beam;
  readonly #writer: MoveWriter;

  constructor(page: DamagedPage, model: WordModel, beam: Beam, writer: MoveWriter) {
    this.#page = page;
    this.#model = model;
    this.#candidates = loadCandidates(model);
    this.#codes = loadCodePage();
    this.#beam = beam;
    this.#writer = writer;
  }

  /** Moves of a hypothesis that is aligned; `before`: the last character of the page before the token at `at`. */
  step(from: number, token: PageToken, at: number, before: number, literalOnly: boolean): void {
    const { now, tree } = this.#beam;
    switch (token.kind) {
      case 'character':
        this.#writer.emit(from, token.unit, at, token.end, COPIED, ALIGNED, 0);
        if (this.#page.dropped && !literalOnly) this.#loseLead(from, markCode(token.unit), at, MOVE_COSTS.unmarkedLoss);
        return;
      case 'note':
        if (tree.kind[now.step[from]!] === COPIED) this.#writer.keep(from, at, token.end, 0);
        else if (hasReading(this.#model, now.last[from]!, token.reading))
          this.#writer.drop(from, at, token.end, ALIGNED, 0);
        else this.#writer.keep(from, at, token.end, MOVE_COSTS.bareReading);
        return;
      case 'eaten-note': {
        this.#writer.keep(from, at, token.end, MOVE_COSTS.bareReading);
        if (literalOnly) return;
        const trail = this.#trailOf(before);
        for (const code of this.#candidates.byReading.get(token.reading) ?? [])
          if (code >> 8 === trail && (code & 0xff) > 0x80) this.#writer.drop(from, at, token.end, code & 0xff, 0);
        return;
      }
      case 'lost': {
        this.#writer.emit(from, token.unit, at, token.end, COPIED, ALIGNED, 0);
        if (literalOnly || token.mark === 0) return;
        const lead = markCode(token.mark) >> 8;
        if (!token.splits) this.#loseInto(from, lead, at, BEFORE_HALVED_MARK);
        else this.#loseInto(from, lead === COMMA_LEAD ? STOP_LEAD : COMMA_LEAD, at, BEFORE_SECOND_LOSS);
        return;
      }
    }
  }

  /** The last byte of a character of the page; where a crawler folded the width, of its full-width form. */
  #trailOf(unit: number): number {
    if (unit >= 0x80 || !this.#page.folded) return this.#codes.codeOf[unit]! & 0xff;
    return unit === 0x20 ? 0xa1 : unit + 0x80;
  }

  /** The `?` at `at` was the lead byte of a character that ends with the byte `trail`. */
  #loseInto(from: number, trail: number, at: number, state: number): void {
    // A visible mark says that the lost character is punctuation.
    const marked = this.#page.commaMarks && this.#page.text.charCodeAt(at - 1) === COMMA;
    for (const unit of this.#candidates.byTrail[trail]!) {
      const hint = !marked ? 0 : markCode(unit) === 0 ? MOVE_COSTS.markBeforeOther : -neighbourCost(COMMA, unit);
      this.#writer.emit(from, unit, at, at + 1, CHOSEN, state, MOVE_COSTS.mark + hint);
    }
  }

  /** Without any sign, the punctuation at `at` straddles a character whose lead byte was lost and the next one. */
  #loseLead(from: number, mark: number, at: number, cost: number): void {
    if (mark === 0) return;
    for (const unit of this.#candidates.byTrail[mark >> 8]!)
      this.#writer.emit(from, unit, at, at + 1, CHOSEN, mark & 0xff, cost);
  }
}
