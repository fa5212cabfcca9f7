/** Owns the search for agreements that were signed or concluded on this occasion, and the joining of those told twice. */
import type { DraftAgreement } from '../summary/draftSummary.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import { findAmount, findOccasion } from './agreementsDetails.ts';
import { findParties, type Parties } from './agreementsParties.ts';
import { findSignedDocuments, type FoundAgreement } from './agreementsVerbs.ts';
import { readNarrative } from './clausesNarrative.ts';
import type { Sides } from './sides.ts';

/** Finds the agreements, in the order of the text. */
export function findAgreements(view: ArticleView, sides: Sides): DraftAgreement[] {
  const narrative = readNarrative(view);
  const drafts: { found: FoundAgreement; draft: DraftAgreement }[] = [];
  const found = findSignedDocuments(narrative);
  let lastParties: SentenceParties | null = null;
  const isBody = (agreement: FoundAgreement): boolean => agreement.start >= view.article.bodyStart;
  // The headline only adds what the text below it does not tell.
  for (const agreement of [...found.filter(isBody), ...found.filter((one) => !isBody(one))]) {
    const parties = withSigners(findParties(view, agreement, sides), agreement, lastParties);
    lastParties = { sentence: agreement.clause.sentence.number, parties };
    for (const partners of agreement.separately && parties.partners.length > 1
      ? parties.partners.map((partner) => [partner])
      : [parties.partners]) {
      const draft: DraftAgreement = {
        name: nameOf(view, agreement),
        nameSpan: { start: agreement.start, end: agreement.end },
        evidenceSpan: { start: agreement.clause.start, end: Math.max(agreement.clause.end, agreement.end) },
        sentences: [agreement.clause.sentence.number],
        parties: [...parties.signers, ...partners],
        occasion: findOccasion(view, agreement),
        amount: findAmount(view, agreement),
        confidence: isBody(agreement) ? agreement.confidence : agreement.confidence - 0.2,
        rule: agreement.rule,
      };
      const twin = findTwin(drafts, { found: agreement, draft });
      if (twin < 0) drafts.push({ found: agreement, draft });
      else if (isFuller(draft, drafts[twin]!.draft))
        drafts[twin] = {
          found: agreement,
          draft: { ...draft, parties: draft.parties.length ? draft.parties : drafts[twin]!.draft.parties },
        };
    }
  }
  return drafts.map(({ draft }) => draft).sort((a, b) => a.nameSpan!.start - b.nameSpan!.start);
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

function fold(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=.)MOU$/i, '')
    .replace(/^MOU$/i, '备忘录')
    .replace(/備忘錄/g, '备忘录')
    .replace(/^关于/, '')
    .replace(/^關於/, '')
    .replace(/的/g, '');
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

/** No writer comes back to an agreement after so many others. */
const TWIN_REACH = 200;

function findTwin(drafts: readonly Candidate[], candidate: Candidate): number {
  for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - TWIN_REACH); i--)
    if (isSameAgreement(drafts[i]!, candidate)) return i;
  return -1;
}

type Candidate = { readonly found: FoundAgreement; readonly draft: DraftAgreement };

/** Whether both tell of one document: the same or a shortened name, and no two different partners. */
function isSameAgreement(a: Candidate, b: Candidate): boolean {
  if (a.found === b.found) return false;
  const [short, long] = [fold(a.draft.name), fold(b.draft.name)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  const sameName = short === long || isSubsequence(short, long);
  if (!sameName) return false;
  const named = (candidate: Candidate): readonly string[] =>
    candidate.found.start === 0 ? [] : candidate.draft.parties;
  const [x, y] = [named(a), named(b)];
  if (x.length < 2 || y.length < 2) return true;
  if (short !== long && a.found.marked && b.found.marked) return false;
  return (
    x.some((party) => y.some((other) => party.includes(other) || other.includes(party))) &&
    (short !== long ||
      x.every((party) => y.some((other) => party.includes(other) || other.includes(party))) ||
      !a.found.separately)
  );
}

function isFuller(a: DraftAgreement, b: DraftAgreement): boolean {
  return fold(a.name).length > fold(b.name).length && (a.confidence ?? 0) >= (b.confidence ?? 0) - 0.15;
}
