/** Owns a fact in a few lines of plain text, for hovers, quick picks and chat. */
import { visibleLine } from '../export/visibleText.ts';
import { assessFact } from './assessFact.ts';
import type { IdentifiedFact } from './corrections.ts';
import type { ReportState } from './reportState.ts';
import type { Translate } from './translate.ts';

/** What a fact says beside its name, in one line. */
export function factDetails(identified: IdentifiedFact): string {
  switch (identified.kind) {
    case 'attendees': {
      const { titles, organization } = identified.fact;
      return [organization, ...titles].filter(Boolean).join(' · ');
    }
    case 'agreements': {
      const { parties, amount, occasion } = identified.fact;
      return [parties.join(' / '), amount, occasion].filter(Boolean).join(' · ');
    }
    case 'siteVisits': {
      const { date, focus } = identified.fact;
      return [date, focus].filter(Boolean).join(' · ');
    }
  }
}

export function kindLabel(kind: IdentifiedFact['kind'], t: Translate): string {
  switch (kind) {
    case 'attendees':
      return t('Attendee');
    case 'agreements':
      return t('Agreement');
    case 'siteVisits':
      return t('Site visit');
  }
}

/** How many facts of a kind, in words. */
export function countLabel(kind: IdentifiedFact['kind'], count: number, t: Translate): string {
  switch (kind) {
    case 'attendees':
      return count === 1 ? t('1 attendee') : t('{0} attendees', count);
    case 'agreements':
      return count === 1 ? t('1 agreement') : t('{0} agreements', count);
    case 'siteVisits':
      return count === 1 ? t('1 site visit') : t('{0} site visits', count);
  }
}

export function describeFact(fact: IdentifiedFact, report: ReportState, t: Translate): string {
  const { why } = assessFact(fact, report.summary?.engine.kind ?? 'rules', t);
  return [`${kindLabel(fact.kind, t)}: ${visibleLine(fact.fact.name)}`, visibleLine(factDetails(fact)), why]
    .filter(Boolean)
    .join('\n');
}
