/** Owns the moves of a hypothesis that waits for a byte: what each token of the page can have been, read out of step. */
import { ALIGNED, BEFORE_HALVED_MARK, BEFORE_SECOND_LOSS, PRIVATE_HIGH, PRIVATE_LOW } from './beam.ts';
import type { Beam } from './beam.ts';
import type { Candidates } from './candidates.ts';
import { loadCandidates, openingCost } from './candidates.ts';
import type { CodePage } from './codePage.ts';
import { loadCodePage } from './codePage.ts';
import type { DamagedPage } from './damagedPage.ts';
import { COMMA_LEAD, markCode, STOP_LEAD } from './markedPunctuation.ts';
import { MOVE_COSTS } from './moveCosts.ts';
import type { MoveWriter } from './moveWriter.ts';
import type { PageToken } from './pageToken.ts';
import { CHOSEN, CHOSEN_BEFORE_COPY, CHOSEN_SWALLOWING, FORCED, FORCED_WITH_ASCII } from './pathTree.ts';
import { symbolCost } from './symbolCosts.ts';
import type { WordModel } from './wordModel.ts';
import { hasReading } from './wordModel.ts';

/** What a byte 80 on its own is read as. */
const EURO = 0x20ac;
const OPEN = 0x28;
const MAX_INSERTED = 40;
/** Most nats that a neighbour seen on the page is worth. */
const MAX_BONUS = 3.5;
/** Guesses of stripped characters that are this far behind are not followed. */
const GUESS_MARGIN = 9;
const NO_UNITS = new Uint16Array(0);

export class WaitingMoves {
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

  /** Moves of a hypothesis that waits for a byte. */
  step(from: number, token: PageToken, at: number, before: number): void {
    const pending = this.#beam.now.pending[from]!;
    if (pending === BEFORE_HALVED_MARK || pending === BEFORE_SECOND_LOSS) {
      const next = pending === BEFORE_HALVED_MARK ? markCode(token.unit) & 0xff : ALIGNED;
      this.#writer.drop(from, at, token.end, next, 0);
      return;
    }
    switch (token.kind) {
      case 'character':
        this.#shiftCharacter(from, pending, token.unit, at, token.end);
        return;
      case 'note':
        this.#writer.drop(
          from,
          at,
          token.end,
          pending,
          hasReading(this.#model, before, token.reading) ? 0 : MOVE_COSTS.swallowed,
        );
        return;
      case 'eaten-note':
        for (const code of this.#candidates.byReading.get(token.reading) ?? [])
          if (leads(pending, code >> 8)) this.#emitNoted(from, this.#codes.unitOf[code]!, at, token.end);
        return;
      case 'lost':
        this.#loseTrail(from, pending, token, at);
        return;
    }
  }

  /** A character of the page read while a lead byte waits: its first byte ends a character, its second begins the next. */
  #shiftCharacter(from: number, pending: number, unit: number, at: number, end: number): void {
    const { folded, dropped, commaMarks, text } = this.#page;
    if (unit < 0x80) {
      if (unit >= 0x40 && pending < 0x100 && text.charCodeAt(end) === OPEN)
        this.#emitNoted(from, this.#codes.unitOf[pending * 256 + unit]!, at, end);
      else if (unit >= 0x40) this.#complete(from, pending, unit, at, end, ALIGNED, FORCED);
      if (commaMarks && unit === 0x2c && markCode(text.charCodeAt(end)) !== 0)
        this.#writer.drop(from, at, end, pending, 0);
      if (folded && unit === 0x20) this.#complete(from, pending, STOP_LEAD, at, end, 0xa1, FORCED);
      else if (folded && unit > 0x20) this.#complete(from, pending, COMMA_LEAD, at, end, unit + 0x80, FORCED);
    } else if (unit === EURO) this.#complete(from, pending, 0x80, at, end, ALIGNED, FORCED);
    else {
      const code = this.#codes.codeOf[unit]!;
      const next = code & 0xff;
      if (next > 0x80) this.#complete(from, pending, code >> 8, at, end, next, FORCED);
      else if (code !== 0 && next < 0x7f) this.#completeBeforeAscii(from, pending, code >> 8, at, end);
    }
    if (dropped && markCode(unit) !== 0)
      for (const lost of this.#led(pending))
        this.#writer.emit(from, lost, at, end, CHOSEN_BEFORE_COPY, ALIGNED, MOVE_COSTS.unmarkedLoss + symbolCost(unit));
  }

  /** Gives the character that the waiting lead byte makes with `trail`; any that fits where the lead was stripped. */
  #complete(from: number, pending: number, trail: number, at: number, end: number, next: number, kind: number): void {
    if (pending < 0x100) {
      const unit = this.#codes.unitOf[pending * 256 + trail]!;
      if (this.#candidates.isWritten[unit] === 1) this.#writer.emit(from, unit, at, end, kind, next, 0);
    } else if (kind === FORCED)
      for (const unit of this.#candidates.byTrail[trail]!) {
        if (this.#isHopeless(from, unit)) break;
        if (leads(pending, this.#codes.codeOf[unit]! >> 8)) this.#writer.emit(from, unit, at, end, CHOSEN, next, 0);
      }
  }

  /** The second byte of the page's character is an ASCII letter of the text: seldom, unless more of them follow. */
  #completeBeforeAscii(from: number, pending: number, trail: number, at: number, end: number): void {
    if (pending >= 0x100) return;
    const unit = this.#codes.unitOf[pending * 256 + trail]!;
    const next = this.#page.text.charCodeAt(end);
    const cost = next < 0x80 ? 0 : MOVE_COSTS.loneLetter;
    if (this.#candidates.isWritten[unit] === 1)
      this.#writer.emit(from, unit, at, end, FORCED_WITH_ASCII, ALIGNED, cost + symbolCost(0x41));
  }

  /** A character whose reading is noted: no note is missing. */
  #emitNoted(from: number, unit: number, at: number, end: number): void {
    if (this.#candidates.isWritten[unit] === 1)
      this.#writer.emit(
        from,
        unit,
        at,
        end,
        FORCED,
        ALIGNED,
        this.#page.noted.has(unit) ? -MOVE_COSTS.notedWithoutNote : 0,
      );
  }

  /** The `?` at `at` was the trail byte the waiting lead needs, with a mark or with an ASCII character behind it. */
  #loseTrail(from: number, pending: number, token: PageToken, at: number): void {
    if (this.#page.folded) this.#complete(from, pending, COMMA_LEAD, at, at + 1, 0xbf, FORCED);
    for (const unit of this.#led(pending))
      if (token.mark !== 0) this.#writer.emit(from, unit, at, at + 1, CHOSEN, ALIGNED, MOVE_COSTS.mark);
      else this.#writer.emit(from, unit, at, at + 1, CHOSEN_SWALLOWING, ALIGNED, MOVE_COSTS.swallowed);
  }

  /** The characters that can begin with a waiting lead byte. */
  #led(pending: number): Uint16Array {
    return pending < 0x100 ? this.#candidates.byLead[pending]! : NO_UNITS;
  }

  /** Where private-use characters were stripped, the pair that stood before this token may have been one of them. */
  insertStripped(): void {
    const beam = this.#beam;
    const { now } = beam;
    for (let i = 0; i < now.size; i++) {
      const pending = now.pending[i]!;
      if (pending === ALIGNED || pending >= 0x100 || now.score[i]! < now.best - GUESS_MARGIN) continue;
      for (const unit of this.#candidates.byLead[pending]!) {
        if (this.#isHopeless(i, unit)) break;
        const lead = this.#codes.codeOf[unit]! & 0xff;
        if ((lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8)
          this.#writer.emit(i, unit, -1, -1, CHOSEN, PRIVATE_HIGH, MOVE_COSTS.insertion);
        else if (lead >= 0xa1 && lead <= 0xa7)
          this.#writer.emit(i, unit, -1, -1, CHOSEN, PRIVATE_LOW, MOVE_COSTS.insertion);
      }
    }
    beam.joinNext(MAX_INSERTED);
  }

  /** True when `unit` and all rarer ones are too far behind by now: none costs less than beginning a word, or going on with one. */
  #isHopeless(from: number, unit: number): boolean {
    const { now, next } = this.#beam;
    const cost = now.node[from] === 0 ? openingCost(this.#model, unit) : 0;
    return now.score[from]! - cost + MAX_BONUS < next.best - GUESS_MARGIN;
  }
}

/** Whether `lead` can be the byte that waits: itself, or the second byte of a stripped private-use character. */
function leads(pending: number, lead: number): boolean {
  if (pending === PRIVATE_HIGH) return lead >= 0xa1;
  if (pending === PRIVATE_LOW) return lead <= 0xa0;
  return lead === pending;
}
