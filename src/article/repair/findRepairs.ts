/** Owns the repair of damaged Chinese text: which stretches are damaged and what they read once repaired. */
import type { Repair } from '../cleanArticle.ts';
import type { Edit } from '../offsetMap.ts';
import type { Span } from '../span.ts';
import type { ArticleWarning } from '../sourceText.ts';
import { learnPage } from './damagedPage.ts';
import { findLostMonths } from './lostMonths.ts';
import { looksDamaged } from './looksDamaged.ts';
import { findPageNotes } from './pageNotes.ts';
import type { ShiftedRun } from './shiftedRuns.ts';
import { mergeRepairs } from './mergeRepairs.ts';
import { findShiftedRuns, UNKNOWN_CHARACTER } from './shiftedRuns.ts';
import { markCode } from './markedPunctuation.ts';
import type { WordModel } from './wordModel.ts';

export interface FoundRepairs {
  /** One per note and one per run; sorted, not overlapping, in offsets of the text that was given. */
  readonly repairs: Repair[];
  /** The same change in the smallest pieces the bytes allow, one per token of a run, for the finest offset map. */
  readonly edits: Edit[];
  readonly warnings: ArticleWarning[];
}

/** Nats by which a run must beat the literal reading, whole and for each character that its bytes give. */
const MIN_GAIN = 3;
const MIN_GAIN_EACH = 3;
/** The same for a run that alone proves a page damaged; true ones gain 6 to 20 for each character, false ones under 3. */
const MIN_GAIN_ALONE = 8;
const MIN_GAIN_EACH_ALONE = 5;
/** Where the `?` are gone there are few places to begin at, and each has an odd character behind it. */
const MIN_GAIN_DROPPED = 1;
const MIN_FORCED_ALONE = 2;

const nothing = (): FoundRepairs => ({ repairs: [], edits: [], warnings: [] });

/**
 * Finds the damage that mirrors of Chinese pages do to their text (readings inserted behind characters, runs shifted by
 * a byte) in a decoded document, before any other cleaning. A sound document costs one pass and gives no repairs.
 * `loadWords` is called only when the document looks damaged.
 */
export function findRepairs(text: string, options: { readonly loadWords: () => WordModel }): FoundRepairs {
  if (!looksDamaged(text)) return nothing();
  const model = options.loadWords();
  const pageNotes = findPageNotes(text, model);
  let { notes } = pageNotes;
  let page = learnPage(text, pageNotes.noted);
  if (notes.length === 0) {
    // Looking for stripped characters takes long: before the page is proved damaged, only where odd ones stand.
    const isDamaged =
      findShiftedRuns({ ...page, stripped: false }, model).runs.some(isProof) ||
      (page.stripped && findShiftedRuns(page, model, true).runs.some(isProof));
    if (!isDamaged) return nothing();
    ({ notes } = findPageNotes(text, model, true));
    page = learnPage(text, new Set(notes.map((note) => note.unit)));
  }
  const found = findShiftedRuns(page, model);
  const runs = found.runs.filter((run) => isGain(run, page.dropped));
  const months = findLostMonths(text);
  const single = [
    ...notes.map((note) => dropped('inserted-note', note)),
    ...(page.commaMarks ? findInsertedMarks(text) : []),
    ...months.repairs,
  ].sort((a, b) => a.start - b.start);
  return { ...mergeRepairs(single, runs), warnings: warningsOf(runs, months.unproven, found.cutShort) };
}

function isGain({ gain, forced }: ShiftedRun, dropped: boolean): boolean {
  return dropped ? gain >= MIN_GAIN_DROPPED : gain >= MIN_GAIN && gain >= MIN_GAIN_EACH * forced;
}

function isProof({ gain, forced }: ShiftedRun): boolean {
  return forced >= MIN_FORCED_ALONE && gain >= MIN_GAIN_ALONE && gain >= MIN_GAIN_EACH_ALONE * forced;
}

/** The commas that one family of pages puts before other punctuation. */
function findInsertedMarks(text: string): Repair[] {
  const found: Repair[] = [];
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1))
    if (markCode(text.charCodeAt(at + 1)) !== 0) found.push(dropped('inserted-mark', { start: at, end: at + 1 }));
  return found;
}

function dropped(kind: string, { start, end }: Span): Repair {
  return { kind, start, end, text: '' };
}

function warningsOf(runs: readonly ShiftedRun[], unprovenDates: number, cutShort: boolean): ArticleWarning[] {
  const unknown = runs.reduce((sum, run) => sum + run.unknown, 0);
  const warnings: ArticleWarning[] = [];
  if (unknown > 0)
    warnings.push({
      code: 'lost-character',
      message: `${unknown} characters of damaged runs could not be told and are shown as ${UNKNOWN_CHARACTER}`,
      detail: { count: unknown },
    });
  if (unprovenDates > 0)
    warnings.push({
      code: 'lost-date',
      message: `${unprovenDates} dates have lost a character and may read wrong`,
      detail: { count: unprovenDates },
    });
  if (cutShort)
    warnings.push({
      code: 'repair-cut-short',
      message: 'the document is damaged in so many places that not all were repaired',
    });
  return warnings;
}
