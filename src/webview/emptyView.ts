/** Owns what the panel shows before there is a summary: what it is for, and two ways to begin. */
import type { PanelAction } from '../protocol.ts';
import { icon } from './icons.ts';
import { noticesView } from './noticesView.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';

export function emptyView(context: ViewContext): ElementNode {
  const { state, send } = context;
  const { texts } = state;
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
    // Why an article gave no summary, when one was tried.
    noticesView(context),
    h('div', { class: 'empty-art' }, icon('organization'), icon('file-text'), icon('location')),
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
