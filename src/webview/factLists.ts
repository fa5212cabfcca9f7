/** Owns how each kind of fact is laid out: people by side and organization, agreements as cards, visits as a timeline. */
import type { PanelAgreement, PanelAttendee, PanelSiteVisit, SideGroup } from '../protocol.ts';
import { elementId } from './elementId.ts';
import { factView } from './factView.ts';
import { isShown } from './pageState.ts';
import type { ViewContext } from './pageState.ts';
import { sectionView } from './sectionView.ts';
import { h } from './virtual.ts';
import type { Child, ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';
import { findRuns } from './visitRuns.ts';
import type { RunPart } from './visitRuns.ts';

function inArticle(className: string, text: string, { state }: ViewContext): ElementNode {
  return h('span', { class: className, lang: state.articleLanguage }, ...visibleParts(text, state.texts.invisible));
}

/** What stands between the items of a list in the article's language. */
function listMark({ state }: ViewContext): string {
  return state.articleLanguage.startsWith('zh') ? '、' : ', ';
}

function attendeeDetails(person: PanelAttendee, context: ViewContext): Child[] {
  return person.titles.length === 0 ? [] : [inArticle('fact-titles', person.titles.join(listMark(context)), context)];
}

function sideView(group: SideGroup, context: ViewContext): ElementNode {
  const { texts } = context.state;
  const { page } = context;
  const organizations = group.organizations.map(({ key, name, facts }) => {
    const headingId = elementId('org', key);
    return h(
      'div',
      { class: 'organization', key, hidden: !facts.some((fact) => isShown(fact, page)) },
      h(
        'h4',
        { class: name === null ? 'organization-head unnamed' : 'organization-head', id: headingId },
        name === null ? texts.noOrganization : inArticle('', name, context),
        facts.length > 1 && h('span', { class: 'count count-small' }, String(facts.length)),
      ),
      h(
        'ul',
        { class: 'facts', 'aria-labelledby': headingId },
        ...facts.map((person) => factView(person, () => attendeeDetails(person, context), context)),
      ),
    );
  });
  return h(
    'div',
    {
      ...{ class: `side side-${group.side}`, key: group.side },
      hidden: !group.organizations.some(({ facts }) => facts.some((fact) => isShown(fact, page))),
    },
    h(
      'h3',
      { class: 'side-head' },
      h('span', {}, group.label),
      h('span', { class: 'count', role: 'img', 'aria-label': group.countLabel }, String(group.count)),
    ),
    ...organizations,
  );
}

export function attendeesView(context: ViewContext): ElementNode {
  const sides = context.state.attendees.map((group) => sideView(group, context));
  const people = context.state.attendees.flatMap(({ organizations }) => organizations.flatMap(({ facts }) => facts));
  return sectionView('attendees', people, sides, context);
}

function agreementDetails(agreement: PanelAgreement, context: ViewContext): Child[] {
  const { texts, articleLanguage } = context.state;
  const detail = (name: string, label: string, value: Child): ElementNode =>
    h('span', { class: `detail detail-${name}` }, h('span', { class: 'detail-label' }, label), value);
  const { parties, amount, occasion } = agreement;
  const list = h(
    'span',
    { class: 'parties', lang: articleLanguage },
    ...parties.map((party) => h('span', { class: 'party' }, ...visibleParts(party, texts.invisible))),
  );
  return [
    parties.length > 0 && detail('parties', texts.parties, list),
    amount !== null && detail('amount', texts.amount, inArticle('', amount, context)),
    occasion !== null && detail('occasion', texts.occasion, inArticle('', occasion, context)),
  ];
}

export function agreementsView(context: ViewContext): ElementNode {
  const { agreements } = context.state;
  const list = h(
    'ul',
    { class: 'facts cards', key: 'list', 'aria-labelledby': 'heading-agreements' },
    ...agreements.map((agreement) => factView(agreement, () => agreementDetails(agreement, context), context)),
  );
  return sectionView('agreements', agreements, agreements.length > 0 ? [list] : [], context);
}

function visitDetails(visit: PanelSiteVisit, context: ViewContext, run: RunPart | undefined): Child[] {
  if (visit.focus === null || run?.role === 'before') return [];
  const focus = inArticle('fact-titles', visit.focus, context);
  return [run ? h('span', { class: 'run-focus' }, h('span', { class: 'run-numbers' }, run.numbers), focus) : focus];
}

export function visitsView(context: ViewContext): ElementNode {
  const { siteVisits } = context.state;
  let number = 1;
  const days = siteVisits.map(({ key, date, label, facts }) => {
    const runs = findRuns(facts, context.page, number);
    return h(
      'div',
      { class: 'day', key, hidden: !facts.some((fact) => isShown(fact, context.page)) },
      label !== null && h('h3', { class: 'day-head' }, h('time', { datetime: date }, label)),
      h(
        'ol',
        { class: 'facts timeline', 'aria-labelledby': 'heading-siteVisits' },
        ...facts.map((visit) => {
          const run = runs.get(visit.id);
          return factView(visit, () => visitDetails(visit, context, run), context, { number: number++, run });
        }),
      ),
    );
  });
  const visits = siteVisits.flatMap(({ facts }) => facts);
  return sectionView('siteVisits', visits, days, context);
}
