/** Owns what class and id names tell about a part of a page: which furniture it is, or that it holds the article. */

/** Why a visible part of a page is left out; stable codes, see Removal.reason. */
export type DropReason =
  | 'navigation'
  | 'sidebar'
  | 'footer'
  | 'comments'
  | 'related'
  | 'share'
  | 'advertisement'
  | 'subscribe'
  | 'byline'
  | 'tags'
  | 'page-tools'
  | 'hidden'
  | 'media'
  | 'notice'
  | 'headline'
  | 'standfirst';

/** Words of class and id names (cut at `-`, `_`, capitals and digits) and what they stand for. */
const WORDS = new Map<string, DropReason>(
  Object.entries({
    navigation:
      'nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs bread pagination pager paging paginator pagenav ' +
      'topnav subnav masthead daohang weizhi dqwz position pageturn prevnext postnav nextprev sitenav toc mianbao menubar topbar',
    sidebar: 'sidebar sidebars sidebox side sidenav rail aside widget widgets sidecol rightbar leftbar asidebar',
    footer:
      'footer foot colophon copyright copyrights banquan bottombar footbar footerwrap legal siteinfo bottom contact contactus kefu hotline',
    comments:
      'comment comments commentlist commentform disqus respond replies discussion pinglun livefyre reactions guestbook commenting fyre',
    related:
      'related relateds recommend recommended recommendations recommendation recirc recirculation trending popular mostpopular mostread ' +
      'outbrain taboola zergnet morefrom readmore moreon youmaylike xiangguan tuijian hotnews relate interstitial seealso upnext readnext ' +
      'teaser teasers latest relatednews relatedposts relatedposts jprelatedposts yarpp nextup prev hot hotlist breaking ticker marquee rank ranking ranklist xgxw',
    share:
      'share shares sharing sharebar sharebox sharethis addthis addtoany sharedaddy social socials socialmedia follow bdsharebuttonbox ' +
      'bdshare fenxiang jiathis facebook sns shariff ssba',
    advertisement:
      'ad ads adv advert advertisement advertising advertisment adsbygoogle adbox adslot dfp sponsor sponsored sponsors promo promos promotion ' +
      'promoted adunit guanggao gg affiliate commercial marketing adwrapper',
    subscribe:
      'subscribe subscription newsletter newsletters signup paywall donate donation register registration optin mailchimp membership cta login signin',
    byline: 'byline bylines author authors authorbox bio authorbio postmeta entrymeta dateline timestamp postdate',
    tags: 'tags tag taglist tagcloud topics keywords categories',
    'page-tools':
      'tool tools toolbar toolbox print printer fontsize zihao dayin erweima qrcode ewm skip skiplink screenreader saoma rating ratings vote poll polls',
    notice:
      'cookie cookies consent gdpr popup modal overlay lightbox dialog tooltip banner alert noprint disclaimer download appdownload openapp unfold',
    media:
      'caption captions wpcaption figcaption credit credits photocredit imagecredit imgcaption gallery carousel slideshow slider player video',
  } satisfies Partial<Record<DropReason, string>>).flatMap(([reason, words]) =>
    words.split(' ').map((word): [string, DropReason] => [word, reason as DropReason]),
  ),
);

/** Words that mark the part which holds the article itself. */
const ARTICLE_WORDS = new Set(
  (
    'article articlebody articlecontent articletext articlecon entry entrycontent post postcontent postbody story storybody storycontent content ' +
    'contents maintext bodytext text zoom vsbcontent trseditor trs ucap ucapcontent detail details detailcontent conttxt zhengwen neirong ' +
    'newscontent newsbody newstext cont txt body prose jscontent richmedia editor articledetail xxgk wzcontent pagescontent main'
  ).split(' '),
);

/** Names that content systems give to the very element around the article's paragraphs. */
const BODY_WORDS = new Set(
  (
    'articlebody articlecontent articletext articlecon articledetail entrycontent postcontent postbody storybody storycontent storytext maintext ' +
    'bodytext zoom vsbcontent trseditor ucapcontent detailcontent conttxt zhengwen neirong newscontent newsbody newstext jscontent richmediacontent ' +
    'articlecontents wzcontent pagescontent contenttxt textcontent bodycopy articlemain contentbody fulltext htmlcontent'
  ).split(' '),
);

/** Names of the line or two under a headline that sum the article up. */
const STANDFIRST_WORDS = new Set(
  'dek deck standfirst subhead subheadline subheading subtitle subtitles strapline'.split(' '),
);

const SCREEN_READER =
  /(?:^| )(?:sr-only|visually-?hidden|screen-reader-text|screen-reader|hidden|hide|is-hidden|d-none|a11y-hidden)(?:$| )/;

/** Hidden at one width of the window and shown at another. */
const SHOWN_WHEN_WIDE = /(?:^| )(?:d-(?:sm|md|lg|xl|xxl)-|(?:sm|md|lg|xl|2xl):)/;

export interface ClassHint {
  readonly drop: DropReason | null;
  /** Names point at the article's own container. */
  readonly article: boolean;
  /** Names mean the element around the article's paragraphs and nothing else. */
  readonly body: boolean;
  readonly standfirst: boolean;
}

const NO_HINT: ClassHint = { drop: null, article: false, body: false, standfirst: false };

/** Cuts names into words in lower case: `post-relatedLinks2` gives post, related, links. */
function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** Reads class and id names, raw from the page. Linear in their length. */
export function readHint(names: string): ClassHint {
  if (names === '') return NO_HINT;
  if (SCREEN_READER.test(names) && !SHOWN_WHEN_WIDE.test(names)) return { ...NO_HINT, drop: 'hidden' };
  const words = wordsOf(names);
  let drop: DropReason | null = null;
  let article = false;
  let body = false;
  let standfirst = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const pair = i + 1 < words.length ? word + words[i + 1]! : '';
    drop ??= WORDS.get(word) ?? WORDS.get(pair) ?? null;
    body ||= BODY_WORDS.has(word) || BODY_WORDS.has(pair);
    standfirst ||= STANDFIRST_WORDS.has(word) || STANDFIRST_WORDS.has(pair);
    article ||= ARTICLE_WORDS.has(word) || ARTICLE_WORDS.has(pair);
  }
  return { drop, article, body, standfirst };
}
