/** Owns finding the named persons of a sentence in all list forms, each with the offices that stand with the name. */
import type { Span } from '../../article/span.ts';
import type { NameStatistics } from '../hanNames.ts';
import { findOfficeMentions } from './officeMentions.ts';
import { Collector, type PersonMention } from './personCollector.ts';
import { collectOfficeThenName } from './officeThenName.ts';
import { collectNameThenOffice, collectListsBeforeOffice } from './nameThenOffice.ts';
import { collectTableRow, collectBodyThenName, collectBareNames, mayTakePart } from './namesWithoutOffice.ts';

const NOBODY: PersonMention[] = [];

/** All named persons of the sentence `[from, to)`. `known` holds full names found elsewhere in the article. */
export function findPersonMentions(
  text: string,
  sentence: Span,
  statistics: NameStatistics,
  known: ReadonlySet<string>,
  japanese: boolean,
): readonly PersonMention[] {
  const offices = findOfficeMentions(text, sentence.start, sentence.end);
  if (offices.length === 0 && !mayTakePart(text, sentence.start, sentence.end)) return NOBODY;
  const collector = new Collector({
    text,
    from: sentence.start,
    to: sentence.end,
    offices,
    statistics,
    japanese,
    foreignBefore: false,
  });
  if (offices.length > 0) {
    collectOfficeThenName(collector);
    collectTableRow(collector);
    collectListsBeforeOffice(collector);
    collectBodyThenName(collector);
    collectNameThenOffice(collector, known);
  }
  collectBareNames(collector);
  return collector.found.length < 2 ? collector.found : collector.found.sort((a, b) => a.name.start - b.name.start);
}
