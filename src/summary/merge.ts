/** Owns how facts of two finders, or of two stretches of a long article, become one list without doubles. */
import type { FactKind } from './draftSummary.ts';
import { fold } from './foldText.ts';
import type { Grounded, GroundedSummary } from './ground.ts';
import { surnameOfLaterMention } from './personName.ts';
import type { Agreement, Attendee, SiteVisit } from './summaryJson.ts';

type Fact = Attendee | Agreement | SiteVisit;

/** Names a fact across runs, engines and edits of the article: same kind and same name, however it is spelt. */
export function factKey(kind: FactKind, name: string): string {
  return `${kind}:${fold(name) || name}`;
}

/** Facts by order of first mention; those without a place come last, as they came. */
export function byFirstMention<F>(facts: readonly Grounded<F>[]): Grounded<F>[] {
  return facts.toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at));
}

/** Whether two facts of one kind are the same: people and sites by name, agreements also by who signed. */
export function isSame(kind: FactKind, a: Grounded<Fact>, b: Grounded<Fact>): boolean {
  const [x, y] = [fold(a.fact.name), fold(b.fact.name)];
  if (kind === 'attendees') return x === y || isLaterMention(a.fact as Attendee, b.fact as Attendee);
  if (kind === 'siteVisits') return x === y || sharesPlace(a, b, x, y);
  return (x === y || sharesPlace(a, b, x, y)) && partiesAgree(a.fact as Agreement, b.fact as Agreement);
}

/** 李书记 is the 李 who is a 书记, whichever of the two was read first. */
function isLaterMention(a: Attendee, b: Attendee): boolean {
  for (const [short, full] of [
    [a, b],
    [b, a],
  ] as const) {
    const surname = surnameOfLaterMention(short.name);
    if (surname === null || surnameOfLaterMention(full.name) !== null || !full.name.startsWith(surname)) continue;
    const office = short.name.slice(surname.length);
    if (full.titles.length === 0 || full.titles.some((title) => title.includes(office))) return true;
  }
  return false;
}

/** One name inside the other at the same spot: a site or an agreement named shorter or longer by the other finder. */
function sharesPlace(a: Grounded<Fact>, b: Grounded<Fact>, x: string, y: string): boolean {
  if (a.at === Infinity || b.at === Infinity || x === '' || y === '') return false;
  const [first, second] = a.at <= b.at ? [a, b] : [b, a];
  const overlap = second.at < first.at + first.fact.name.length;
  return overlap && (x.includes(y) || y.includes(x));
}

function partiesAgree(a: Agreement, b: Agreement): boolean {
  const [p, q] = [a.parties.map(fold), b.parties.map(fold)];
  if (p.length === 0 || q.length === 0) return true;
  const among = (party: string, others: readonly string[]): boolean =>
    others.some((other) => other.includes(party) || party.includes(other));
  return p.every((party) => among(party, q)) || q.every((party) => among(party, p));
}

/** `main` wins; what it leaves open is taken from `other`; both have found it. */
function join<F extends Fact>(main: Grounded<F>, other: Grounded<F>): Grounded<F> {
  const [a, b] = surnameOfLaterMention(main.fact.name) === null ? [main, other] : [other, main];
  const fact = { ...a.fact } as Record<string, unknown>;
  for (const [field, value] of Object.entries(b.fact))
    if (fact[field] === null || (Array.isArray(fact[field]) && fact[field].length === 0)) fact[field] = value;
  const found = new Set([...a.fact.foundBy, ...b.fact.foundBy]);
  const merged = fact as unknown as F;
  const order = (['rules', 'model', 'person'] as const).filter((finder) => found.has(finder));
  return { ...a, fact: { ...merged, foundBy: order }, at: Math.min(a.at, b.at) };
}

/** Folds doubles in one list into the first of them. */
export function dropDoubles<F extends Fact>(kind: FactKind, facts: readonly Grounded<F>[]): Grounded<F>[] {
  const kept: Grounded<F>[] = [];
  for (const fact of facts) {
    const at = kept.findIndex((other) => isSame(kind, other, fact));
    if (at < 0) kept.push(fact);
    else kept[at] = join(kept[at]!, fact);
  }
  return kept;
}

/** The model's list with what the rules add to its facts, and what only the rules found. */
export interface Comparison<F> {
  readonly agreed: readonly Grounded<F>[];
  readonly rulesOnly: readonly Grounded<F>[];
}

/** Two engines may name one thing shorter and longer: 备忘录 and 战略合作备忘录, 坂中村 and 吉田乡坂中村. */
function namesSameThing(kind: FactKind, a: Grounded<Fact>, b: Grounded<Fact>): boolean {
  if (isSame(kind, a, b)) return true;
  if (kind === 'attendees') return false;
  const [short, long] = [fold(a.fact.name), fold(b.fact.name)].toSorted((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  const parties = kind === 'siteVisits' || partiesAgree(a.fact as Agreement, b.fact as Agreement);
  // A short beginning is more often a place's name than the thing's own: 云川市 is not 云川市某公司.
  const isPart = long.endsWith(short) || (long.startsWith(short) && short.length * 2 >= long.length);
  return short.length >= 3 && isPart && parties;
}

export function compare<F extends Fact>(
  kind: FactKind,
  model: readonly Grounded<F>[],
  rules: readonly Grounded<F>[],
): Comparison<F> {
  const agreed = dropDoubles(kind, model);
  const matched = new Set<number>();
  const rulesOnly: Grounded<F>[] = [];
  for (const fact of rules) {
    const sameName = (other: Grounded<F>, i: number): boolean =>
      !matched.has(i) && fold(other.fact.name) === fold(fact.fact.name);
    const at = [
      agreed.findIndex((other) => isSame(kind, other, fact)),
      // Engines often differ in who signed; two agreements of one name are told apart as long as there are two.
      agreed.findIndex(sameName),
      agreed.findIndex((other) => namesSameThing(kind, other, fact)),
    ].find((index) => index >= 0);
    if (at === undefined) rulesOnly.push(fact);
    else {
      matched.add(at);
      agreed[at] = join(agreed[at]!, fact);
    }
  }
  return { agreed, rulesOnly };
}

/** Whether the name of `fact` stands inside that of another: 王某 in 王某烈士陵园 is no person who took part. */
export function isInsideName(fact: Grounded<Fact>, others: readonly Grounded<Fact>[]): boolean {
  const end = fact.at + fact.fact.name.length;
  return others.some(
    (other) => other.at <= fact.at && end <= other.at + other.fact.name.length && other.fact.name !== fact.fact.name,
  );
}

/** The scalar fields: the model's where it gives them, else the rules'. */
export function mergeScalars(
  model: Pick<GroundedSummary, 'title' | 'publishedOn' | 'visitStart' | 'visitEnd' | 'overview'>,
  rules: Pick<GroundedSummary, 'title' | 'publishedOn' | 'visitStart' | 'visitEnd' | 'overview'>,
): Pick<GroundedSummary, 'title' | 'publishedOn' | 'visitStart' | 'visitEnd' | 'overview'> {
  return {
    title: rules.title ?? model.title,
    publishedOn: rules.publishedOn ?? model.publishedOn,
    visitStart: model.visitStart ?? rules.visitStart,
    visitEnd: model.visitEnd ?? model.visitStart ?? rules.visitEnd,
    overview: model.overview ?? rules.overview,
  };
}
