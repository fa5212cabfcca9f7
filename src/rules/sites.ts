/** Owns the search for visited places: which phrases name one, in which order, and when. */
import type { Span } from '../article/span.ts';
import type { DraftSiteVisit } from '../summary/draftSummary.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import type { Clause } from './clauses.ts';
import { readNarrative } from './clausesNarrative.ts';
import type { DatedPlace } from './datesNarrative.ts';
import type { Sides } from './sides.ts';
import { lettersOf, mayBePart } from './lettersOf.ts';
import { findPlacesBeside } from './sitesAlong.ts';
import { findScenePlaces } from './sitesScenes.ts';
import { findVisitedPlaces } from './sitesVerbs.ts';

/** A place found by a rule, before places found twice are joined. */
export interface FoundSite extends Span {
  readonly clause: Clause;
  readonly rule: string;
  readonly confidence: number;
}

/** The purpose of a visit stands within so many characters after the place. */
const FOCUS_REACH = 120;

/** Names of towns are short. */
const LONGEST_TOWN = 4;
const ADMINISTRATION = /^(?:街道|镇|乡|县|市|区|新区)/;

/** Finds the places that the participants visited, in the order of the text. */
export function findSiteVisits(view: ArticleView, sides: Sides): DraftSiteVisit[] {
  const narrative = readNarrative(view);
  const visited = [...findVisitedPlaces(narrative), ...findPlacesBeside(narrative)];
  const covered = new Uint8Array(view.text.length);
  for (const { start, end } of visited) covered.fill(1, start, end);
  const scenes = findScenePlaces(narrative).filter(({ start, end }) => !covered[start] && !covered[end - 1]);
  const told = [...visited, ...scenes];
  // Flowers are laid inside a place that is told already, where the paragraph tells one.
  const found = told.filter(
    (site) =>
      site.rule !== 'wreath' ||
      !told.some(
        ({ rule, clause, start }) => rule !== 'wreath' && clause.line === site.clause.line && start < site.start,
      ),
  );
  const inBody = found.filter((site) => site.start >= view.article.bodyStart);
  const inHeadline = found.filter(
    (site) =>
      site.start < view.article.bodyStart &&
      site.rule === 'visited' &&
      !/\s/.test(view.text.slice(site.start, site.end)) &&
      !isShortened(view, site, inBody),
  );
  // The headline only adds what the text below it does not tell.
  return joinSites(
    view,
    [...inBody, ...inHeadline.map((site) => ({ ...site, confidence: 0.6 }))],
    sides,
    narrative.days,
  );
}

/** Short names of towns that the text tells of: an 银杏湖街道 makes 银杏湖 a town, not a lake. Linear. */
function findTowns(text: string): ReadonlySet<string> {
  const towns = new Set<string>();
  for (const { index } of text.matchAll(/街道|[镇乡](?!村)/g))
    for (let length = 2; length <= LONGEST_TOWN; length++) towns.add(text.slice(Math.max(0, index - length), index));
  return towns;
}

/** Whether a headline's place is only the beginning of a longer name below it, or a shorter form of a place found there. */
function isShortened(view: ArticleView, site: FoundSite, inBody: readonly FoundSite[]): boolean {
  const name = view.text.slice(site.start, site.end);
  if (ADMINISTRATION.test(view.text.slice(view.text.indexOf(name, view.article.bodyStart) + name.length))) return true;
  return inBody.some(({ start, end }) => {
    const other = view.text.slice(start, end);
    return other.startsWith(name.slice(0, 2)) && other.at(-1) === name.at(-1);
  });
}

/** Drops the marks that are no part of a name. */
function bareName(name: string): string {
  return name.replace(/[“”"*「」『』]/g, '');
}

/** 钢铁服务公司 for 某某钢铁服务有限公司: the same letters in the same order, and the same last one. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long.charCodeAt(i) === short.charCodeAt(at)) at++;
  return at === short.length;
}

/** No writer comes back to a place after so many others. */
const TWIN_REACH = 100;

/** Whether a later name is a shorter or fuller form of an earlier one. */
function isSamePlace(later: string, earlier: string): boolean {
  return (
    (later.length >= 3 && later.length <= earlier.length && earlier.includes(later)) ||
    (earlier.length >= 4 && earlier.length <= later.length && later.endsWith(earlier)) ||
    isShortFor(later, earlier)
  );
}

function isNamedBefore(name: string, visits: readonly DraftSiteVisit[], letters: readonly number[]): boolean {
  const own = lettersOf(name);
  for (let i = Math.max(0, visits.length - TWIN_REACH); i < visits.length; i++) {
    const other = visits[i]!.name;
    // No two names are the same here, so that of two of one length neither is a form of the other.
    if (other.length === name.length || !(mayBePart(own, letters[i]!) || mayBePart(letters[i]!, own))) continue;
    if (isSamePlace(name, other)) return true;
  }
  return false;
}

/** One entry a place, first mention first; the longer name of two that share an end or a beginning wins. */
function joinSites(
  view: ArticleView,
  found: readonly FoundSite[],
  sides: Sides,
  days: readonly DatedPlace[],
): DraftSiteVisit[] {
  const isHeadline = (site: FoundSite): boolean => site.start < view.article.bodyStart;
  const sorted = [...found].sort(
    (a, b) => Number(isHeadline(a)) - Number(isHeadline(b)) || a.start - b.start || b.end - a.end,
  );
  const visits: DraftSiteVisit[] = [];
  const letters: number[] = [];
  const names = new Set<string>();
  const towns = findTowns(view.text);
  for (const site of sorted) {
    const name = bareName(nameOf(view, site));
    if (name.length < 2 || name === sides.visitor || names.has(name) || towns.has(name)) continue;
    names.add(name);
    if (isNamedBefore(name, visits, letters)) continue;
    letters.push(lettersOf(name));
    visits.push({
      name,
      nameSpan: { start: site.start, end: site.end },
      evidenceSpan: { start: site.clause.start, end: Math.max(site.clause.end, site.end) },
      sentences: [site.clause.sentence.number],
      focus: findFocus(view, site),
      date: dateAt(days, site.start),
      confidence: site.confidence,
      rule: site.rule,
    });
  }
  return visits;
}

/** What the visitors wanted to know, where the sentence says 了解…情况. */
function findFocus(view: ArticleView, site: FoundSite): string | null {
  const rest = view.text.slice(site.end, Math.min(site.clause.sentence.end, site.end + FOCUS_REACH));
  const match =
    /(?:详细|深入|实地|仔细|认真)?(?:了解|询问|听取|察看)(?:了)?([^，。；]{2,40}?(?:情况|进展|介绍|运行|建设|发展|经验|做法))(?=[，。；]|$)/.exec(
      rest.split('；', 1)[0]!,
    );
  if (!match) return null;
  const start = site.end + match.index + match[0].length - match[1]!.length;
  return nameOf(view, { start, end: start + match[1]!.length });
}

/** The last day that the narrative named before `offset`; null when a range of days is all that is known. */
function dateAt(days: readonly DatedPlace[], offset: number): string | null {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  const last = days[low - 1];
  return last === undefined || days[low - 2]?.start === last.start ? null : last.date;
}
