/** Owns which site visits are told by one clause: what they share is shown once, under the last of them. */
import type { PanelSiteVisit } from '../protocol.ts';
import { isShown } from './pageState.ts';
import type { PageState } from './pageState.ts';

/** A visit's part in a run of visits that share focus and evidence. */
export type RunPart =
  /** Its words stand under the visit with the id `last`. */
  | { readonly role: 'before'; readonly last: string }
  /** Shows the words for the visits with these numbers, e.g. `2–4`. */
  | { readonly role: 'last'; readonly numbers: string };

/** Parts by the visits' ids, for visits in order; `first` is the number of the first. A visit that stands alone has none. */
export function findRuns(
  visits: readonly PanelSiteVisit[],
  page: PageState,
  first: number,
): ReadonlyMap<string, RunPart> {
  const parts = new Map<string, RunPart>();
  let run: { readonly id: string; readonly number: number }[] = [];
  let told: string | null = null;
  const close = (): void => {
    const last = run.at(-1);
    if (run.length > 1 && last) {
      for (const { id } of run) parts.set(id, { role: 'before', last: last.id });
      parts.set(last.id, { role: 'last', numbers: toNumbers(run.map(({ number }) => number)) });
    }
    run = [];
  };
  for (const [index, visit] of visits.entries()) {
    if (page.editing !== visit.id && !isShown(visit, page)) continue;
    const isAlone = page.editing === visit.id || visit.evidence.length === 0;
    const telling = isAlone ? null : JSON.stringify([visit.focus, visit.evidence]);
    if (telling === null || telling !== told) close();
    told = telling;
    if (telling !== null) run.push({ id: visit.id, number: first + index });
  }
  close();
  return parts;
}

/** `2–4`, or `2, 4` where the filter leaves a gap. */
function toNumbers(numbers: readonly number[]): string {
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  return last - first === numbers.length - 1 ? `${first}–${last}` : numbers.join(', ');
}
