/** Owns the search for the most likely text behind a byte-shifted run: the moves that the mechanism allows, token by token. */
import {
  ALIGNED,
  Beam,
  CHOSEN,
  CHOSEN_BEFORE_COPY,
  CHOSEN_SWALLOWING,
  COPIED,
  DROPPED,
  FORCED,
  FORCED_WITH_ASCII,
  isChoice,
} from './beam.ts';
import type { PathStep } from './beam.ts';
import type { Candidates } from './candidates.ts';
import { loadCandidates, openingCost } from './candidates.ts';
import type { CodePage } from './codePage.ts';
import { loadCodePage } from './codePage.ts';
import type { DamagedPage } from './damagedPage.ts';
import { neighbourSlot } from './damagedPage.ts';
import { contextStart, tokenAt } from './pageToken.ts';
import type { PageToken } from './pageToken.ts';
import { isHan } from './pinyinNote.ts';
import { neighbourCost, symbolCost } from './symbolCosts.ts';
import type { WordModel } from './wordModel.ts';
import { findChild } from './wordModel.ts';

/** Nats of the moves, by hand. */
const COST = {
  unknownHan: 14,
  singleOfWord: 13,
  unwritten: 8,
  /** By grade of the form; nothing where the page itself writes it. */
  form: [0, 0, 4, 7],
  wrongQuote: 3,
  notedWithoutNote: 6,
  mark: 2.5,
  unmarkedLoss: 3.5,
  swallowed: 6,
  bareReading: 25,
  insertion: 1.5,
  loneLetter: 5,
} as const;

/** Characters of context before a run, and behind its end before the search stops. */
const CONTEXT = 6;
const SETTLED = 4;
const MAX_RUN = 4000;

/** Lead bytes of ，；：？！ and of 。、 */
const COMMA_LEAD = 0xa3;
const STOP_LEAD = 0xa1;

/** Waiting for a lead byte that was stripped with a private-use character, in its two ranges. */
const PRIVATE_HIGH = 0x100;
const PRIVATE_LOW = 0x101;
/** Waiting for the punctuation whose first byte is spent already; for the second `?` of one character. */
const BEFORE_HALVED_MARK = 0x102;
const BEFORE_SECOND_LOSS = 0x103;

const MAX_INSERTED = 40;
/** Nats a character in a stretch that was read right; plain text takes about 5. */
const GOOD_NATS = 4.5;
const OPEN = 0x28;
const QUOTE_REACH = 400;
/** Most nats that a neighbour seen on the page is worth. */
const MAX_BONUS = 3.5;
/** Guesses of stripped characters that are this far behind are not followed. */
const GUESS_MARGIN = 10;
const NO_UNITS = new Uint16Array(0);

/** Code of the punctuation that marks stand before, folded to ASCII or not; 0 for everything else. */
export function markCode(unit: number): number {
  switch (unit) {
    case 0x3002:
      return 0xa1a3;
    case 0x3001:
      return 0xa1a2;
    case 0x2c:
    case 0xff0c:
      return 0xa3ac;
    case 0x3b:
    case 0xff1b:
      return 0xa3bb;
    case 0x3a:
    case 0xff1a:
      return 0xa3ba;
    case 0x3f:
    case 0xff1f:
      return 0xa3bf;
    case 0x21:
    case 0xff01:
      return 0xa3a1;
    default:
      return 0;
  }
}

export interface ShiftedStretch {
  readonly steps: readonly PathStep[];
  /** Where the search stopped; everything before is settled. */
  readonly end: number;
  readonly score: number;
}

/** One page's search; `run` may be called for each anchor in turn. */
export class ShiftSearch {
  readonly #page: DamagedPage;
  readonly #model: WordModel;
  readonly #candidates: Candidates;
  readonly #codes: CodePage;
  readonly #beam = new Beam();
  #literalOnly = false;
  #quoteOpen = false;
  #inserting = false;

  constructor(page: DamagedPage, model: WordModel) {
    this.#page = page;
    this.#model = model;
    this.#candidates = loadCandidates(model);
    this.#codes = loadCodePage();
  }

  /** Reads on from a little before `anchor` until everything is aligned again; `lowest`: where the last run ended. */
  run(anchor: number, lowest: number): ShiftedStretch | null {
    const { text, stripped } = this.#page;
    const start = contextStart(text, anchor, CONTEXT, lowest);
    this.#inserting = false;
    const plain = this.#search(start, anchor, text.length, false);
    if (!stripped || (plain && readsWell(plain))) return plain;
    this.#inserting = true;
    return this.#search(start, anchor, text.length, false);
  }

  /** Score of `[start, end)` read as it stands. */
  literalScore(start: number, end: number): number {
    return this.#search(start, end, end, true)?.score ?? -Infinity;
  }

  #search(start: number, anchor: number, limit: number, literalOnly: boolean): ShiftedStretch | null {
    const { text, dropped } = this.#page;
    const beam = this.#beam;
    this.#literalOnly = literalOnly;
    this.#quoteOpen = isQuoteOpen(text, anchor);
    beam.reset(start === 0 ? 0 : text.charCodeAt(start - 1));
    let before = start === 0 ? 0 : text.charCodeAt(start - 1);
    let settled = 0;
    let at = start;
    const stop = Math.min(limit, anchor + MAX_RUN);
    while (at < stop) {
      const token = tokenAt(text, at, dropped);
      this.#step(token, at, before);
      if (beam.next.size === 0) return null;
      beam.advance();
      if (token.unit !== 0) before = token.unit;
      at = token.end;
      if (at <= anchor) continue;
      settled = token.kind === 'character' && this.#allAligned() ? settled + 1 : 0;
      const mayEnd = settled >= SETTLED || (settled > 0 && !isHan(token.unit) && text.charCodeAt(at) !== OPEN);
      if (!literalOnly && mayEnd) break;
    }
    const path = beam.bestPath();
    return path && { steps: path.steps, score: path.score, end: at };
  }

  #allAligned(): boolean {
    const { now } = this.#beam;
    for (let i = 0; i < now.size; i++) if (now.pending[i] !== ALIGNED) return false;
    return true;
  }

  #step(token: PageToken, at: number, before: number): void {
    const { now } = this.#beam;
    if (this.#inserting && !this.#literalOnly && token.kind !== 'note') this.#insertStripped();
    for (let i = 0; i < now.size; i++)
      if (now.pending[i] === ALIGNED) this.#stepAligned(i, token, at, before);
      else if (!this.#literalOnly) this.#stepPending(i, token, at, before);
  }

  /** Adds what follows when hypothesis `from` of the current generation gives `unit` for `[start, end)`. */
  #emit(from: number, unit: number, start: number, end: number, kind: number, pending: number, cost: number): void {
    const beam = this.#beam;
    const { now } = beam;
    const node = now.node[from]!;
    const last = now.last[from]!;
    let score = now.score[from]! - cost - neighbourCost(last, unit);
    if (!isHan(unit)) {
      if (kind !== COPIED && unit === (this.#quoteOpen ? 0x201c : 0x201d)) score -= COST.wrongQuote;
      if (node === 0) this.#add(from, score - symbolCost(unit), pending, 0, unit, start, end, kind);
      return;
    }
    const { noted, counts, neighbours } = this.#page;
    const model = this.#model;
    if (kind !== COPIED && counts[unit] === 0) score -= COST.form[model.grade[unit]!]!;
    if (kind === COPIED && this.#candidates.isWritten[unit] === 0) score -= COST.unwritten;
    if (kind !== COPIED && noted.has(unit)) score -= COST.notedWithoutNote;
    if (isHan(last)) {
      const seen = neighbours[neighbourSlot(last, unit)]!;
      if (seen > 0) score += 1.5 + Math.min(2, Math.log(seen));
    }
    if (node !== 0) score += model.best[node]!;
    const child = findChild(model, node, unit);
    if (child === 0) {
      if (node === 0) this.#add(from, score - COST.unknownHan, pending, 0, unit, start, end, kind);
      return;
    }
    const ending = model.cost[child]! < Infinity ? model.cost[child]! : node === 0 ? COST.singleOfWord : Infinity;
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
  #drop(from: number, start: number, end: number, pending: number, cost: number): void {
    const { now } = this.#beam;
    this.#add(from, now.score[from]! - cost, pending, now.node[from]!, 0, start, end, DROPPED);
  }

  #keep(from: number, start: number, end: number, cost: number): void {
    const { now } = this.#beam;
    this.#add(from, now.score[from]! - cost, ALIGNED, now.node[from]!, 0, start, end, COPIED);
  }

  #stepAligned(from: number, token: PageToken, at: number, before: number): void {
    const { now, tree } = this.#beam;
    switch (token.kind) {
      case 'character':
        this.#emit(from, token.unit, at, token.end, COPIED, ALIGNED, 0);
        if (this.#page.dropped && !this.#literalOnly) this.#loseLead(from, markCode(token.unit), at, COST.unmarkedLoss);
        return;
      case 'note':
        if (tree.kind[now.step[from]!] === COPIED) this.#keep(from, at, token.end, 0);
        else if (this.#reads(now.last[from]!, token.reading)) this.#drop(from, at, token.end, ALIGNED, 0);
        else this.#keep(from, at, token.end, COST.bareReading);
        return;
      case 'eaten-note': {
        this.#keep(from, at, token.end, COST.bareReading);
        if (this.#literalOnly) return;
        const trail = this.#codes.codeOf[before]! & 0xff;
        for (const code of this.#candidates.byReading.get(token.reading) ?? [])
          if (code >> 8 === trail && (code & 0xff) > 0x80) this.#drop(from, at, token.end, code & 0xff, 0);
        return;
      }
      case 'lost': {
        this.#emit(from, token.unit, at, token.end, COPIED, ALIGNED, 0);
        if (this.#literalOnly || token.mark === 0) return;
        const lead = markCode(token.mark) >> 8;
        if (!token.splits) this.#loseInto(from, lead, at, BEFORE_HALVED_MARK);
        else this.#loseInto(from, lead === COMMA_LEAD ? STOP_LEAD : COMMA_LEAD, at, BEFORE_SECOND_LOSS);
        return;
      }
    }
  }

  /** The `?` at `at` was the lead byte of a character that ends with the byte `trail`. */
  #loseInto(from: number, trail: number, at: number, state: number): void {
    for (const unit of this.#candidates.byTrail[trail]!) this.#emit(from, unit, at, at + 1, CHOSEN, state, COST.mark);
  }

  /** Without any sign, the punctuation at `at` straddles a character whose lead byte was lost and the next one. */
  #loseLead(from: number, mark: number, at: number, cost: number): void {
    if (mark === 0) return;
    for (const unit of this.#candidates.byTrail[mark >> 8]!)
      this.#emit(from, unit, at, at + 1, CHOSEN, mark & 0xff, cost);
  }

  #stepPending(from: number, token: PageToken, at: number, before: number): void {
    const pending = this.#beam.now.pending[from]!;
    if (pending === BEFORE_HALVED_MARK || pending === BEFORE_SECOND_LOSS) {
      const next = pending === BEFORE_HALVED_MARK ? markCode(token.unit) & 0xff : ALIGNED;
      this.#drop(from, at, token.end, next, 0);
      return;
    }
    switch (token.kind) {
      case 'character':
        this.#shiftCharacter(from, pending, token.unit, at, token.end);
        return;
      case 'note':
        this.#drop(from, at, token.end, pending, this.#reads(before, token.reading) ? 0 : COST.swallowed);
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
      if (unit >= 0x40) this.#complete(from, pending, unit, at, end, ALIGNED, FORCED);
      if (commaMarks && unit === 0x2c && markCode(text.charCodeAt(end)) !== 0) this.#drop(from, at, end, pending, 0);
      if (folded && unit === 0x20) this.#complete(from, pending, STOP_LEAD, at, end, 0xa1, FORCED);
      else if (folded && unit > 0x20) this.#complete(from, pending, COMMA_LEAD, at, end, unit + 0x80, FORCED);
    } else {
      const code = this.#codes.codeOf[unit]!;
      const next = code & 0xff;
      if (next > 0x80) this.#complete(from, pending, code >> 8, at, end, next, FORCED);
      else if (code !== 0 && next < 0x7f) this.#completeBeforeAscii(from, pending, code >> 8, at, end);
    }
    if (dropped && markCode(unit) !== 0)
      for (const lost of this.#led(pending))
        this.#emit(from, lost, at, end, CHOSEN_BEFORE_COPY, ALIGNED, COST.unmarkedLoss + symbolCost(unit));
  }

  /** Gives the character that the waiting lead byte makes with `trail`; any that fits where the lead was stripped. */
  #complete(from: number, pending: number, trail: number, at: number, end: number, next: number, kind: number): void {
    if (pending < 0x100) {
      const unit = this.#codes.unitOf[pending * 256 + trail]!;
      if (this.#candidates.isWritten[unit] === 1) this.#emit(from, unit, at, end, kind, next, 0);
    } else if (kind === FORCED)
      for (const unit of this.#candidates.byTrail[trail]!) {
        if (this.#isHopeless(from, unit)) break;
        if (leads(pending, this.#codes.codeOf[unit]! >> 8)) this.#emit(from, unit, at, end, CHOSEN, next, 0);
      }
  }

  /** The second byte of the page's character is an ASCII letter of the text: seldom, unless more of them follow. */
  #completeBeforeAscii(from: number, pending: number, trail: number, at: number, end: number): void {
    if (pending >= 0x100) return;
    const unit = this.#codes.unitOf[pending * 256 + trail]!;
    const next = this.#page.text.charCodeAt(end);
    const cost = next < 0x80 ? 0 : COST.loneLetter;
    if (this.#candidates.isWritten[unit] === 1)
      this.#emit(from, unit, at, end, FORCED_WITH_ASCII, ALIGNED, cost + symbolCost(0x41));
  }

  /** A character whose reading is noted: no note is missing. */
  #emitNoted(from: number, unit: number, at: number, end: number): void {
    if (this.#candidates.isWritten[unit] === 1)
      this.#emit(from, unit, at, end, FORCED, ALIGNED, this.#page.noted.has(unit) ? -COST.notedWithoutNote : 0);
  }

  /** The `?` at `at` was the trail byte the waiting lead needs, with a mark or with an ASCII character behind it. */
  #loseTrail(from: number, pending: number, token: PageToken, at: number): void {
    if (this.#page.folded) this.#complete(from, pending, COMMA_LEAD, at, at + 1, 0xbf, FORCED);
    for (const unit of this.#led(pending))
      if (token.mark !== 0) this.#emit(from, unit, at, at + 1, CHOSEN, ALIGNED, COST.mark);
      else this.#emit(from, unit, at, at + 1, CHOSEN_SWALLOWING, ALIGNED, COST.swallowed);
  }

  /** The characters that can begin with a waiting lead byte. */
  #led(pending: number): Uint16Array {
    return pending < 0x100 ? this.#candidates.byLead[pending]! : NO_UNITS;
  }

  /** Where private-use characters were stripped, the pair that stood before this token may have been one of them. */
  #insertStripped(): void {
    const beam = this.#beam;
    const { now } = beam;
    for (let i = 0; i < now.size; i++) {
      const pending = now.pending[i]!;
      if (pending === ALIGNED || pending >= 0x100) continue;
      for (const unit of this.#candidates.byLead[pending]!) {
        if (this.#isHopeless(i, unit)) break;
        const lead = this.#codes.codeOf[unit]! & 0xff;
        if ((lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8)
          this.#emit(i, unit, -1, -1, CHOSEN, PRIVATE_HIGH, COST.insertion);
        else if (lead >= 0xa1 && lead <= 0xa7) this.#emit(i, unit, -1, -1, CHOSEN, PRIVATE_LOW, COST.insertion);
      }
    }
    beam.joinNext(MAX_INSERTED);
  }

  /** True when `unit` and all rarer ones cannot begin a word behind this hypothesis any more; inside a word any may follow. */
  #isHopeless(from: number, unit: number): boolean {
    const { now, next } = this.#beam;
    return (
      now.node[from] === 0 && now.score[from]! - openingCost(this.#model, unit) + MAX_BONUS < next.best - GUESS_MARGIN
    );
  }

  #reads(unit: number, reading: string): boolean {
    return this.#model.readings.get(unit)?.includes(reading) ?? false;
  }
}

/** Whether `lead` can be the byte that waits: itself, or the second byte of a stripped private-use character. */
function leads(pending: number, lead: number): boolean {
  if (pending === PRIVATE_HIGH) return lead >= 0xa1;
  if (pending === PRIVATE_LOW) return lead <= 0xa0;
  return lead === pending;
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

/** Whether a stretch reads like plain text, so that looking for stripped characters in it is not worth its time. */
function readsWell({ steps, score }: ShiftedStretch): boolean {
  return score > -GOOD_NATS * steps.length;
}
