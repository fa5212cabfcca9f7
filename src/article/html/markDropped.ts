/** Owns which parts of a page can be told to be no article text by their element, attributes and names alone. */
import { readHint } from './classHints.ts';
import type { ClassHint, DropReason } from './classHints.ts';
import type { HtmlTree } from './htmlTree.ts';
import * as tags from './tags.ts';
import { TAG_BITS, TEXT, UNSEEN } from './tags.ts';

/** Never shown to a reader: not even listed as a removal. */
export const UNSEEN_PART = 255;

/** Codes in `NodeMarks.drop`; 0 means kept. */
export const REASONS: readonly (DropReason | null)[] = [
  null,
  'navigation',
  'sidebar',
  'footer',
  'comments',
  'related',
  'share',
  'advertisement',
  'subscribe',
  'byline',
  'tags',
  'page-tools',
  'hidden',
  'media',
  'notice',
  'headline',
  'standfirst',
];
const CODES = new Map<DropReason, number>(REASONS.flatMap((reason, code) => (reason ? [[reason, code] as const] : [])));

export function reasonCode(reason: DropReason): number {
  return CODES.get(reason)!;
}

/** The article is somewhere in it. */
export const IN_ARTICLE = 1;
/** The element around the article's paragraphs. */
export const ARTICLE_BODY = 2;
/** The summary under the headline. */
export const STANDFIRST = 3;

export interface NodeMarks {
  /** Per node: 0, the code of `hidden`, or UNSEEN_PART; set on the root of the part. */
  readonly drop: Uint8Array;
  /** Per node: 0 or a code of REASONS: what the part's element, role or names say it is. */
  readonly furniture: Uint8Array;
  /** Per node: 1 where `drop` says hidden although a reader may come to see it. */
  readonly veiled: Uint8Array;
  /** Per node: 0 or one of IN_ARTICLE, ARTICLE_BODY, STANDFIRST: what names or semantics say. */
  readonly article: Uint8Array;
}

const ROLE_REASONS = new Map<string, DropReason>([
  ['navigation', 'navigation'],
  ['banner', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['complementary', 'sidebar'],
  ['contentinfo', 'footer'],
  ['search', 'page-tools'],
  ['toolbar', 'page-tools'],
  ['dialog', 'notice'],
  ['alertdialog', 'notice'],
  ['alert', 'notice'],
]);
const TAG_REASONS = new Map<number, DropReason>([
  [tags.NAV, 'navigation'],
  [tags.ASIDE, 'sidebar'],
  [tags.FOOTER, 'footer'],
  [tags.FIGCAPTION, 'media'],
]);
const NOT_DISPLAYED = /display\s{0,5}:\s{0,5}none/i;
const NOT_VISIBLE = /visibility\s{0,5}:\s{0,5}hidden/i;

const SHOWN = 0;
/** Hidden until a script shows it, or from screen readers while a dialog is open: text of last resort. */
const VEILED = 1;
const HIDDEN = 2;

function visibility(tree: HtmlTree, node: number): typeof SHOWN | typeof VEILED | typeof HIDDEN {
  const style = tree.attribute(node, 'style') ?? '';
  if (tree.attribute(node, 'hidden') !== null || NOT_DISPLAYED.test(style)) return HIDDEN;
  return tree.attribute(node, 'aria-hidden') === 'true' || NOT_VISIBLE.test(style) ? VEILED : SHOWN;
}

/** Names on these speak of the page or of a row's data, not of a part. */
const NAMES_SAY_NOTHING = new Set([tags.BODY, tags.HTML, tags.MAIN, tags.TR, tags.TBODY, tags.THEAD, tags.TFOOT]);

/** Marks hidden, unseen and furniture parts and the likely homes of the article. One pass over the tree. */
export function markDropped(tree: HtmlTree): NodeMarks {
  const drop = new Uint8Array(tree.count);
  const furniture = new Uint8Array(tree.count);
  const article = new Uint8Array(tree.count);
  const veiled = new Uint8Array(tree.count);
  const hints = new Map<string, ClassHint>();
  for (let node = 1; node < tree.count; node++) {
    const tag = tree.tag[node]!;
    if (tag === TEXT) continue;
    if (TAG_BITS[tag]! & UNSEEN) {
      drop[node] = UNSEEN_PART;
      continue;
    }
    if (tag === tags.ARTICLE || tag === tags.MAIN) article[node] = IN_ARTICLE;
    const byTag = TAG_REASONS.get(tag);
    if (byTag) furniture[node] = CODES.get(byTag)!;
    if (!tree.hasAttributes(node)) continue;
    const shown = visibility(tree, node);
    if (shown === HIDDEN || (shown === VEILED && !NAMES_SAY_NOTHING.has(tag))) {
      drop[node] = CODES.get('hidden')!;
      if (shown === HIDDEN) continue;
      veiled[node] = 1;
    }
    const role = tree.attribute(node, 'role');
    const byRole = role === null ? undefined : ROLE_REASONS.get(role);
    if (byRole) furniture[node] = CODES.get(byRole)!;
    if (role === 'main' || role === 'article') article[node] = IN_ARTICLE;
    const itemprop = tree.attribute(node, 'itemprop');
    if (itemprop === 'articleBody') article[node] = ARTICLE_BODY;
    const names = `${tree.attribute(node, 'class') ?? ''} ${tree.attribute(node, 'id') ?? ''}`.slice(0, 400);
    if (names === ' ') continue;
    let hint = hints.get(names);
    if (!hint) {
      hint = readHint(names);
      if (hints.size < 5000) hints.set(names, hint);
    }
    if (hint.body) {
      article[node] = ARTICLE_BODY;
      // Some platforms keep the very article invisible until their script has run.
      if (veiled[node]) drop[node] = 0;
    }
    if (hint.standfirst && article[node] === 0) article[node] = STANDFIRST;
    else if (hint.article && article[node] === 0) article[node] = IN_ARTICLE;
    if (hint.drop === 'hidden') {
      if (NAMES_SAY_NOTHING.has(tag)) continue;
      drop[node] = CODES.get('hidden')!;
      veiled[node] = 1;
    } else if (hint.drop && furniture[node] === 0 && !NAMES_SAY_NOTHING.has(tag) && itemprop !== 'articleBody')
      furniture[node] = CODES.get(hint.drop)!;
  }
  return { drop, furniture, article, veiled };
}
