/** Owns the menus that take a summary, or one section of it, away. */
import type { Format, PanelRequest, Section } from '../protocol.ts';
import { icon } from './icons.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';

const FORMATS: readonly Format[] = ['json', 'markdown', 'csv', 'plain'];
type How = Extract<PanelRequest, { type: 'take' }>['how'];

/** Moves the focus among a menu's items; Escape and Tab close it. */
function moveInMenu(event: KeyboardEvent, close: () => void): void {
  const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    items[(next + items.length) % items.length]?.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.stopPropagation();
    close();
  }
}

function groupView(how: How, label: string, section: Section, context: ViewContext): ElementNode {
  const { state, send, change } = context;
  return h(
    'div',
    { class: 'menu-group', role: 'group', 'aria-label': label, key: how },
    h('div', { class: 'menu-label', 'aria-hidden': 'true' }, label),
    ...FORMATS.map((format) =>
      h(
        'button',
        {
          ...{ class: 'menu-item', role: 'menuitem', type: 'button', tabindex: -1, key: format },
          on: {
            click: () => {
              send({ type: 'take', how, format, section });
              change({ openMenu: null });
            },
          },
        },
        state.texts[format],
      ),
    ),
  );
}

/** A button with a menu: copy, save or insert, in any format. */
export function takeMenu(section: Section, context: ViewContext): ElementNode {
  const { state, page, change } = context;
  const { texts } = state;
  const isOpen = page.openMenu === section;
  const label = section === 'all' ? texts.copyAs : texts.copySection;
  const close = (): void => change({ openMenu: null });
  return h(
    'div',
    { class: 'menu-anchor', key: `menu-${section}` },
    h(
      'button',
      {
        ...{ class: section === 'all' ? 'button button-primary' : 'icon-button', type: 'button' },
        ...{ 'aria-haspopup': 'menu', 'aria-expanded': String(isOpen), 'aria-label': label, title: label },
        'data-menu': section,
        on: { click: () => change({ openMenu: isOpen ? null : section }) },
      },
      icon('copy'),
      section === 'all' && h('span', {}, texts.copy),
      icon('chevron-down'),
    ),
    isOpen &&
      h(
        'div',
        {
          ...{ class: 'menu', role: 'menu', 'aria-label': label },
          on: {
            keydown: (event) => moveInMenu(event as KeyboardEvent, close),
            focusout: (event) => {
              const to = (event as FocusEvent).relatedTarget as Node | null;
              // A click on the menu's own button closes it there.
              if (to && !(event.currentTarget as Element).parentElement?.contains(to)) close();
            },
          },
        },
        groupView('copy', texts.copy, section, context),
        groupView('save', texts.saveAs, section, context),
        groupView('insert', texts.insertAtCursor, section, context),
      ),
  );
}
