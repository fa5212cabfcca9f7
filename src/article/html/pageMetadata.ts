/** Owns what a page says about itself outside its text: meta elements, JSON-LD, its title and language. */
import { decodeText } from './decodeEntities.ts';
import type { HtmlTree } from './htmlTree.ts';
import { readJsonLd } from './jsonLd.ts';
import { readMetadataDate } from '../calendarDate.ts';
import * as tags from './tags.ts';
import { TEXT } from './tags.ts';
import { foldSpace } from './visibleText.ts';

export interface PageMetadata {
  /** The headline that metadata gives for the article alone. */
  readonly headline: string | null;
  /** The text of the title element: often the headline with the site's name. */
  readonly documentTitle: string | null;
  readonly publishedOn: string | null;
  /** Who first published the article. */
  readonly source: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
}

const HEADLINE_NAMES = ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title'];
const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'published_time',
  'datepublished',
  'date.created',
  'article_date_original',
  'sailthru.date',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'cxenseparse:recs:publishtime',
  'firstpublishedtime',
  'releasedate',
  'weibo:article:create_at',
  'bt:pubdate',
  'date',
  'article:modified_time',
];
const SOURCE_NAMES = ['contentsource', 'source', 'mediaid'];
const SITE_NAMES = ['og:site_name', 'article:publisher', 'application-name', 'sitename'];

function first(values: Map<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = values.get(name);
    if (value) return value;
  }
  return null;
}

function rawText(tree: HtmlTree, node: number): string {
  const child = node + 1;
  return child < tree.subtreeEnd[node]! && tree.tag[child] === TEXT
    ? tree.html.slice(tree.start[child], tree.stop[child])
    : '';
}

/** Reads the page's metadata; nothing in it is trusted to be well formed. */
export function readMetadata(tree: HtmlTree): PageMetadata {
  const values = new Map<string, string>();
  let documentTitle: string | null = null;
  let language: string | null = null;
  const ld = { headline: null as string | null, date: null as string | null, publisher: null as string | null };
  for (let node = 1; node < tree.count; node++) {
    const tag = tree.tag[node]!;
    if (tag === tags.META) {
      const name = tree.attribute(node, 'property') ?? tree.attribute(node, 'name') ?? tree.attribute(node, 'itemprop');
      const content = tree.attribute(node, 'content');
      const key = (name ?? '').trim().toLowerCase();
      if (content !== null && key !== '' && !values.has(key)) {
        const value = foldSpace(decodeText(content));
        if (value !== '') values.set(key, value);
      } else if (content !== null && tree.attribute(node, 'http-equiv')?.toLowerCase() === 'content-language')
        language ??= content;
    } else if (tag === tags.TITLE && documentTitle === null) {
      const title = foldSpace(decodeText(rawText(tree, node)));
      if (title !== '') documentTitle = title.slice(0, 500);
    } else if (tag === tags.HTML) language = tree.attribute(node, 'lang') ?? language;
    else if (tag === tags.SCRIPT && tree.attribute(node, 'type')?.trim().toLowerCase() === 'application/ld+json') {
      const found = readJsonLd(rawText(tree, node));
      ld.headline ??= found.headline;
      ld.date ??= found.publishedOn;
      ld.publisher ??= found.publisher;
    }
  }
  return {
    headline: first(values, HEADLINE_NAMES) ?? ld.headline,
    documentTitle,
    publishedOn:
      DATE_NAMES.reduce<string | null>((date, name) => date ?? readMetadataDate(values.get(name) ?? ''), null) ??
      ld.date,
    source: first(values, SOURCE_NAMES),
    siteName: ld.publisher ?? first(values, SITE_NAMES),
    language:
      language && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(language.trim())
        ? language.trim().replaceAll('_', '-')
        : null,
  };
}
