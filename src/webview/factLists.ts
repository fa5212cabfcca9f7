/** Owns how each kind of fact is laid out: people by side and organization, agreements as cards, visits as a timeline. */
import type { PanelAgreement, PanelAttendee, PanelSiteVisit, SideGroup } from '../protocol.ts';
import { elementId, factView } from './factView.ts';
import { isShown } from './pageState.ts';
import type { ViewContext } from './pageState.ts';
import { sectionView } from './sectionView.ts';
import { h } from './virtual.ts';
import type { Child, ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';

function attendeeView(person: PanelAttendee, context: ViewContext): ElementNode {
  const { texts, articleLanguage } = context.state;
  const titles = person.titles.length > 0 && [
    h(
      'span',
      { class: 'fact-titles', lang: articleLanguage },
      ...visibleParts(person.titles.join(' · '), texts.invisible),
    ),
  ];
  return factView(person, titles || [], context);
}

function sideView(group: SideGroup, context: ViewContext): ElementNode | null {
  const { texts, articleLanguage } = context.state;
  const organizations = group.organizations
    .map((organization) => ({
      ...organization,
      facts: organization.facts.filter((fact) => isShown(fact, context.page)),
    }))
    .filter(({ facts }) => facts.length > 0);
  if (organizations.length === 0) return null;
  return h(
    'div',
    { class: `side side-${group.side}`, key: group.side },
    h(
      'h3',
      { class: 'side-head' },
      h('span', {}, group.label),
      h(
        'span',
        { class: 'count', 'aria-label': texts.people.replace('{0}', String(group.count)), role: 'img' },
        String(group.count),
      ),
    ),
    ...organizations.map(({ key, name, facts }) => {
      const headingId = elementId('org', key);
      return h(
        'div',
        { class: 'organization', key },
        h(
          'h4',
          { class: name === null ? 'organization-head unnamed' : 'organization-head', id: headingId },
          h(
            'span',
            { lang: name === null ? null : articleLanguage },
            ...(name === null ? [texts.noOrganization] : visibleParts(name, texts.invisible)),
          ),
          facts.length > 1 && h('span', { class: 'count count-small' }, String(facts.length)),
        ),
        h(
          'ul',
          { class: 'facts', 'aria-labelledby': headingId },
          ...facts.map((person) => attendeeView(person, context)),
        ),
      );
    }),
  );
}

export function attendeesView(context: ViewContext): ElementNode {
  const sides = context.state.attendees.map((group) => sideView(group, context)).filter((side) => side !== null);
  return sectionView('attendees', sides, context);
}

function agreementView(agreement: PanelAgreement, context: ViewContext): ElementNode {
  const { texts, articleLanguage } = context.state;
  const line = (label: string, value: string, name: string): Child =>
    h(
      'span',
      { class: `detail detail-${name}` },
      h('span', { class: 'detail-label' }, label),
      h('span', { lang: articleLanguage }, ...visibleParts(value, texts.invisible)),
    );
  const details: Child[] = [];
  if (agreement.parties.length > 0)
    details.push(
      h(
        'span',
        { class: 'detail detail-parties' },
        h('span', { class: 'detail-label' }, texts.parties),
        h(
          'span',
          { class: 'parties', lang: articleLanguage },
          ...agreement.parties.map((party) => h('span', { class: 'party' }, ...visibleParts(party, texts.invisible))),
        ),
      ),
    );
  if (agreement.amount !== null) details.push(line(texts.amount, agreement.amount, 'amount'));
  if (agreement.occasion !== null) details.push(line(texts.occasion, agreement.occasion, 'occasion'));
  return factView(agreement, details, context);
}

export function agreementsView(context: ViewContext): ElementNode {
  const agreements = context.state.agreements.filter((fact) => isShown(fact, context.page));
  const list = h(
    'ul',
    { class: 'facts cards', key: 'list', 'aria-labelledby': 'heading-agreements' },
    ...agreements.map((agreement) => agreementView(agreement, context)),
  );
  return sectionView('agreements', agreements.length > 0 ? [list] : [], context);
}

function visitView(visit: PanelSiteVisit, number: number, context: ViewContext): ElementNode {
  const { texts, articleLanguage } = context.state;
  const focus =
    visit.focus === null
      ? []
      : [h('span', { class: 'fact-titles', lang: articleLanguage }, ...visibleParts(visit.focus, texts.invisible))];
  return factView(visit, focus, context, number);
}

export function visitsView(context: ViewContext): ElementNode {
  let number = 1;
  const days = context.state.siteVisits.flatMap(({ key, label, facts }): ElementNode[] => {
    const shown = facts.map((fact) => ({ fact, place: number++ })).filter(({ fact }) => isShown(fact, context.page));
    if (shown.length === 0) return [];
    return [
      h(
        'div',
        { class: 'day', key },
        label !== null && h('h3', { class: 'day-head' }, h('time', { datetime: label }, label)),
        h(
          'ol',
          { class: 'facts timeline', 'aria-labelledby': 'heading-siteVisits' },
          ...shown.map(({ fact, place }) => visitView(fact, place, context)),
        ),
      ),
    ];
  });
  return sectionView('siteVisits', days, context);
}
