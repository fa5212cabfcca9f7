/** Owns the display of a traditional article's facts in simplified characters; their places in the original stay as they are. */
import { simplify } from '../article/script.ts';
import type { SummarizeEvent } from './summarizeEvent.ts';
import type { SummaryJson } from './summaryJson.ts';

type Fact = SummaryJson['attendees'][number] | SummaryJson['agreements'][number] | SummaryJson['siteVisits'][number];

const fold = (text: string | null): string | null => (text === null ? null : simplify(text));

function simplifyFact<F extends Fact>(fact: F): F {
  const shown = {
    ...fact,
    name: simplify(fact.name),
    evidence: fact.evidence.map((evidence) => ({ ...evidence, quote: simplify(evidence.quote) })),
  };
  if ('titles' in shown) {
    shown.titles = shown.titles.map(simplify);
    shown.organization = fold(shown.organization);
  } else if ('parties' in shown) {
    shown.parties = shown.parties.map(simplify);
    shown.occasion = fold(shown.occasion);
    shown.amount = fold(shown.amount);
  } else shown.focus = fold(shown.focus);
  return shown;
}

function simplifySummary(summary: SummaryJson): SummaryJson {
  return {
    ...summary,
    title: fold(summary.title),
    overview: fold(summary.overview),
    attendees: summary.attendees.map(simplifyFact),
    agreements: summary.agreements.map(simplifyFact),
    siteVisits: summary.siteVisits.map(simplifyFact),
  };
}

/** An event with everything that is read in simplified characters. */
export function simplifyEvent(event: SummarizeEvent): SummarizeEvent {
  switch (event.type) {
    case 'draft':
    case 'summary':
      return { ...event, summary: simplifySummary(event.summary) };
    case 'fact':
      return { ...event, fact: simplifyFact(event.fact) } as SummarizeEvent;
    default:
      return event;
  }
}
