/** Owns the repair of damaged Chinese text: which stretches are damaged and what they read once repaired. */
import type { Repair } from '../cleanArticle.ts';
import type { Edit } from '../offsetMap.ts';
import type { Span } from '../span.ts';
import type { ArticleWarning } from '../sourceText.ts';
import { learnPage } from './damagedPage.ts';
import { looksDamaged } from './looksDamaged.ts';
import type { Note } from './pageNotes.ts';
import { findPageNotes } from './pageNotes.ts';
import type { ShiftedRun } from './shiftedRuns.ts';
import { findShiftedRuns } from './shiftedRuns.ts';
import { markCode } from './shiftSearch.ts';
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

/**
 * Finds the damage that mirrors of Chinese pages do to their text (readings inserted behind characters, runs shifted by
 * a byte) in a decoded document, before any other cleaning. A sound document costs one pass and gives no repairs.
 * `loadWords` is called only when the document looks damaged.
 */
export function findRepairs(text: string, options: { readonly loadWords: () => WordModel }): FoundRepairs {
  if (!looksDamaged(text)) return { repairs: [], edits: [], warnings: [] };
  const model = options.loadWords();
  const pageNotes = findPageNotes(text, model);
  let { notes } = pageNotes;
  const page = learnPage(text, pageNotes.noted);
  let runs = findShiftedRuns(page, model).filter((run) => isGain(run, page.dropped));
  if (notes.length === 0) {
    if (runs.some(isProof)) notes = findPageNotes(text, model, true).notes;
    else runs = [];
  }
  const marks = page.commaMarks && notes.length + runs.length > 0 ? findStrayCommas(text) : [];
  return { ...mergeRepairs(notes, marks, runs), warnings: warningsOf(runs) };
}

function isGain({ gain, forced }: ShiftedRun, dropped: boolean): boolean {
  return dropped ? gain >= MIN_GAIN_DROPPED : gain >= MIN_GAIN && gain >= MIN_GAIN_EACH * forced;
}

function isProof({ gain, forced }: ShiftedRun): boolean {
  return forced >= MIN_FORCED_ALONE && gain >= MIN_GAIN_ALONE && gain >= MIN_GAIN_EACH_ALONE * forced;
}

/** The commas that one family of pages puts before other punctuation. */
function findStrayCommas(text: string): Edit[] {
  const found: Edit[] = [];
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1))
    if (markCode(text.charCodeAt(at + 1)) !== 0) found.push({ start: at, end: at + 1, text: '' });
  return found;
}

/** Everything in the order of the text; what lies in a run is part of the run. */
function mergeRepairs(
  notes: readonly Note[],
  marks: readonly Edit[],
  runs: readonly ShiftedRun[],
): { repairs: Repair[]; edits: Edit[] } {
  const dropped = (kind: string, { start, end }: Span): Repair => ({ kind, start, end, text: '' });
  const single = [
    ...notes.map((note) => dropped('inserted-note', note)),
    ...marks.map((mark) => dropped('inserted-mark', mark)),
  ].sort((a, b) => a.start - b.start);
  const repairs: Repair[] = [];
  const edits: Edit[] = [];
  let next = 0;
  const addSinglesBefore = (offset: number): void => {
    for (; next < single.length && single[next]!.start < offset; next++) {
      const repair = single[next]!;
      repairs.push(repair);
      edits.push({ start: repair.start, end: repair.end, text: '' });
    }
  };
  for (const run of runs) {
    addSinglesBefore(run.start);
    while (next < single.length && single[next]!.start < run.end) next++;
    const { start, end, text, margin } = run;
    repairs.push({
      kind: 'shifted-run',
      start,
      end,
      text,
      ...(margin < Infinity && { confidence: confidenceOf(margin) }),
    });
    edits.push(...run.edits);
  }
  addSinglesBefore(Infinity);
  return { repairs, edits };
}

/** 0.5 where two characters fit equally well, towards 1 as the rival falls behind. */
function confidenceOf(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-margin * 0.8))) / 100;
}

function warningsOf(runs: readonly ShiftedRun[]): ArticleWarning[] {
  const unknown = runs.reduce((sum, run) => sum + run.unknown, 0);
  if (unknown === 0) return [];
  return [
    {
      code: 'lost-character',
      message: `${unknown} characters of a damaged run could not be restored and are shown as ${'□'}`,
      detail: { count: unknown },
    },
  ];
}
