/** Owns the words of the article under a fact: each a button that shows them there. */
import type { PanelEvidence, PanelFact } from '../protocol.ts';
import { elementId } from './elementId.ts';
import type { ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';
import { visibleParts } from './visibleParts.ts';
import type { RunPart } from './visitRuns.ts';

/** A focus under the name says already for which visits it and the words stand. */
function hasFocus(fact: PanelFact): boolean {
  return fact.kind === 'siteVisits' && fact.focus !== null;
}

export function evidenceView(
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
