/** Owns the mentions of persons that a report holds, each with why it may not count and what is said of its side. */
import type { Span } from '../../article/span.ts';
import type { ArticleView } from '../articleView.ts';
import { NameStatistics } from '../hanNames.ts';
import { citedReason } from './cited.ts';
import type { PersonMention } from './personCollector.ts';
import { findPersonMentions } from './personMentions.ts';
import { PERSON_WORDS } from './personWords.ts';
import { type SideCue, sideCue } from './sideCue.ts';

/** A mention with what its sentence says of it. */
export interface Candidate {
  mention: PersonMention;
  sentence: Span & { number: number };
  cited: string | null;
  cue: SideCue | null;
}

const LONGEST_PIECE = 1500;

/** Sentences cut so that no piece is longer than about 1,500 characters: keeps the work linear on text without full stops. */
export function piecesOf(view: ArticleView): (Span & { number: number })[] {
  return view.sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start <= LONGEST_PIECE) return [sentence];
    const pieces = [];
    for (let start = sentence.start; start < sentence.end;) {
      let end = Math.min(sentence.end, start + LONGEST_PIECE);
      const mark = view.text.slice(start, end).lastIndexOf('，');
      if (end < sentence.end && mark > 0) end = start + mark + 1;
      pieces.push({ start, end, number: sentence.number });
      start = end;
    }
    return pieces;
  });
}

/** All mentions of persons in the order of the text, those only cited among them. */
export function collectCandidates(view: ArticleView): Candidate[] {
  const { text } = view;
  const statistics = new NameStatistics(text);
  const japanese = /日本|日方|日籍|日资|知事/.test(text.slice(0, 20_000));
  const pieces = piecesOf(view);
  const year = view.article.publishedOn === null ? null : Number(view.article.publishedOn.slice(0, 4));
  // The month of the visit: the first day that the text names.
  const leadDate = /(\d{1,2})月\d{1,2}日/.exec(text.slice(view.article.bodyStart, view.article.bodyStart + 1500));
  const leadMonth = leadDate ? Number(leadDate[1]) : null;
  const names = new Set<string>();
  const candidates: Candidate[] = [];
  for (const piece of pieces) {
    const mentions = findPersonMentions(text, piece, statistics, names, japanese);
    if (mentions.length === 0) continue;
    const signature = PERSON_WORDS.of(text, piece.start, piece.end);
    for (const { name } of mentions) names.add(text.slice(name.start, name.end));
    for (const mention of mentions)
      candidates.push({
        mention,
        sentence: piece,
        cited: citedReason(text, piece, mention.start, mention.name, year, leadMonth, signature),
        cue: sideCue(text, piece, mention.start, mention.name.end, signature),
      });
  }
  return candidates;
}
