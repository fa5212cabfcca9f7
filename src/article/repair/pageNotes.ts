/** Owns the readings a page has inserted: which characters it notes, and whether they are damage or a writer's glosses. */
import type { Span } from '../span.ts';
import { findReadingEnd, isHan, readingAt } from './pinyinNote.ts';
import type { WordModel } from './wordModel.ts';

/** An inserted reading, brackets included, and the character it follows. */
export interface Note extends Span {
  readonly unit: number;
  readonly reading: string;
}

export interface PageNotes {
  /** The notes that are damage, in the order of the text. */
  readonly notes: readonly Note[];
  /** Characters that the page notes wherever they stand. */
  readonly noted: ReadonlySet<number>;
}

const NONE: PageNotes = { notes: [], noted: new Set() };

/** What a page must show before its notes are taken for damage; genuine glosses explain rare words, once. */
const MIN_NOTES = 5;
const MIN_CHARACTERS = 3;
const MIN_REPEATED = 2;
const MIN_SHARE = 0.9;
const MIN_SHARE_OF_ONE = 0.6;

/** Every reading in brackets behind a Han character; a doubled one counts for the same character. */
export function findNotes(text: string): Note[] {
  const found: Note[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = findReadingEnd(text, open + 1);
    if (close < 0) continue;
    const before = found.at(-1);
    const unit = before?.end === open ? before.unit : text.charCodeAt(open - 1);
    if (isHan(unit)) found.push({ start: open, end: close + 1, unit, reading: readingAt(text, open + 1, close) });
  }
  return found;
}

/** The notes of a page that are damage; none when they may be a writer's own. `lenient`: damage is proved already. */
export function findPageNotes(text: string, model: WordModel, lenient = false): PageNotes {
  const counts = new Map<number, { noted: number; seen: number }>();
  const candidates = findNotes(text).filter((note) => model.readings.get(note.unit)?.includes(note.reading));
  candidates.forEach((note, i) => {
    if (candidates[i - 1]?.end === note.start) return;
    const count = counts.get(note.unit) ?? { noted: 0, seen: 0 };
    count.noted++;
    counts.set(note.unit, count);
  });
  if (counts.size === 0) return NONE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isHan(unit)) continue;
    const count = counts.get(unit);
    if (count) count.seen++;
  }
  let [notes, seen, repeated] = [0, 0, 0];
  const noted = new Set<number>();
  for (const [unit, count] of counts) {
    if (count.noted < count.seen * MIN_SHARE_OF_ONE) continue;
    noted.add(unit);
    notes += count.noted;
    seen += count.seen;
    if (count.noted > 1) repeated++;
  }
  const enough = notes >= MIN_NOTES && noted.size >= MIN_CHARACTERS && repeated >= MIN_REPEATED;
  if (!(enough || (lenient && notes > 0)) || notes < seen * MIN_SHARE) return NONE;
  return { notes: candidates.filter((note) => noted.has(note.unit)), noted };
}
