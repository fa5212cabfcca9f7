/** Owns a person's decisions about facts and how they are laid over what the engines found. */
import * as z from 'zod/mini';
import { agreementSchema, attendeeSchema, siteVisitSchema } from '../summary/summaryJson.ts';
import type { Agreement, Attendee, SiteVisit, SummaryJson } from '../summary/summaryJson.ts';
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

/** Ids of a list of facts: kind and folded name, numbered from the second fact of the same name on. */
export function factIds(kind: FactKind, facts: readonly { readonly name: string }[]): string[] {
  const seen = new Map<string, number>();
  return facts.map(({ name }) => {
    const key = `${kind}:${foldName(name)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
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

/** The facts of a summary with a person's decisions laid over them: removed ones gone, added ones last in their kind. */
export function applyCorrections(summary: SummaryJson, corrections: readonly Correction[]): IdentifiedFact[] {
  const byId = new Map(corrections.map((correction) => [correction.id, correction]));
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
  return { ...summary, attendees, agreements, siteVisits };
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
