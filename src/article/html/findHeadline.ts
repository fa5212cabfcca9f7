/** Owns finding the headline on the page and telling it from the site's name. */
import type { HtmlTree } from './htmlTree.ts';
import type { TextMeasures } from './measureText.ts';
import type { PageMetadata } from './pageMetadata.ts';
import * as tags from './tags.ts';
import { BLOCK, HEADING, TAG_BITS, TEXT } from './tags.ts';
import { bareText, visibleText } from './visibleText.ts';

export interface Headline {
  readonly title: string | null;
  /** The element that shows it; -1 when only the metadata has it. */
  readonly node: number;
  /** The node after its last: before the element's end where an unclosed heading holds what follows it. */
  readonly end: number;
}

const LONGEST = 300;

/** The title element's text without the site's name, cut at the separators that sites use. */
export function withoutSiteName(documentTitle: string): string {
  const parts = documentTitle
    .split(/[|｜_]|\s[-–—»·]\s|--+|-(?=[\u4e00-\u9fff]{2,12}$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const first = parts[0] ?? documentTitle;
  // The longest of the first two parts: some sites put their name first.
  const second = parts[1] ?? '';
  return bareText(first).length * 2 >= bareText(second).length ? first : second;
}

/** Whether a visible line is the headline that the metadata means, allowing for the site's name or a cut end. */
function isSameHeadline(bare: string, wanted: readonly string[]): boolean {
  return wanted.some(
    (other) =>
      bare === other ||
      // The site's name is in the title element too, but at its end and shorter.
      (bare.length >= 8 && (other.startsWith(bare) || (bare.length * 2 > other.length && other.includes(bare)))) ||
      (other.length >= 8 && bare.startsWith(other.slice(0, 40))),
  );
}

/** The node after an element's own first line: where the first block inside it begins, or its end. */
function endOfLine(tree: HtmlTree, node: number): number {
  const end = tree.subtreeEnd[node]!;
  const bound = Math.min(end, node + LONGEST);
  for (let at = node + 1; at < bound; at++) if (TAG_BITS[tree.tag[at]!]! & BLOCK && tree.tag[at] !== tags.BR) return at;
  return end;
}

interface Candidate {
  readonly node: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Finds the headline: a heading that agrees with the metadata, else any line that does, else the only first-level heading.
 * @param measures of the page without its dropped parts
 */
export function findHeadline(
  tree: HtmlTree,
  metadata: PageMetadata,
  measures: TextMeasures,
  drop: Uint8Array,
): Headline {
  const named = metadata.documentTitle === null ? null : withoutSiteName(metadata.documentTitle);
  const wanted = [metadata.headline, metadata.documentTitle, named]
    .map((title) => bareText(title ?? ''))
    .filter((title) => title.length >= 4);
  const shortest = Math.min(...wanted.map((title) => title.length)) / 2;
  let best: Candidate | null = null;
  let bestRank = 0;
  const firstLevel: Candidate[] = [];
  for (let node = 1; node < tree.count; node++) {
    const tag = tree.tag[node]!;
    const bits = TAG_BITS[tag]!;
    const inline = !(bits & BLOCK);
    // An inline element that is all of its line says no more than the line.
    if (
      tag === TEXT ||
      measures.text[node] === 0 ||
      (inline && measures.text[node] === measures.text[tree.parent[node]!])
    )
      continue;
    const weight = inline ? measures.text[node]! : measures.own[node]! || measures.text[node]!;
    if (weight > LONGEST * 2.5) continue;
    const heading = (bits & HEADING) !== 0;
    if (!heading && weight < shortest) continue;
    const linked = measures.link[node]! > 0.8 * measures.text[node]!;
    const rank = tag === tags.H1 ? 4 : heading ? (linked ? 2 : 3) : linked ? 0.5 : 1;
    if (rank <= bestRank && rank !== 4) continue;
    const end = measures.text[node]! > LONGEST * 2.5 ? endOfLine(tree, node) : tree.subtreeEnd[node]!;
    const candidate = { node, end, text: visibleText(tree, node, drop, LONGEST, end) };
    if (tag === tags.H1 && candidate.text !== '') firstLevel.push(candidate);
    const bare = bareText(candidate.text);
    if (rank <= bestRank || bare.length < 4 || !isSameHeadline(bare, wanted)) continue;
    // Outside headings only a line that is nearly all of the title counts: breadcrumbs and sections name parts of it.
    if (rank <= 1 && !wanted.some((other) => bare.length * 2 >= other.length && bare.length <= other.length)) continue;
    best = candidate;
    bestRank = rank;
  }
  best ??= firstLevel.length === 1 ? firstLevel[0]! : null;
  const title = best?.text ?? metadata.headline ?? named;
  return { title: title === '' ? null : title, node: best?.node ?? -1, end: best?.end ?? -1 };
}
