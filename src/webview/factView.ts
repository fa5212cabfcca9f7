/** Owns one fact: its name, its mark with the reason, its evidence and what can be done with it. */
import type { PanelEvidence, PanelFact } from '../protocol.ts';
import { factForm } from './factForm.ts';
import { icon } from './icons.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { Child, ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';

/** Ids of elements must be free of what facts' ids may hold. */
export function elementId(prefix: string, id: string): string {
  return `${prefix}-${Array.from(id, (c) => c.codePointAt(0)!.toString(36)).join('')}`;
}

/** More evidence than this makes a list of facts unreadable; the rest is counted. */
const SHOWN_EVIDENCE = 3;

function markView(fact: PanelFact, { state: { texts } }: ViewContext): ElementNode {
  return h(
    'span',
    { class: `mark mark-${fact.mark}` },
    icon(fact.mark),
    h('span', { class: 'mark-word' }, texts[fact.mark]),
    h('span', { class: 'tip', role: 'tooltip', id: elementId('why', fact.id) }, fact.why),
  );
}

function evidenceView(
  fact: PanelFact,
  evidence: PanelEvidence,
  index: number,
  tabindex: number,
  context: ViewContext,
): ElementNode {
  const { texts, articleLanguage } = context.state;
  if (evidence.match === 'missing')
    return h('p', { class: 'evidence evidence-missing', key: `e${index}` }, texts.notInArticle);
  return h(
    'button',
    {
      ...{ class: 'evidence', key: `e${index}`, type: 'button', tabindex, title: texts.showInArticle },
      on: { click: () => context.send({ type: 'reveal', fact: fact.id, evidence: index }) },
    },
    h('span', { class: 'evidence-quote', lang: articleLanguage }, ...visibleParts(evidence.quote, texts.invisible)),
    evidence.match === 'approximate' && h('span', { class: 'evidence-note' }, texts.approximately),
  );
}

function actionButton(
  name: 'check' | 'edit' | 'remove',
  label: string,
  tabindex: number,
  run: () => void,
): ElementNode {
  return h(
    'button',
    {
      ...{ class: `action action-${name}`, key: name, type: 'button', title: label, 'aria-label': label, tabindex },
      on: { click: run },
    },
    icon(name),
  );
}

function actionsView(fact: PanelFact, tabindex: number, { state, send, change }: ViewContext): ElementNode {
  const { texts } = state;
  return h(
    'span',
    { class: 'actions', role: 'group', 'aria-label': texts.moreActions.replace('{0}', fact.name) },
    actionButton('check', fact.mark === 'confirmed' ? texts.confirmAgain : texts.confirm, tabindex, () =>
      send({ type: 'confirm', fact: fact.id }),
    ),
    actionButton('edit', texts.edit, tabindex, () => change({ editing: fact.id, adding: null })),
    actionButton('remove', texts.remove, tabindex, () => send({ type: 'remove', fact: fact.id })),
  );
}

/** A fact as a list item; `details` is what its kind shows under the name, `number` its place in an order that matters. */
export function factView(
  fact: PanelFact,
  details: Child[],
  context: ViewContext,
  number: number | null = null,
): ElementNode {
  const { state, page, send, change } = context;
  const { texts } = state;
  const key = fact.id;
  if (page.editing === fact.id)
    return h(
      'li',
      { key, class: 'fact fact-editing', 'data-fact': fact.id },
      factForm(fact, context, (values) => send({ type: 'edit', fact: fact.id, values })),
    );
  const isCurrent = page.current === fact.id;
  const tabindex = isCurrent ? 0 : -1;
  const found = fact.evidence.slice(0, SHOWN_EVIDENCE);
  const more = fact.evidence.length - found.length;
  return h(
    'li',
    {
      key,
      class: ['fact', `fact-${fact.kind}`, state.currentFact === fact.id && 'fact-current'].filter(Boolean).join(' '),
      'data-fact': fact.id,
      'data-number': number,
    },
    h(
      'div',
      { class: 'fact-body' },
      h(
        'button',
        {
          ...{ class: 'fact-main', type: 'button', tabindex, 'data-main': fact.id },
          'aria-describedby': elementId('why', fact.id),
          'aria-current': state.currentFact === fact.id ? 'true' : null,
          on: {
            click: () => send({ type: 'reveal', fact: fact.id, evidence: 0 }),
            focus: () => {
              if (page.current !== fact.id) change({ current: fact.id });
            },
          },
        },
        h('span', { class: 'fact-name', lang: state.articleLanguage }, ...visibleParts(fact.name, texts.invisible)),
        ...details,
      ),
      ...found.map((evidence, index) => evidenceView(fact, evidence, index, tabindex, context)),
      more > 0 && h('span', { class: 'evidence-more' }, `+${more}`),
    ),
    h('div', { class: 'fact-side' }, markView(fact, context), actionsView(fact, tabindex, context)),
  );
}
