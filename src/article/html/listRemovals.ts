/** Owns the account of what was left out of a page's text, and why. */
import type { Removal } from '../cleanArticle.ts';
import type { Span } from '../span.ts';
import type { Headline } from './findHeadline.ts';
import type { HtmlTree } from './htmlTree.ts';
import { REASONS, UNSEEN_PART } from './markDropped.ts';
import type { TextMeasures } from './measureText.ts';
import { TEXT } from './tags.ts';
import type { MainPart } from './dropBoxes.ts';

const NOT_SPACE = /[^\s\u00a0\u3000]/;

/** Where the first and last characters of the nodes from `from` to before `to` stand; null when there are none. */
function spanOfText(tree: HtmlTree, from: number, to: number): Span | null {
  let first = -1;
  let last = -1;
  for (let node = from; node < to; node++) {
    if (tree.tag[node] !== TEXT || !NOT_SPACE.test(tree.html.slice(tree.start[node], tree.stop[node]))) continue;
    if (first < 0) first = node;
    last = node;
  }
  if (first < 0) return null;
  const lead = tree.html.slice(tree.start[first], tree.stop[first]).search(NOT_SPACE);
  const tail = tree.html.slice(tree.start[last], tree.stop[last]);
  return { start: tree.start[first]! + lead, end: tree.start[last]! + tail.trimEnd().length };
}

/** Where the headline's words stand in the page. */
export function headlineSpan(tree: HtmlTree, headline: Headline): Span | null {
  return headline.node < 0 ? null : spanOfText(tree, headline.node, headline.end);
}

/**
 * Every part with text that is not in the main text, in order; neighbours with one reason are one removal.
 * Code, style sheets and the like are markup, not text, and the headline is kept elsewhere.
 * @param measures of the page before furniture was dropped
 */
export function listRemovals(tree: HtmlTree, part: MainPart, measures: TextMeasures, headline: Headline): Removal[] {
  const removals: { start: number; end: number; reason: string }[] = [];
  let kept = false;
  const add = (node: number, reason: string): void => {
    const span = spanOfText(tree, node, tree.subtreeEnd[node]!);
    if (!span) return;
    const last = removals.at(-1);
    if (last && !kept && last.reason === reason) last.end = span.end;
    else removals.push({ ...span, reason });
    kept = false;
  };
  for (let node = 1; node < tree.count; node++) {
    const code = part.drop[node]!;
    const holdsMain = node < part.from && tree.subtreeEnd[node]! > part.from;
    const inMain = node >= part.from && node < part.to;
    if (node === headline.node && code !== 0) kept = true;
    else if (code !== 0) {
      if (code !== UNSEEN_PART) add(node, REASONS[code]!);
    } else if (holdsMain) continue;
    else if (inMain) {
      kept ||= tree.tag[node] === TEXT;
      continue;
    } else if (headline.node >= node && headline.node < tree.subtreeEnd[node]!) {
      kept ||= node === headline.node;
      if (node !== headline.node) continue;
    } else add(node, measures.link[node]! > 0.5 * measures.text[node]! ? 'navigation' : 'outside-article');
    node = tree.subtreeEnd[node]! - 1;
  }
  return removals;
}
