/** Owns the readings a page has inserted: which characters it notes, and whether they are damage or a writer's glosses. */
import type { Span } from '../span.ts';
import { openingCost } from './candidates.ts';
import { loadCodePage } from './codePage.ts';
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
/** The damage notes everyday characters; writers explain rare ones. */
const COMMON_NATS = 9;
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
    const unit = before?.end === open ? before.unit : notedUnit(text, open);
    if (isHan(unit)) found.push({ start: open, end: close + 1, unit, reading: readingAt(text, open + 1, close) });
  }
  return found;
}

/** The character noted at `open`: the one before it, or what the last byte of a character makes with an ASCII letter. */
function notedUnit(text: string, open: number): number {
  const unit = text.charCodeAt(open - 1);
  if (!isTrailLetter(unit)) return unit;
  const { codeOf, unitOf } = loadCodePage();
  return unitOf[(codeOf[text.charCodeAt(open - 2)]! & 0xff) * 256 + unit]!;
}

/** ASCII characters that can be the second byte of a two-byte character. */
function isTrailLetter(unit: number): boolean {
  return unit >= 0x40 && unit < 0x7f;
}

/** The notes of a page that are damage; none when they may be a writer's own. `lenient`: damage is proved already. */
export function findPageNotes(text: string, model: WordModel, lenient = false): PageNotes {
  const candidates = findNotes(text).filter((note) => model.readings.get(note.unit)?.includes(note.reading));
  if (candidates.length === 0) return NONE;
  const seenOf = new Uint32Array(0x10000);
  for (let i = 0; i < text.length; i++) seenOf[text.charCodeAt(i)]!++;
  const readings = countReadings(text, candidates);
  let [notes, seen, repeated, common] = [0, 0, 0, 0];
  const noted = new Map<number, string>();
  for (const [unit, counts] of readings) {
    // A page has one reading for a character; another one is a writer's.
    const [reading, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
    if (count < seenOf[unit]! * MIN_SHARE_OF_ONE) continue;
    noted.set(unit, reading);
    notes += count;
    seen += seenOf[unit]!;
    if (count > 1) repeated++;
    if (openingCost(model, unit) <= COMMON_NATS) common++;
  }
  const enough = notes >= MIN_NOTES && common >= MIN_CHARACTERS && repeated >= MIN_REPEATED;
  if (!(enough || (lenient && notes > 0)) || notes < seen * MIN_SHARE) return NONE;
  const isDamage = ({ unit, reading, start }: Note): boolean =>
    noted.has(unit) ? noted.get(unit) === reading : isTrailLetter(text.charCodeAt(start - 1));
  return { notes: candidates.filter(isDamage), noted: new Set(noted.keys()) };
}

/** How often each character is noted with each reading; doubled notes count once. */
function countReadings(text: string, notes: readonly Note[]): Map<number, Map<string, number>> {
  const readings = new Map<number, Map<string, number>>();
  notes.forEach(({ unit, reading, start }, i) => {
    if (notes[i - 1]?.end === start || isTrailLetter(text.charCodeAt(start - 1))) return;
    let counts = readings.get(unit);
    if (!counts) readings.set(unit, (counts = new Map<string, number>()));
    counts.set(reading, (counts.get(reading) ?? 0) + 1);
  });
  return readings;
}
