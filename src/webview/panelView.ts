/** Owns the page as a whole: head, toolbar, notices, the three lists and the foot. */
import { emptyView } from './emptyView.ts';
import { agreementsView, attendeesView, visitsView } from './factLists.ts';
import { footView } from './footView.ts';
import { icon } from './icons.ts';
import { noticesView } from './noticesView.ts';
import { countFacts } from './pageState.ts';
import type { ViewContext } from './pageState.ts';
import { toolbarView } from './toolbarView.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';

function headView({ state, send }: ViewContext): ElementNode {
  const { texts } = state;
  return h(
    'header',
    { class: 'head', key: 'head' },
    state.document &&
      h(
        'button',
        {
          ...{ class: 'link document', type: 'button', title: texts.openArticle, key: 'document' },
          on: { click: () => send({ type: 'action', action: 'openArticle' }) },
        },
        icon('file'),
        h('span', {}, ...visibleParts(state.document.name, texts.invisible)),
      ),
    h(
      'h1',
      { key: 'title', lang: state.title === null ? null : state.articleLanguage },
      ...visibleParts(state.title ?? state.document?.name ?? texts.summary, texts.invisible),
    ),
    state.dates.length > 0 &&
      h(
        'dl',
        { class: 'dates', key: 'dates' },
        ...state.dates.map(({ key, label, value }) =>
          h('div', { key, class: 'date' }, h('dt', {}, label), h('dd', {}, value)),
        ),
      ),
  );
}

/** The page's content for one state; the status is always there, as a live region must be to be spoken, and spoken less often than it changes. */
export function panelView(context: ViewContext): ElementNode[] {
  const { state } = context;
  const isWorking = state.phase === 'working';
  // Until the first fact the status says all there is to say.
  const isReading = isWorking && countFacts(state) === 0;
  const status = h(
    'div',
    { class: 'status', key: 'status' },
    h('span', { 'aria-hidden': 'true' }, state.status),
    h('span', { class: 'spoken', role: 'status' }, context.page.spoken),
  );
  const bar = h('div', { class: isWorking ? 'bar bar-on' : 'bar', key: 'bar', 'aria-hidden': 'true' });
  if (!state.document || (state.phase === 'empty' && !isWorking)) return [bar, status, emptyView(context)];
  return [
    bar,
    headView(context),
    toolbarView(context),
    status,
    h(
      'main',
      { key: 'main' },
      noticesView(context),
      state.overview !== null &&
        h(
          'section',
          { class: 'overview', key: 'overview', 'aria-label': state.texts.overview },
          h('p', {}, ...visibleParts(state.overview, state.texts.invisible)),
        ),
      ...(isReading ? [] : [attendeesView(context), agreementsView(context), visitsView(context)]),
    ),
    !isReading && footView(context),
  ].filter((part) => part !== false);
}
