/** Owns the search for agreements that were signed or concluded on this occasion, and the joining of those told twice. */
import type { DraftAgreement } from '../summary/draftSummary.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import { findAmount, findOccasion } from './agreementsDetails.ts';
import { lengthBeforeName } from './agreementsNames.ts';
import { findParties, type Parties } from './agreementsParties.ts';
import { findTwin, isFuller, keyOf, type Candidate } from './agreementsTwins.ts';
import type { FoundAgreement } from './agreementsFound.ts';
import { findSignedDocuments } from './agreementsVerbs.ts';
import { lettersOf } from './lettersOf.ts';
import { readNarrative } from './clausesNarrative.ts';
import type { Sides } from './sides.ts';

/** A headline sums up in its own words. */
const HEADLINE_CONFIDENCE = 0.6;

/** Finds the agreements, in the order of the text. */
export function findAgreements(view: ArticleView, sides: Sides): DraftAgreement[] {
  const narrative = readNarrative(view);
  const drafts: Candidate[] = [];
  const found = findSignedDocuments(narrative);
  let lastParties: SentenceParties | null = null;
  const isBody = (agreement: FoundAgreement): boolean => agreement.start >= view.article.bodyStart;
  // The headline sums up; it counts only where the text below it names nothing.
  const told = found.filter(isBody);
  const headline = partiesOfHeadline(
    view,
    found.filter((agreement) => !isBody(agreement)),
    sides,
  );
  for (const agreement of told.length > 0 ? told : found) {
    const parties = withSigners(findParties(view, agreement, sides), agreement, lastParties);
    lastParties = { sentence: agreement.clause.sentence.number, parties };
    const start = agreement.start + lengthBeforeName(view.text.slice(agreement.start, agreement.end));
    for (const partners of agreement.separately && parties.partners.length > 1
      ? parties.partners.map((partner) => [partner])
      : [parties.partners]) {
      const draft: DraftAgreement = {
        name: nameOf(view, { start, end: agreement.end }),
        nameSpan: { start, end: agreement.end },
        evidenceSpan: { start: agreement.clause.start, end: Math.max(agreement.clause.end, agreement.end) },
        sentences: [agreement.clause.sentence.number],
        parties: withHeadline([...parties.signers, ...partners], headline),
        occasion: findOccasion(view, agreement),
        amount: findAmount(view, agreement),
        confidence: isBody(agreement) ? agreement.confidence : HEADLINE_CONFIDENCE,
        rule: agreement.rule,
      };
      const key = keyOf(draft.name);
      addOnce(drafts, { found: agreement, draft, key, letters: lettersOf(key) });
    }
  }
  return drafts.map(({ draft }) => draft).sort((a, b) => a.nameSpan!.start - b.nameSpan!.start);
}

/** Both parties as the headline names them; empty when it does not. */
function partiesOfHeadline(view: ArticleView, found: readonly FoundAgreement[], sides: Sides): readonly string[] {
  const [first] = found;
  if (!first) return [];
  const { signers, partners } = findParties(view, first, sides);
  return signers.length > 0 && partners.length > 0 ? [...signers, ...partners] : [];
}

/** Where the text below names one party or none, the headline's two, unless it tells of somebody else. */
function withHeadline(parties: readonly string[], headline: readonly string[]): readonly string[] {
  const isKnown = (party: string): boolean => headline.some((name) => name.includes(party) || party.includes(name));
  return parties.length < 2 && headline.length > 1 && parties.every(isKnown) ? headline : parties;
}

interface SentenceParties {
  readonly sentence: number;
  readonly parties: Parties;
}

/** 甲与乙签署…，与丙签署…: the signers of the sentence's earlier agreement sign on. */
function withSigners(parties: Parties, agreement: FoundAgreement, last: SentenceParties | null): Parties {
  const carriesOn = parties.signers.length === 0 && last !== null && last.sentence === agreement.clause.sentence.number;
  return carriesOn ? { ...parties, signers: last.parties.signers } : parties;
}

/** Keeps the fuller of two mentions of one agreement, with the parties that either names. */
function addOnce(drafts: Candidate[], candidate: Candidate): void {
  const twin = findTwin(drafts, candidate);
  const earlier = drafts[twin];
  if (!earlier) drafts.push(candidate);
  else if (isFuller(candidate, earlier)) {
    const parties = candidate.draft.parties.length > 0 ? candidate.draft.parties : earlier.draft.parties;
    drafts[twin] = { ...candidate, draft: { ...candidate.draft, parties } };
  }
}
