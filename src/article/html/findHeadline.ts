/** Owns finding the headline on the page and telling it from the site's name. */
import type { HtmlTree } from './htmlTree.ts';
import type { TextMeasures } from './measureText.ts';
import type { PageMetadata } from './pageMetadata.ts';
import * as tags from './tags.ts';
import { HEADING, TAG_BITS, TEXT } from './tags.ts';
import { bareText, visibleText } from './visibleText.ts';

export interface Headline {
  readonly title: string | null;
  /** The element that shows it; -1 when only the metadata has it. */
  readonly node: number;
}

const LONGEST = 300;

/** The title element's text without the site's name, cut at the separators that sites use. */
export function withoutSiteName(documentTitle: string): string {
  const parts = documentTitle
    .split(/\s*[|｜_]\s*|\s+[-–—»·]\s+|\s*--+\s*|-(?=[\u4e00-\u9fff]{2,12}$)/)
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
      (bare.length >= 8 && other.includes(bare)) ||
      (other.length >= 8 && bare.startsWith(other.slice(0, 40))),
  );
}

/**
 * Finds the headline: a heading that agrees with the metadata, else any short block that does, else the only first-level heading.
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
  let best = -1;
  let bestRank = 0;
  const firstLevel: number[] = [];
  for (let node = 1; node < tree.count; node++) {
    const tag = tree.tag[node]!;
    if (tag === TEXT || measures.text[node] === 0 || measures.text[node]! > LONGEST * 2.5) continue;
    if (tag === tags.H1) firstLevel.push(node);
    const heading = (TAG_BITS[tag]! & HEADING) !== 0;
    if (!heading && measures.own[node]! < 6) continue;
    const rank = tag === tags.H1 ? 3 : heading ? 2 : 1;
    if (rank <= bestRank) continue;
    const bare = bareText(visibleText(tree, node, drop, LONGEST));
    if (bare.length < 4 || !isSameHeadline(bare, wanted)) continue;
    // Outside headings only a line that is nearly all of the title counts: breadcrumbs and sections name parts of it.
    if (rank === 1 && !wanted.some((other) => bare.length * 2 >= other.length || bare === other)) continue;
    best = node;
    bestRank = rank;
  }
  if (best < 0 && firstLevel.length === 1) best = firstLevel[0]!;
  const shown = best < 0 ? '' : visibleText(tree, best, drop, LONGEST);
  const title = shown !== '' ? shown : (metadata.headline ?? named);
  return { title: title === '' ? null : title, node: best };
}
