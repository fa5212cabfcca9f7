/** Owns the cutting of a damaged page into the tokens that its mechanism makes. */
import { MARKED_PUNCTUATION } from './markedPunctuation.ts';
import { findReadingEnd, findReadingStart, isHan, readingAt } from './pinyinNote.ts';

/** `character`: any; `note`: a reading in brackets; `eaten-note`: its bracket was lost; `lost`: a `?`. */
export type TokenKind = 'character' | 'note' | 'eaten-note' | 'lost';

export interface PageToken {
  readonly kind: TokenKind;
  readonly end: number;
  /** The character; 0 for notes. */
  readonly unit: number;
  readonly reading: string;
  /** On a `?`: the punctuation right behind it, or behind a second `?`; else 0. */
  readonly mark: number;
  /** On a `?`: a second one stands before the punctuation. */
  readonly splits: boolean;
}

const OPEN = 0x28;
const CLOSE = 0x29;
const QUESTION_MARK = 0x3f;

function markAt(text: string, at: number): number {
  return at < text.length && MARKED_PUNCTUATION.includes(text.charAt(at)) ? text.charCodeAt(at) : 0;
}

/** Whether a reading without its bracket may stand behind this: a character, or the note of one. */
export function mayFollow(before: number): boolean {
  return isHan(before) || before === CLOSE;
}

/** The token at `at`; `dropped`: a crawler took the `?`, so that a reading may follow a character without any sign. */
export function tokenAt(text: string, at: number, dropped: boolean): PageToken {
  const unit = text.charCodeAt(at);
  const token = { kind: 'character', end: at + 1, unit, reading: '', mark: 0, splits: false } as const;
  if (unit === OPEN || unit === QUESTION_MARK) {
    const close = findReadingEnd(text, at + 1);
    const kind = unit === OPEN ? 'note' : 'eaten-note';
    if (close >= 0) return { ...token, kind, end: close + 1, unit: 0, reading: readingAt(text, at + 1, close) };
  } else if (dropped && mayFollow(text.charCodeAt(at - 1))) {
    const close = findReadingEnd(text, at);
    if (close >= 0)
      return { ...token, kind: 'eaten-note', end: close + 1, unit: 0, reading: readingAt(text, at, close) };
  }
  if (unit !== QUESTION_MARK) return token;
  const splits =
    text.charCodeAt(at + 1) === QUESTION_MARK &&
    text.charCodeAt(at + 2) !== QUESTION_MARK &&
    markAt(text, at + 2) !== 0;
  return { ...token, kind: 'lost', mark: markAt(text, splits ? at + 2 : at + 1), splits };
}

/** Offset of the token at most `count` Han characters before `at`, over notes, without leaving the clause or passing `lowest`. */
export function contextStart(text: string, at: number, count: number, lowest: number): number {
  let start = at;
  for (let taken = 0; taken < count && start > lowest;) {
    const unit = text.charCodeAt(start - 1);
    if (isHan(unit)) {
      start--;
      taken++;
      continue;
    }
    const reading = unit === 0x29 ? findReadingStart(text, start - 1) : -1;
    if (reading <= lowest || text.charCodeAt(reading - 1) !== OPEN) break;
    start = reading - 1;
  }
  return start;
}
