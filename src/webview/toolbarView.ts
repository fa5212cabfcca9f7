/** Owns the toolbar: take away, filter, undo, highlights, pin, run again. */
import type { PanelAction } from '../protocol.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { takeMenu } from './menuView.ts';
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

function filterView({ state: { texts, counts }, page, change }: ViewContext): ElementNode {
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
  const all = counts.attendees + counts.agreements + counts.siteVisits;
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': texts.filter, key: 'filter' },
    choice('all', texts.all, all),
    choice('toCheck', texts.toCheck, counts.toCheck),
  );
}

export function toolbarView(context: ViewContext): ElementNode {
  const { state } = context;
  const { texts } = state;
  return h(
    'section',
    { class: 'toolbar', key: 'toolbar', 'aria-label': texts.summary },
    takeMenu('all', context),
    filterView(context),
    h(
      'div',
      { class: 'tools' },
      state.canUndo && toolButton('undo', texts.undo, 'undo', context),
      toolButton(
        'highlight',
        state.highlights ? texts.hideHighlights : texts.showHighlights,
        'toggleHighlights',
        context,
        state.highlights,
      ),
      toolButton('pin', state.pinned ? texts.unpin : texts.pin, 'togglePin', context, state.pinned),
      state.phase === 'working'
        ? toolButton('stop', texts.cancel, 'cancel', context)
        : toolButton('refresh', texts.runAgain, 'runAgain', context),
    ),
  );
}
