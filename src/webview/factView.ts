/** Owns one fact: its name, its mark with the reason, its evidence and what can be done with it. */
import type { PanelFact } from '../protocol.ts';
import { elementId } from './elementId.ts';
import { evidenceView } from './evidenceView.ts';
import { actionsView } from './factActions.ts';
import { factForm } from './factForm.ts';
import { markView } from './markView.ts';
import { isShown } from './pageState.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { Child, ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';
import type { RunPart } from './visitRuns.ts';

/** More evidence than this makes a list of facts unreadable; the rest is counted. */
const SHOWN_EVIDENCE = 3;

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
