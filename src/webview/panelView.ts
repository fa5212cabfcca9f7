/** Owns the page as a whole: head, toolbar, notices, the three lists and the foot. */
import type { PanelAction, PanelNotice } from '../protocol.ts';
import { agreementsView, attendeesView, visitsView } from './factLists.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { takeMenu } from './menuView.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';

const NOTICE_ICONS: Record<PanelNotice['tone'], IconName> = {
  hint: 'hint',
  info: 'info',
  warning: 'unsupported',
  error: 'error',
};

function noticeView(notice: PanelNotice, { send }: ViewContext): ElementNode {
  return h(
    'div',
    {
      ...{ class: `notice notice-${notice.tone}`, key: notice.key },
      role: notice.tone === 'error' ? 'alert' : null,
    },
    icon(NOTICE_ICONS[notice.tone]),
    h('span', { class: 'notice-text' }, notice.text),
    notice.actions.length > 0 &&
      h(
        'span',
        { class: 'notice-actions' },
        ...notice.actions.map(({ action, label }) =>
          h(
            'button',
            { class: 'link', type: 'button', key: action, on: { click: () => send({ type: 'action', action }) } },
            label,
          ),
        ),
      ),
  );
}

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

function toolbarView(context: ViewContext): ElementNode {
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

function cleaningView({ state, page, change, send }: ViewContext): ElementNode | null {
  const { cleaning, texts } = state;
  if (!cleaning) return null;
  const id = 'cleaning-items';
  return h(
    'section',
    { class: 'cleaning', key: 'cleaning', 'aria-label': texts.cleaned },
    h(
      'div',
      { class: 'cleaning-head' },
      h(
        'button',
        {
          ...{ class: 'link cleaning-toggle', type: 'button', 'aria-expanded': String(page.cleaningOpen) },
          'aria-controls': page.cleaningOpen ? id : null,
          on: { click: () => change({ cleaningOpen: !page.cleaningOpen }) },
        },
        icon('broom'),
        h('span', {}, `${texts.cleaned}: ${cleaning.summary}`),
        icon('chevron'),
      ),
      h(
        'button',
        { class: 'link', type: 'button', on: { click: () => send({ type: 'action', action: 'showCleaned' }) } },
        icon('compare'),
        h('span', {}, texts.showCleaned),
      ),
    ),
    page.cleaningOpen &&
      h(
        'ul',
        { class: 'cleaning-items', id },
        ...cleaning.items.map(({ key, text, sample }) =>
          h(
            'li',
            { key },
            h('span', {}, text),
            h('span', { class: 'sample', lang: state.articleLanguage }, ...visibleParts(sample, texts.invisible)),
          ),
        ),
      ),
  );
}

function emptyView({ state: { texts }, send }: ViewContext): ElementNode {
  const button = (label: string, action: PanelAction, primary: boolean): ElementNode =>
    h(
      'button',
      {
        ...{ class: primary ? 'button button-primary' : 'button', type: 'button' },
        on: { click: () => send({ type: 'action', action }) },
      },
      label,
    );
  return h(
    'main',
    { class: 'empty', key: 'empty' },
    h('div', { class: 'empty-art' }, icon('people'), icon('agreement'), icon('place')),
    h('h1', {}, texts.emptyTitle),
    h('p', {}, texts.emptyBody),
    h(
      'div',
      { class: 'form-buttons' },
      button(texts.emptyAction, 'summarize', true),
      button(texts.emptySample, 'openSample', false),
    ),
  );
}

/** The page's content for one state; the status line is always there, as live regions must be to be spoken. */
export function panelView(context: ViewContext): ElementNode[] {
  const { state } = context;
  const isWorking = state.phase === 'working';
  const status = h(
    'div',
    { class: isWorking ? 'status status-working' : 'status', key: 'status', role: 'status', 'aria-live': 'polite' },
    h('span', { class: 'status-text' }, state.status),
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
      h('div', { class: 'notices', key: 'notices' }, ...state.notices.map((notice) => noticeView(notice, context))),
      state.overview !== null &&
        h(
          'section',
          { class: 'overview', key: 'overview', 'aria-label': state.texts.overview },
          h('p', {}, ...visibleParts(state.overview, state.texts.invisible)),
        ),
      attendeesView(context),
      agreementsView(context),
      visitsView(context),
    ),
    h(
      'footer',
      { class: 'foot', key: 'foot' },
      cleaningView(context),
      state.run.length > 0 &&
        h(
          'dl',
          { class: 'run', key: 'run' },
          ...state.run.map(({ key, label, value }) =>
            h('div', { key, class: 'run-item' }, h('dt', {}, label), h('dd', {}, value)),
          ),
        ),
    ),
  ];
}
