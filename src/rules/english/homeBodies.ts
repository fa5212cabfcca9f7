/** Owns the bodies of the two sides, for people of whom the text says no body: the delegation's home and the receiving house. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftAttendee } from '../../summary/draftSummary.ts';
import { readAbbreviations } from './abbreviations.ts';
import { bodyAfter } from './bodies.ts';
import { readPlaces } from './sitePlaces.ts';
import { readTokens } from './tokens.ts';

/** `a delegation from Harrow University`, `executives from Baltic Grain`. */
const FROM =
  /\b(?:delegation|mission|group|team|party|executives|officials|representatives|lawmakers|legislators|councillors|curators|students|researchers)(?: [a-z-]+){0,4}? (?=(?:from|of) (?:the )?\p{Lu})/u;
const VISITED = /\b(?:visited|visit to|toured|tour of)\s(?=the [A-Z]|[A-Z])/;

/** Offices of the public, which no visited house holds. */
const PUBLIC =
  /\b(?:minister|secretary|mayor|governor|senator|representative|congress\w+|mp|sen|rep|gov|judge|justice|ambassador|consul|councillor|councilmember|commissioner|king|queen|bishop|premier|prime|general|colonel|police)\b/i;
/** Sentences after the delegation's that still list its members. */
const MEMBERS_REACH = 2;

interface Home {
  readonly name: string;
  readonly sentence: number;
}

function homeOfDelegation(text: string, passages: readonly Sentence[]): Home | null {
  for (const sentence of passages) {
    const match = FROM.exec(text.slice(sentence.start, sentence.end));
    if (!match) continue;
    const tokens = readTokens(text, sentence.start + match.index + match[0].length, sentence.end);
    const body = bodyAfter(text, tokens, 0);
    if (body) return { name: body.name, sentence: sentence.number };
  }
  return null;
}

/** The first place visited whose name says what it is: those who received work there. */
function bodyOfHosts(text: string, passages: readonly Sentence[]): string | null {
  for (const sentence of passages.slice(0, 6)) {
    const match = VISITED.exec(text.slice(sentence.start, sentence.end));
    const at = match ? sentence.start + match.index + match[0].length : 0;
    const place = match ? readPlaces(text, at, Math.min(sentence.end, at + 120))[0] : undefined;
    if (place?.hasKind && place.span.start - at < 6) return text.slice(place.span.start, place.span.end);
  }
  return null;
}

/** Fills in the body of the side for those who hold an office and of whom no body is named. */
export function withHomeBodies(
  text: string,
  passages: readonly Sentence[],
  attendees: readonly DraftAttendee[],
): DraftAttendee[] {
  const abbreviations = readAbbreviations(text);
  const home = homeOfDelegation(text, passages);
  const house = bodyOfHosts(text, passages);
  const bodyOf = ({ side, titles, sentences }: DraftAttendee): string | null => {
    const isMember = home !== null && sentences[0]! >= home.sentence && sentences[0]! <= home.sentence + MEMBERS_REACH;
    if (side === 'visitor') return isMember ? home.name : null;
    return titles.some((title) => PUBLIC.test(title)) ? null : house;
  };
  return attendees.map((one) => {
    const body = one.organization === null && one.titles.length > 0 ? bodyOf(one) : null;
    return body === null ? one : { ...one, organization: abbreviations.get(body) ?? body };
  });
}
