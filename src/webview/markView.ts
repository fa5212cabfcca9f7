/** Owns how a fact's mark is shown: an icon, a word where something is to be seen to, and the reason on hover. */
import type { Mark, PanelFact } from '../protocol.ts';
import { elementId } from './elementId.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';

const ICONS: Record<Mark, IconName> = {
  confirmed: 'verified-filled',
  sure: 'pass',
  likely: 'info',
  doubtful: 'question',
  unsupported: 'error',
};

export function markView(fact: PanelFact, { state: { texts } }: ViewContext): ElementNode {
  return h(
    'span',
    { class: `mark mark-${fact.mark}` },
    // What is in order needs no word on every line.
    ...(fact.mark === 'sure'
      ? [h('span', { role: 'img', 'aria-label': texts.sure }, icon(ICONS.sure))]
      : [icon(ICONS[fact.mark]), h('span', { class: 'mark-word' }, texts[fact.mark])]),
    h('span', { class: 'tip', role: 'tooltip', id: elementId('why', fact.id) }, fact.why),
  );
}
