/** Owns the people of an English report: each once, with their side. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftAttendee, Side } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { readAbbreviations } from './abbreviations.ts';
import { findMentions } from './personMentions.ts';

const HOSTING =
  /\b(?:hosted by|welcomed by|received by|greeted by|met with|meetings? with|talks with|dialogue with|discussions? with|hosts? was|accompanied on the tour by)\s[^;]{0,240}$/i;
const RECEIVES = /^[^.;]*\b(?:welcomed|received|greeted|hosted|gave (?:them|the|a)|showed the)\b/;
const HOST_REACH = 90;
/** Words further before a name than this say nothing of it. */
const CONTEXT_REACH = 260;
const CITED =
  /\b(?:named after|in memory of|under (?:the )?(?:late )?|founded by|established by|inspired by|written by|owned by)\s[^.,;]{0,40}$/i;

/** Finds the people of an English report, each once, in the order of the text. */
export function findEnglishPeople(view: ArticleView, passages: readonly Sentence[]): DraftAttendee[] {
  const { text } = view.article;
  const abbreviations = readAbbreviations(text);
  const attendees = new Map<string, DraftAttendee>();
  for (const sentence of passages) {
    for (const person of findMentions(text, sentence)) {
      const name = text.slice(person.name.start, person.name.end);
      const before = text.slice(Math.max(sentence.start, person.name.start - CONTEXT_REACH), person.name.start);
      if (attendees.has(name) || CITED.test(before)) continue;
      const organization =
        person.organization === null ? null : (abbreviations.get(person.organization) ?? person.organization);
      const after = text.slice(person.name.end, Math.min(sentence.end, person.name.end + HOST_REACH));
      const side: Side = HOSTING.test(before) || RECEIVES.test(after) ? 'host' : 'visitor';
      attendees.set(name, {
        name,
        titles: person.titles,
        organization,
        side,
        nameSpan: person.name,
        evidenceSpan: { start: sentence.start, end: sentence.end },
        sentences: [sentence.number],
        confidence: person.rule === 'office-name' ? 0.8 : 0.85,
        rule: `english-${person.rule}`,
      });
    }
  }
  return [...attendees.values()];
}
