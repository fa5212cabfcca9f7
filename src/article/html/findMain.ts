/** Owns the search for the main part: furniture out, the best element in, names believed less when that leaves nothing. */
import { chooseMain } from './chooseMain.ts';
import type { MainChoice } from './chooseMain.ts';
import { dropCards, dropFurniture } from './dropFurniture.ts';
import type { HtmlTree } from './htmlTree.ts';
import type { NodeMarks } from './markDropped.ts';
import { measureText } from './measureText.ts';
import type { TextMeasures } from './measureText.ts';

export interface MainFound {
  main: MainChoice;
  drop: Uint8Array;
  measures: TextMeasures;
}

/** Less than this (Latin letters) is too little for an article: the names on the page are not to be believed. */
const LEAST_VALUE = 250;

function search(tree: HtmlTree, marks: NodeMarks, all: TextMeasures, headline: number): MainFound {
  let best: MainFound | null = null;
  for (const strictness of ['strict', 'by-weight', 'none'] as const) {
    const drop = dropFurniture(tree, marks, all, headline, strictness);
    if (strictness !== 'none') dropCards(tree, drop, measureText(tree, drop), headline);
    const measures = measureText(tree, drop);
    const main = chooseMain(tree, marks, measures, headline);
    if (main.value >= LEAST_VALUE) return { main, drop, measures };
    if (!best || main.value > 1.5 * best.main.value) best = { main, drop, measures };
  }
  return best!;
}

/**
 * @param all measures of the page without its hidden and unseen parts
 * @param headline the element that shows the headline, or -1
 */
export function findMain(tree: HtmlTree, marks: NodeMarks, all: TextMeasures, headline: number): MainFound {
  const found = search(tree, marks, all, headline);
  if (found.main.value >= LEAST_VALUE || !marks.veiled.includes(1)) return found;
  const drop = marks.drop.map((code, node) => (marks.veiled[node] ? 0 : code));
  const unveiled = search(tree, { ...marks, drop }, measureText(tree, drop), headline);
  return unveiled.main.value >= LEAST_VALUE ? unveiled : found;
}
