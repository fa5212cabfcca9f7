/** Owns the frame of a list of facts: heading, count, menu, the way to add one, and what it says when it is empty. */
import type { PanelFact, PanelTextKey } from '../protocol.ts';
import { ADD_TEXT, factForm } from './factForm.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { takeMenu } from './menuView.ts';
import { isShown } from './pageState.ts';
import type { FactKind, ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { Child, ElementNode } from './virtual.ts';

const ICONS: Record<FactKind, IconName> = {
  attendees: 'organization',
  agreements: 'file-text',
  siteVisits: 'location',
};
const NONE: Record<FactKind, PanelTextKey> = {
  attendees: 'noAttendees',
  agreements: 'noAgreements',
  siteVisits: 'noSiteVisits',
};

/** A list of `facts` as `content`; when the filter hides all of them, or there are none, a line says so. */
export function sectionView(
  kind: FactKind,
  facts: readonly PanelFact[],
  content: readonly Child[],
  context: ViewContext,
): ElementNode {
  const { state, page, send, change } = context;
  const { texts } = state;
  const count = state.counts[kind];
  const isEmpty = !facts.some((fact) => isShown(fact, page));
  const emptyText =
    state.phase === 'working' && count === 0
      ? texts.lookingForFacts
      : count > 0
        ? texts.nothingToCheck
        : texts[NONE[kind]];
  const addLabel = texts[ADD_TEXT[kind]];
  return h(
    'section',
    { class: `section section-${kind}`, key: kind, 'aria-labelledby': `heading-${kind}` },
    h(
      'div',
      { class: 'section-head' },
      h(
        'h2',
        { id: `heading-${kind}` },
        icon(ICONS[kind]),
        h('span', {}, texts[kind]),
        count > 0 && h('span', { class: 'badge' }, String(count)),
      ),
      h(
        'button',
        {
          ...{ class: 'icon-button', type: 'button', title: addLabel, 'aria-label': addLabel, key: 'add' },
          'aria-expanded': String(page.adding === kind),
          on: { click: () => change({ adding: page.adding === kind ? null : kind, editing: null }) },
        },
        icon('add'),
      ),
      count > 0 && takeMenu(kind, context),
    ),
    page.adding === kind &&
      h(
        'div',
        { class: 'add', key: 'add-form' },
        factForm(kind, context, (values) => send({ type: 'add', values })),
      ),
    isEmpty && h('p', { class: 'empty-line', key: 'empty' }, emptyText),
    ...content,
  );
}
