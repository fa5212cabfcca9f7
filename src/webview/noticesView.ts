/** Owns the notices above the facts: each with an icon, a sentence and the buttons that help. */
import type { PanelNotice } from '../protocol.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';

const NOTICE_ICONS: Record<PanelNotice['tone'], IconName> = {
  hint: 'info',
  info: 'info',
  warning: 'warning',
  error: 'error',
};

function noticeView(notice: PanelNotice, { state, send }: ViewContext): ElementNode {
  return h(
    'div',
    {
      ...{ class: `notice notice-${notice.tone}`, key: notice.key },
      role: notice.tone === 'error' ? 'alert' : null,
    },
    icon(NOTICE_ICONS[notice.tone]),
    h('span', { class: 'notice-text' }, ...visibleParts(notice.text, state.texts.invisible)),
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

export function noticesView(context: ViewContext): ElementNode {
  const { notices } = context.state;
  return h('div', { class: 'notices', key: 'notices' }, ...notices.map((notice) => noticeView(notice, context)));
}
