/** Owns the people of an English report: each once, with their side. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftAttendee, DraftSiteVisit } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { readAbbreviations } from './abbreviations.ts';
import { sideOf, type SideCue } from './englishSides.ts';
import { withHomeBodies } from './homeBodies.ts';
import { isHeading } from './passages.ts';
import type { FoundPerson, PersonRule } from './foundPerson.ts';
import { findMentions } from './personMentions.ts';
import { isQuoted, readQuotations } from './quotations.ts';
import { findSurnameOffices, findSurnames, readSurname } from './surnames.ts';
import { isOnlyMentioned } from './told.ts';
import { readVisitParties } from './visitParties.ts';
import { withSides, type Sided } from './weighSides.ts';

/** Words further before a name than this say nothing of its side. */
const CONTEXT_REACH = 300;
const AFTER_REACH = 200;
/** How often each form is right on the evaluation cases. */
const CONFIDENCE: Readonly<Record<PersonRule, number>> = {
  'office-name': 0.85,
  'name-office': 0.9,
  honorific: 0.85,
  letters: 0.9,
  deed: 0.7,
  'office-surname': 0.6,
};

/**
 * Finds the people of an English report, each once, in the order of the text.
 * @param year of the event, null when unknown: who did something in earlier years took no part
 * @param scenes the places visited, in the order of the text: who is met there belongs to them
 */
export function findEnglishPeople(
  view: ArticleView,
  passages: readonly Sentence[],
  year: number | null,
  scenes: readonly DraftSiteVisit[],
): DraftAttendee[] {
  const { text } = view.article;
  const abbreviations = readAbbreviations(view);
  const surnames = findSurnames(text, passages);
  const found = new Map<string, Sided>();
  const excluded = new Set<string>();
  const spoken: string[] = [];
  const quotations = readQuotations(text);
  const persons = passages.flatMap((sentence) =>
    isHeading(text, sentence) ? [] : findMentions(text, sentence, surnames),
  );
  for (const person of persons) {
    const name = text.slice(person.name.start, person.name.end);
    const before = text.slice(Math.max(person.sentence.start, person.name.start - CONTEXT_REACH), person.name.start);
    const after = text.slice(person.name.end, Math.min(person.sentence.end, person.name.end + AFTER_REACH));
    if (isQuoted(quotations, person.name.start) && !found.has(name)) {
      spoken.push(name);
      continue;
    }
    if (isOnlyMentioned(before, after, year)) {
      excluded.add(name);
      continue;
    }
    const organization = fullBody(person.organization, abbreviations);
    const side = sideOf(text, person.sentence, person.name);
    const known = found.get(name);
    found.set(
      name,
      known ? joinMentions(known, person, organization, side) : newAttendee(name, person, organization, side),
    );
  }
  const bySurname = new Map([...found.keys()].reverse().map((full) => [full.split(' ').at(-1)!, full]));
  for (const person of passages.flatMap((sentence) => findSurnameOffices(text, sentence, surnames))) {
    const surname = text.slice(person.name.start, person.name.end);
    const name = bySurname.get(surname);
    if (name !== undefined)
      found.set(name, joinMentions(found.get(name)!, person, fullBody(person.organization, abbreviations), null));
  }
  for (const person of readSurname(text, passages, [...found.keys(), ...excluded, ...spoken])) {
    const name = text.slice(person.name.start, person.name.end);
    const before = text.slice(Math.max(person.sentence.start, person.name.start - CONTEXT_REACH), person.name.start);
    const after = text.slice(person.name.end, Math.min(person.sentence.end, person.name.end + AFTER_REACH));
    if (found.has(name) || isQuoted(quotations, person.name.start) || isOnlyMentioned(before, after, year)) continue;
    found.set(name, newAttendee(name, person, person.organization, sideOf(text, person.sentence, person.name)));
  }
  const headline = view.sentences.filter((sentence) => sentence.end <= view.article.bodyStart);
  const parties = readVisitParties(text, headline, passages);
  return withHomeBodies(
    { text, passages, parties, abbreviations, scenes },
    withSides(text, [...found.values()], parties),
  );
}

function fullBody(body: string | null, abbreviations: ReadonlyMap<string, string>): string | null {
  return body === null ? null : (abbreviations.get(body) ?? body);
}

function newAttendee(name: string, person: FoundPerson, organization: string | null, cue: SideCue | null): Sided {
  const { sentence, rule, titles } = person;
  return {
    cue,
    attendee: {
      name,
      titles,
      organization,
      side: 'visitor',
      nameSpan: person.name,
      evidenceSpan: { start: sentence.start, end: sentence.end },
      sentences: [sentence.number],
      confidence: CONFIDENCE[rule],
      rule: `english-${rule}`,
    },
  };
}

/** A later mention supplies what the first one left open. */
function joinMentions(known: Sided, person: FoundPerson, organization: string | null, cue: SideCue | null): Sided {
  const { attendee } = known;
  return {
    cue: known.cue && (!known.cue.isMutual || cue === null || cue.isMutual) ? known.cue : cue,
    attendee: {
      ...attendee,
      titles: attendee.titles.length > 0 ? attendee.titles : person.titles,
      organization: attendee.organization ?? organization,
    },
  };
}
