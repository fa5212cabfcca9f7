/** Owns which two mentions tell of one agreement. */
import type { DraftAgreement } from '../summary/draftSummary.ts';
import type { FoundAgreement } from './agreementsFound.ts';
import { mayBePart } from './lettersOf.ts';

/** A drafted agreement with what the comparison needs. */
export interface Candidate {
  readonly found: FoundAgreement;
  readonly draft: DraftAgreement;
  /** The name without marks, so that 《关于深化合作的备忘录》 and 深化合作备忘录 are one. */
  readonly key: string;
  readonly letters: number;
}

/** No writer comes back to an agreement after so many others. */
const TWIN_REACH = 100;
/** A fuller name found by a much weaker rule does not replace a sure one. */
const CONFIDENCE_MARGIN = 0.15;

/** The name as it is compared. */
export function keyOf(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=.)MOU$/i, '')
    .replace(/^MOU$/i, '备忘录')
    .replaceAll('備忘錄', '备忘录')
    .replace(/^(?:关于|關於)/, '')
    .replaceAll('的', '');
}

/** Index of the earlier mention of the candidate's agreement, -1 when there is none. */
export function findTwin(earlier: readonly Candidate[], candidate: Candidate): number {
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - TWIN_REACH); i--)
    if (isSameAgreement(earlier[i]!, candidate)) return i;
  return -1;
}

/** Whether `a` should stand for both. */
export function isFuller(a: Candidate, b: Candidate): boolean {
  return a.key.length > b.key.length && (a.draft.confidence ?? 0) >= (b.draft.confidence ?? 0) - CONFIDENCE_MARGIN;
}

/** Whether both tell of one document: the same or a shortened name, and no partner that the other does not know. */
function isSameAgreement(a: Candidate, b: Candidate): boolean {
  const [short, long] = a.key.length <= b.key.length ? [a, b] : [b, a];
  if (!mayBePart(short.letters, long.letters) || !isSubsequence(short.key, long.key)) return false;
  // One verb does not sign one document twice: 分别与甲、乙签订合作协议.
  if (a.found.verb.start === b.found.verb.start) return false;
  const [x, y] = [a.draft.parties, b.draft.parties];
  if (x.length < 2 || y.length < 2) return true;
  return x.every((party) => isAmong(party, y)) || y.every((party) => isAmong(party, x));
}

function isAmong(party: string, parties: readonly string[]): boolean {
  return parties.some((other) => other.includes(party) || party.includes(other));
}

function isSubsequence(short: string, long: string): boolean {
  if (short.length === long.length) return short === long;
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long.charCodeAt(i) === short.charCodeAt(at)) at++;
  return at === short.length;
}
