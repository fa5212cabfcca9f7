/** Owns a person's decisions about facts and how they are laid over what the engines found. */
import * as z from 'zod/mini';
import { simplify } from '../article/script.ts';
import { agreementSchema, attendeeSchema, siteVisitSchema } from '../summary/summaryJson.ts';
import type { Agreement, Attendee, Evidence, SiteVisit, SummaryJson } from '../summary/summaryJson.ts';
import { correctedOverview } from './correctedOverview.ts';
import type { FoundFact } from '../summary/summarizeEvent.ts';

export const FACT_KINDS = ['attendees', 'agreements', 'siteVisits'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export type Fact = Attendee | Agreement | SiteVisit;

const found = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attendees'), fact: attendeeSchema }),
  z.object({ kind: z.literal('agreements'), fact: agreementSchema }),
  z.object({ kind: z.literal('siteVisits'), fact: siteVisitSchema }),
]);

/** One decision for each fact id; `add` and `edit` carry the whole fact, so that they hold whatever an engine says later. */
export const correctionSchema = z.union([
  z.object({ id: z.string(), decision: z.enum(['confirm', 'remove']) }),
  z.object({ id: z.string(), decision: z.enum(['edit', 'add']), found }),
]);
export type Correction = z.infer<typeof correctionSchema>;
export const correctionsSchema = z.array(correctionSchema);

/** A fact with the id that it keeps from run to run, and whether a person stands behind it. */
export type IdentifiedFact = FoundFact & { readonly id: string; readonly decided: boolean };

/** Names are the same person or place whatever their width, case and spacing. */
function foldName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** Where the article first states a fact; what it does not state comes last. */
function placeOf({ evidence }: { readonly evidence: readonly Evidence[] }): number {
  return Math.min(Number.MAX_VALUE, ...evidence.filter(({ match }) => match !== 'missing').map(({ start }) => start));
}

/**
 * Ids of a list of facts: kind and folded name. Facts of the same name are numbered from the second on in the order of the
 * article, which no engine changes; the order of the list is the engine's.
 */
export function factIds(kind: FactKind, facts: readonly Pick<Fact, 'name' | 'evidence'>[]): string[] {
  const places = facts.map(placeOf);
  const ids: string[] = [];
  const seen = new Map<string, number>();
  for (const index of [...facts.keys()].sort((a, b) => places[a]! - places[b]!)) {
    const key = `${kind}:${foldName(facts[index]!.name)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    ids[index] = count === 1 ? key : `${key}#${count}`;
  }
  return ids;
}

function identify(summary: SummaryJson): IdentifiedFact[] {
  return FACT_KINDS.flatMap((kind) => {
    const facts: readonly Fact[] = summary[kind];
    const ids = factIds(kind, facts);
    return facts.map((fact, index) => ({ kind, fact, id: ids[index]!, decided: false }) as IdentifiedFact);
  });
}

function decidedByPerson(fact: IdentifiedFact): IdentifiedFact {
  const foundBy = fact.fact.foundBy.includes('person') ? fact.fact.foundBy : [...fact.fact.foundBy, 'person' as const];
  return { ...fact, decided: true, fact: { ...fact.fact, foundBy } } as IdentifiedFact;
}

/** What a person left as it was, in the characters of the engine's fact; what they wrote stays as they wrote it. */
function inScriptOf(engines: Fact, persons: Fact): Fact {
  const engine = new Map<string, unknown>(Object.entries(engines));
  const isSame = (a: unknown, b: unknown): boolean => simplify(JSON.stringify(a)) === simplify(JSON.stringify(b));
  const fields = Object.entries(persons).map(([field, value]: [string, unknown]) => {
    const theirs = engine.get(field) ?? null;
    return [field, isSame(theirs, value) ? theirs : value];
  });
  return Object.fromEntries(fields) as Fact;
}

/**
 * The decisions with the ids of this summary's facts: those made while the facts of a traditional article were written in
 * the other characters (setting `script`) are led to the same facts.
 */
export function bindCorrections(summary: SummaryJson, corrections: readonly Correction[]): readonly Correction[] {
  if (summary.source.language !== 'zh-Hant') return corrections;
  const facts = new Map(identify(summary).map((fact) => [fact.id, fact]));
  const isBound = ({ id, decision }: Correction): boolean => decision === 'add' || facts.has(id);
  // The table of characters is made on first use, which takes a while: most summaries have nothing to bind.
  if (corrections.every(isBound)) return corrections;
  const bySimplified = new Map([...facts.values()].map((fact) => [simplify(fact.id), fact]));
  return corrections.map((correction) => {
    const fact = isBound(correction) ? undefined : bySimplified.get(simplify(correction.id));
    if (!fact) return correction;
    if (!('found' in correction)) return { ...correction, id: fact.id };
    const found = { ...correction.found, fact: inScriptOf(fact.fact, correction.found.fact) } as FoundFact;
    return { ...correction, id: fact.id, found };
  });
}

/** The facts of a summary with a person's decisions laid over them: removed ones gone, added ones last in their kind. */
export function applyCorrections(summary: SummaryJson, corrections: readonly Correction[]): IdentifiedFact[] {
  const byId = new Map(bindCorrections(summary, corrections).map((correction) => [correction.id, correction]));
  const facts = identify(summary).flatMap((fact): IdentifiedFact[] => {
    const correction = byId.get(fact.id);
    byId.delete(fact.id);
    if (!correction) return [fact];
    if (correction.decision === 'remove') return [];
    if ('found' in correction) return [decidedByPerson({ ...correction.found, id: fact.id, decided: true })];
    return [decidedByPerson(fact)];
  });
  // What a person added or rewrote stays even where the engines no longer find it.
  for (const correction of byId.values())
    if ('found' in correction) facts.push(decidedByPerson({ ...correction.found, id: correction.id, decided: true }));
  return facts;
}

/** The summary as exported: the engines' facts with the person's decisions laid over them. */
export function correctSummary(summary: SummaryJson, corrections: readonly Correction[]): SummaryJson {
  const facts = applyCorrections(summary, corrections);
  const attendees = facts.flatMap((fact) => (fact.kind === 'attendees' ? [fact.fact] : []));
  const agreements = facts.flatMap((fact) => (fact.kind === 'agreements' ? [fact.fact] : []));
  const siteVisits = facts.flatMap((fact) => (fact.kind === 'siteVisits' ? [fact.fact] : []));
  const corrected = { ...summary, attendees, agreements, siteVisits };
  return { ...corrected, overview: correctedOverview(corrected, corrections) };
}

/** Adds a decision to earlier ones; a fact has one decision, and confirming twice takes the confirmation back. */
export function decide(corrections: readonly Correction[], next: Correction): Correction[] {
  const earlier = corrections.find(({ id }) => id === next.id);
  const rest = corrections.filter(({ id }) => id !== next.id);
  if (next.decision === 'confirm' && earlier) return earlier.decision === 'confirm' ? rest : [...corrections];
  if (next.decision === 'remove' && earlier?.decision === 'add') return rest;
  if ('found' in next && earlier?.decision === 'add') return [...rest, { ...next, decision: 'add' }];
  return [...rest, next];
}

/** An id that no other fact has, for a fact that a person adds. */
export function newFactId(corrections: readonly Correction[], kind: FactKind): string {
  let number = 1;
  while (corrections.some(({ id }) => id === `${kind}:+${number}`)) number++;
  return `${kind}:+${number}`;
}

/** Earlier decisions with later ones laid over them; facts added under the same id are two facts. */
export function joinCorrections(earlier: readonly Correction[], later: readonly Correction[]): Correction[] {
  let joined = [...earlier];
  for (const correction of later) {
    const same = joined.find(({ id }) => id === correction.id);
    if (same?.decision === 'add' && correction.decision === 'add') {
      if (JSON.stringify(same) === JSON.stringify(correction)) continue;
      joined.push({ ...correction, id: newFactId(joined, correction.found.kind) });
    } else joined = [...joined.filter(({ id }) => id !== correction.id), correction];
  }
  return joined;
}
