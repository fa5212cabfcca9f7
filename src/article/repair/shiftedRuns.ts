/** Owns the finding of byte-shifted runs in a page: where to search, what to accept, and how a run reads. */
import type { Edit } from '../offsetMap.ts';
import type { Span } from '../span.ts';
import { CHOSEN_BEFORE_COPY, CHOSEN_SWALLOWING, COPIED, FORCED, FORCED_WITH_ASCII, isChoice } from './pathTree.ts';
import type { PathStep } from './pathTree.ts';
import { loadCandidates } from './candidates.ts';
import { loadCodePage } from './codePage.ts';
import type { DamagedPage } from './damagedPage.ts';
import { findReadingStart, isHan } from './pinyinNote.ts';
import { mayFollow, tokenAt } from './pageToken.ts';
import { ShiftSearch } from './shiftSearch.ts';
import { markCode } from './markedPunctuation.ts';
import type { WordModel } from './wordModel.ts';

/** A stretch that was read with its bytes shifted. */
export interface ShiftedRun extends Span {
  readonly text: string;
  /** One edit per token of the stretch, the finest map the bytes allow; together they give `text`. */
  readonly edits: readonly Edit[];
  /** Nats between the weakest choice in the run and its rival; Infinity where the bytes leave no choice. */
  readonly margin: number;
  /** Han characters that the bytes give. */
  readonly forced: number;
  /** Nats by which the repaired reading of the search's stretch beats the literal one. */
  readonly gain: number;
  /** Characters left as □, and ASCII characters swallowed without a trace. */
  readonly unknown: number;
}

/** Choices closer than this to their rival are not made. */
const MIN_MARGIN = 0.2;
const OPEN = 0x28;
/** Characters behind punctuation among which an unwritten one gives a shift away. */
const BURST_REACH = 5;
export const UNKNOWN_CHARACTER = '□';

export interface ShiftedRuns {
  /** In the order of the page. */
  readonly runs: readonly ShiftedRun[];
  /** The page took more work than its length allows: runs may be missing towards its end. */
  readonly cutShort: boolean;
}

/** All shifted runs of a page; `oddOnly`: only those that begin just before a character that such pages do not write. */
export function findShiftedRuns(page: DamagedPage, model: WordModel, oddOnly = false): ShiftedRuns {
  const search = new ShiftSearch(page, model);
  const runs: ShiftedRun[] = [];
  let lowest = 0;
  for (
    let anchor = nextAnchor(page, model, 0, oddOnly);
    anchor >= 0;
    anchor = nextAnchor(page, model, Math.max(anchor + 1, lowest), oddOnly)
  ) {
    const stretch = search.run(anchor, lowest);
    lowest = stretch.end;
    const pieces = splitRuns(stretch.steps);
    if (pieces.length === 0) continue;
    const start = stretch.steps[0]!.start;
    const gain = stretch.score - search.literalScore(start, stretch.end);
    for (const steps of pieces) runs.push(makeRun(page, steps, gain));
  }
  return { runs, cutShort: search.isExhausted() };
}

/** The next place from `from` on where a run may begin, or -1. */
function nextAnchor(page: DamagedPage, model: WordModel, from: number, oddOnly: boolean): number {
  const { text, dropped } = page;
  if (dropped) return nextBareAnchor(text, model, from);
  for (let at = text.indexOf('?', from); at >= 0; at = text.indexOf('?', at + 1)) {
    const token = tokenAt(text, at, false);
    if (token.kind !== 'eaten-note' && token.mark === 0) continue;
    if (!oddOnly || isBeforeOdd(text, model, token.mark === 0 ? token.end : token.end + 1)) return at;
  }
  return -1;
}

/** Where the `?` are gone: a reading without its bracket, or punctuation before a character that pages do not write. */
function nextBareAnchor(text: string, model: WordModel, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x29) {
      const start = findReadingStart(text, at);
      if (start >= from && mayFollow(text.charCodeAt(start - 1))) return start;
    } else if (markCode(unit) !== 0 && isBeforeOdd(text, model, at + 1)) return at;
  }
  return -1;
}

/** Whether, within a few characters from `at` on, one stands that such pages do not write, or a letter amid Han characters. */
function isBeforeOdd(text: string, model: WordModel, at: number): boolean {
  for (let i = at; i < at + BURST_REACH; i++) {
    const unit = text.charCodeAt(i);
    if (!(unit > 0x7f)) return unit >= 0x40 && (isHan(text.charCodeAt(i + 1)) || text.charCodeAt(i + 1) === OPEN);
    if (isOdd(model, unit)) return true;
  }
  return false;
}

function isOdd(model: WordModel, unit: number): boolean {
  return isHan(unit) ? model.grade[unit] !== 1 : loadCandidates(model).isWritten[unit] === 0;
}

function splitRuns(steps: readonly PathStep[]): PathStep[][] {
  const runs: PathStep[][] = [];
  let open = false;
  for (const step of steps) {
    if (step.kind === COPIED) open = false;
    else if (open) runs.at(-1)!.push(step);
    else {
      runs.push([step]);
      open = true;
    }
  }
  return runs;
}

function makeRun(page: DamagedPage, steps: readonly PathStep[], gain: number): ShiftedRun {
  const { text } = page;
  const edits: Edit[] = [];
  let [margin, forced, unknown] = [Infinity, 0, 0];
  let position = steps.find((step) => step.start >= 0)!.start;
  const start = position;
  for (const step of steps) {
    let restored = step.unit === 0 ? '' : String.fromCharCode(step.unit);
    if (isChoice(step.kind)) {
      margin = Math.min(margin, step.margin);
      if (step.margin < MIN_MARGIN) {
        restored = UNKNOWN_CHARACTER;
        unknown++;
      }
    }
    if (step.kind === FORCED && isHan(step.unit)) forced++;
    // A stripped character stands between two tokens: an insertion at the place.
    const span = step.start < 0 ? { start: position, end: position } : step;
    position = span.end;
    if (step.kind === FORCED_WITH_ASCII) restored += asciiTrail(text.charCodeAt(step.start));
    if (step.kind === CHOSEN_BEFORE_COPY) restored += text.charAt(step.start);
    if (step.kind === CHOSEN_SWALLOWING) {
      const swallowed = swallowedAt(page, step.end);
      restored += swallowed;
      if (swallowed === UNKNOWN_CHARACTER) unknown++;
    }
    edits.push({ start: span.start, end: span.end, text: restored });
  }
  return { start, end: position, text: edits.map((edit) => edit.text).join(''), edits, margin, forced, gain, unknown };
}

function asciiTrail(unit: number): string {
  return String.fromCharCode(loadCodePage().codeOf[unit]! & 0xff);
}

/** The ASCII character that a lost byte took along, as far as what follows at `at` tells. */
function swallowedAt({ text, folded }: DamagedPage, at: number): string {
  const rest = text.slice(at, at + 24);
  if (/^\/?[a-zA-Z][a-zA-Z0-9]{0,9}(?: [^<>]*)?\/?>/.test(rest)) return '<';
  if (/^(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});/.test(rest)) return '&';
  if (/^9\d\d年/.test(rest)) return '1';
  if (/^0\d\d年/.test(rest)) return '2';
  if (/^0月/.test(rest)) return '1';
  if (/^(?:\u3000| {2})/.test(rest)) return '\n';
  if (/^[\d年月日]/.test(rest)) return UNKNOWN_CHARACTER;
  return folded && isHan(text.charCodeAt(at)) ? ',' : '';
}
