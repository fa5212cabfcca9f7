/** Owns the foot of the page: what was cleaned, and how the summary was made. */
import { icon } from './icons.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';

function cleaningView({ state, page, change, send }: ViewContext): ElementNode | null {
  const { cleaning, texts } = state;
  if (!cleaning) return null;
  const id = 'cleaning-items';
  if (cleaning.items.length === 0) return h('p', { class: 'cleaning', key: 'cleaning' }, cleaning.summary);
  return h(
    'section',
    { class: 'cleaning', key: 'cleaning', 'aria-label': texts.cleaned },
    h(
      'div',
      { class: 'cleaning-head' },
      h(
        'button',
        {
          ...{ class: 'disclosure', type: 'button', 'aria-expanded': String(page.cleaningOpen) },
          'aria-controls': page.cleaningOpen ? id : null,
          on: { click: () => change({ cleaningOpen: !page.cleaningOpen }) },
        },
        icon('chevron-down'),
        h('span', {}, cleaning.summary),
      ),
      h(
        'button',
        { class: 'link', type: 'button', on: { click: () => send({ type: 'action', action: 'showCleaned' }) } },
        icon('diff'),
        h('span', {}, texts.showCleaned),
      ),
    ),
    page.cleaningOpen &&
      h(
        'ul',
        { class: 'cleaning-items', id },
        ...cleaning.items.map(({ key, text, count, sample }) =>
          h(
            'li',
            { key },
            h('span', {}, text),
            h('span', { class: 'count' }, String(count)),
            h('span', { class: 'sample', lang: state.articleLanguage }, ...visibleParts(sample, texts.invisible)),
          ),
        ),
      ),
  );
}

export function footView(context: ViewContext): ElementNode {
  const { run } = context.state;
  return h(
    'footer',
    { class: 'foot', key: 'foot' },
    cleaningView(context),
    run.length > 0 &&
      h(
        'dl',
        { class: 'run', key: 'run' },
        ...run.map(({ key, label, value }) =>
          h('div', { key, class: 'run-item' }, h('dt', {}, label), h('dd', {}, value)),
        ),
      ),
  );
}
