/** Owns the putting together of what was found in a page: one list in the order of the text, and its finest pieces. */
import type { Repair } from '../cleanArticle.ts';
import type { Edit } from '../offsetMap.ts';
import type { ShiftedRun } from './shiftedRuns.ts';

/** `single` repairs and runs, each sorted; a single one that touches a run is left out, the run has taken it in. */
export function mergeRepairs(
  single: readonly Repair[],
  runs: readonly ShiftedRun[],
): { repairs: Repair[]; edits: Edit[] } {
  const repairs: Repair[] = [];
  const edits: Edit[] = [];
  let next = 0;
  const addSinglesBefore = (offset: number): void => {
    for (; next < single.length && single[next]!.end <= offset; next++) {
      repairs.push(single[next]!);
      edits.push(single[next]!);
    }
  };
  for (const run of runs) {
    addSinglesBefore(run.start);
    while (next < single.length && single[next]!.start < run.end) next++;
    repairs.push(asRepair(run));
    for (const edit of run.edits) edits.push(edit);
  }
  addSinglesBefore(Infinity);
  return { repairs, edits };
}

function asRepair({ start, end, text, margin }: ShiftedRun): Repair {
  const repair = { kind: 'shifted-run', start, end, text };
  return margin < Infinity ? { ...repair, confidence: confidenceOf(margin) } : repair;
}

/** 0.5 where two characters fit equally well, towards 1 as the rival falls behind. */
function confidenceOf(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-margin * 0.8))) / 100;
}
