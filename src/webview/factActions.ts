/** Owns what can be done with a fact: confirm, edit, remove. */
import type { PanelFact } from '../protocol.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';

function actionButton(
  name: 'confirm' | 'edit' | 'remove',
  iconName: IconName,
  label: string,
  shortcut: string,
  tabindex: number,
  run: () => void,
): ElementNode {
  return h(
    'button',
    {
      ...{ class: `action action-${name}`, key: name, type: 'button', tabindex },
      ...{ title: `${label} (${shortcut})`, 'aria-label': label },
      on: { click: run },
    },
    icon(iconName),
  );
}

export function actionsView(fact: PanelFact, tabindex: number, { state, send, change }: ViewContext): ElementNode {
  const { texts } = state;
  return h(
    'span',
    { class: 'actions', role: 'group', 'aria-label': texts.moreActions.replace('{0}', () => fact.name) },
    actionButton(
      'confirm',
      fact.mark === 'confirmed' ? 'discard' : 'check',
      fact.mark === 'confirmed' ? texts.confirmAgain : texts.confirm,
      'C',
      tabindex,
      () => send({ type: 'confirm', fact: fact.id }),
    ),
    actionButton('edit', 'edit', texts.edit, 'E', tabindex, () => change({ editing: fact.id, adding: null })),
    actionButton('remove', 'trash', texts.remove, 'Delete', tabindex, () => send({ type: 'remove', fact: fact.id })),
  );
}
