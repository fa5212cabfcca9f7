/** Owns the toolbar: take away, filter, undo, highlights, stop. What the editor's title bar holds already is not repeated. */
import type { PanelAction } from '../protocol.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { takeMenu } from './menuView.ts';
import { countFacts } from './pageState.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';

function toolButton(
  name: IconName,
  label: string,
  action: PanelAction,
  context: ViewContext,
  pressed?: boolean,
): ElementNode {
  return h(
    'button',
    {
      ...{ class: 'icon-button', type: 'button', title: label, 'aria-label': label, key: action },
      'aria-pressed': pressed === undefined ? null : String(pressed),
      on: { click: () => context.send({ type: 'action', action }) },
    },
    icon(name),
  );
}

function filterView({ state, page, change }: ViewContext): ElementNode {
  const { texts, counts } = state;
  const choice = (filter: 'all' | 'toCheck', label: string, count: number): ElementNode =>
    h(
      'button',
      {
        ...{ class: 'segment', type: 'button', key: filter, 'aria-pressed': String(page.filter === filter) },
        on: { click: () => change({ filter }) },
      },
      label,
      h('span', { class: 'count' }, String(count)),
    );
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': texts.filter, key: 'filter' },
    choice('all', texts.all, countFacts(state)),
    choice('toCheck', texts.toCheck, counts.toCheck),
  );
}

export function toolbarView(context: ViewContext): ElementNode {
  const { state } = context;
  const { texts } = state;
  const hasFacts = countFacts(state) > 0;
  return h(
    'section',
    { class: 'toolbar', key: 'toolbar', 'aria-label': texts.summary },
    (hasFacts || state.phase === 'done') && takeMenu('all', context),
    hasFacts && filterView(context),
    h(
      'div',
      { class: 'tools' },
      state.phase === 'working' && toolButton('stop-circle', texts.cancel, 'cancel', context),
      state.canUndo && toolButton('discard', texts.undo, 'undo', context),
      toolButton(
        'paintcan',
        state.highlights ? texts.hideHighlights : texts.showHighlights,
        'toggleHighlights',
        context,
        state.highlights,
      ),
    ),
  );
}
