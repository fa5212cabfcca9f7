/** Owns one fact: its name, its mark with the reason, its evidence and what can be done with it. */
import type { PanelEvidence, PanelFact } from '../protocol.ts';
import { factForm } from './factForm.ts';
import { icon } from './icons.ts';
import { isShown } from './pageState.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { Child, ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';
import type { RunPart } from './visitRuns.ts';

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

/** A focus under the name says already for which visits it and the words stand. */
function hasFocus(fact: PanelFact): boolean {
  return fact.kind === 'siteVisits' && fact.focus !== null;
}

function evidenceView(
  fact: PanelFact,
  evidence: PanelEvidence,
  index: number,
  tabindex: number,
  context: ViewContext,
  run: RunPart | undefined,
): ElementNode {
  const { texts, articleLanguage } = context.state;
  if (evidence.match === 'missing')
    return h('p', { class: 'evidence evidence-missing', key: `e${index}` }, texts.notInArticle);
  return h(
    'button',
    {
      ...{ class: 'evidence', key: `e${index}`, type: 'button', tabindex, title: texts.showInArticle },
      id: run && index === 0 ? elementId('told', fact.id) : null,
      on: { click: () => context.send({ type: 'reveal', fact: fact.id, evidence: index }) },
    },
    h(
      'span',
      { class: 'evidence-quote', lang: articleLanguage },
      run?.role === 'last' && index === 0 && !hasFocus(fact) && h('span', { class: 'run-numbers' }, run.numbers),
      ...visibleParts(evidence.quote, texts.invisible),
    ),
    evidence.match === 'approximate' && h('span', { class: 'evidence-note' }, texts.approximately),
  );
}

function actionButton(
  name: 'check' | 'edit' | 'remove',
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
    icon(name),
  );
}

function actionsView(fact: PanelFact, tabindex: number, { state, send, change }: ViewContext): ElementNode {
  const { texts } = state;
  return h(
    'span',
    { class: 'actions', role: 'group', 'aria-label': texts.moreActions.replace('{0}', () => fact.name) },
    actionButton('check', fact.mark === 'confirmed' ? texts.confirmAgain : texts.confirm, 'C', tabindex, () =>
      send({ type: 'confirm', fact: fact.id }),
    ),
    actionButton('edit', texts.edit, 'E', tabindex, () => change({ editing: fact.id, adding: null })),
    actionButton('remove', texts.remove, 'Delete', tabindex, () => send({ type: 'remove', fact: fact.id })),
  );
}

/** What stands in a fact's list item; made anew only when something in it changed. */
function factContent(
  fact: PanelFact,
  details: (fact: PanelFact) => Child[],
  context: ViewContext,
  run: RunPart | undefined,
): readonly ElementNode[] {
  const { state, page, remembered } = context;
  const isReachable = page.current === fact.id;
  const isUnderCursor = state.currentFact === fact.id;
  const key = JSON.stringify([fact, isReachable, isUnderCursor, state.articleLanguage, state.locale, run]);
  const known = remembered.get(fact.id);
  if (known?.key === key) return known.content;
  const content = describeFact(fact, details(fact), isReachable ? 0 : -1, isUnderCursor, context, run);
  remembered.set(fact.id, { key, content });
  return content;
}

function describeFact(
  fact: PanelFact,
  details: Child[],
  tabindex: number,
  isUnderCursor: boolean,
  context: ViewContext,
  run: RunPart | undefined,
): ElementNode[] {
  const { state, send, change } = context;
  const evidence = run?.role === 'before' ? [] : fact.evidence;
  const found = evidence.slice(0, SHOWN_EVIDENCE);
  const more = evidence.length - found.length;
  // Who listens to the page hears the words with each fact that they state.
  const described = [elementId('why', fact.id), ...(run?.role === 'before' ? [elementId('told', run.last)] : [])];
  const name = h(
    'button',
    {
      ...{ class: 'fact-main', type: 'button', tabindex, 'data-main': fact.id },
      'aria-describedby': described.join(' '),
      'aria-keyshortcuts': 'Enter C E Delete',
      'aria-current': isUnderCursor ? 'true' : null,
      on: {
        click: () => send({ type: 'reveal', fact: fact.id, evidence: 0 }),
        focus: () => change({ current: fact.id }),
      },
    },
    h('span', { class: 'fact-name', lang: state.articleLanguage }, ...visibleParts(fact.name, state.texts.invisible)),
    ...details,
  );
  return [
    h(
      'div',
      { class: 'fact-body' },
      name,
      ...found.map((one, index) => evidenceView(fact, one, index, tabindex, context, run)),
      more > 0 && h('span', { class: 'evidence-more' }, `+${more}`),
    ),
    h('div', { class: 'fact-side' }, markView(fact, context), actionsView(fact, tabindex, context)),
  ];
}

/**
 * A fact as a list item; a hidden one keeps its elements, so that filtering is cheap.
 * @param details what its kind shows under the name
 * @param number, run its number in an order that matters, and its part in a run of facts that one clause tells
 */
export function factView<Fact extends PanelFact>(
  fact: Fact,
  details: (fact: Fact) => Child[],
  context: ViewContext,
  { number = null, run }: { number?: number | null; run?: RunPart | undefined } = {},
): ElementNode {
  const { state, page, send } = context;
  const key = fact.id;
  if (page.editing === fact.id)
    return h(
      'li',
      { key, class: 'fact fact-editing', 'data-fact': fact.id },
      factForm(fact, context, (values) => send({ type: 'edit', fact: fact.id, values })),
    );
  const current = state.currentFact === fact.id ? ' fact-current' : '';
  return h(
    'li',
    {
      ...{ key, class: `fact fact-${fact.kind}${current}`, 'data-fact': fact.id, 'data-number': number },
      hidden: !isShown(fact, page),
      // The editor hands this to the commands of its context menu.
      'data-vscode-context': JSON.stringify({ webviewSection: 'fact', fact: fact.id }),
    },
    ...factContent(fact, () => details(fact), context, run),
  );
}
