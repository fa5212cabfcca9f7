/** Owns what the extractor knows about each HTML element: whether it breaks lines, is void, and whether its text is ever shown. */

/** Bits of a tag's nature. */
export const BLOCK = 1;
export const VOID = 2;
/** Never shown as running text: code, forms' inner parts, embedded documents. */
export const UNSEEN = 4;
/** Opening it ends an open paragraph. */
export const ENDS_PARAGRAPH = 8;
export const HEADING = 16;
/** Stays inside the head of a page; any other element begins the body. */
export const HEAD_PART = 32;

const TABLE: readonly (readonly [string, number])[] = [
  ['', 0],
  ['#text', 0],
  ...list('script style noscript template title base', UNSEEN | HEAD_PART | BLOCK),
  ...list('meta link', UNSEEN | VOID | HEAD_PART),
  ['head', UNSEEN | BLOCK],
  ...list('iframe object canvas audio video svg textarea select option optgroup datalist noembed noframes', UNSEEN),
  ...list('map progress meter applet', UNSEEN),
  ['button', UNSEEN],
  // Reading aids over characters, such as pinyin, would stand in the middle of words.
  ...list('rt rp', UNSEEN),
  ...list('area base basefont col command embed frame img input isindex keygen param source track wbr', VOID),
  ['br', VOID],
  ['hr', VOID | BLOCK | ENDS_PARAGRAPH],
  ...list('html body frameset', BLOCK),
  ...list('h1 h2 h3 h4 h5 h6', BLOCK | ENDS_PARAGRAPH | HEADING),
  ...list('p div section article main aside header footer nav address blockquote center', BLOCK | ENDS_PARAGRAPH),
  ...list('figure figcaption form fieldset details summary dialog hgroup search', BLOCK | ENDS_PARAGRAPH),
  ...list('ul ol dl menu dir pre listing plaintext xmp table', BLOCK | ENDS_PARAGRAPH),
  ...list('li dd dt', BLOCK | ENDS_PARAGRAPH),
  ...list('caption thead tbody tfoot tr td th colgroup legend', BLOCK),
  ...list('a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q', 0),
  ...list('ruby s samp small span strike strong sub sup time tt u var math', 0),
];

function list(names: string, bits: number): [string, number][] {
  return names.split(' ').map((name) => [name, bits]);
}

const IDS = new Map<string, number>();
for (const [id, [name]] of TABLE.entries()) if (!IDS.has(name)) IDS.set(name, id);

/** Bits by tag id. */
export const TAG_BITS = Uint8Array.from(TABLE, ([, bits]) => bits);
export const TAG_COUNT = TABLE.length;
/** Elements nobody has named: custom elements and misspelt tags, laid out inline. */
export const UNKNOWN = 0;
export const TEXT = 1;

/** The id of a tag name in lower case. */
export function tagId(name: string): number {
  return IDS.get(name) ?? UNKNOWN;
}

/** Ids of tags that the code names one by one. */
function id(name: string): number {
  const found = IDS.get(name);
  if (found === undefined) throw new RangeError(`no tag ${name}`);
  return found;
}

export const A = id('a');
export const ARTICLE = id('article');
export const ASIDE = id('aside');
export const BLOCKQUOTE = id('blockquote');
export const BODY = id('body');
export const BR = id('br');
export const BUTTON = id('button');
export const CAPTION = id('caption');
export const DD = id('dd');
export const DIV = id('div');
export const DL = id('dl');
export const DT = id('dt');
export const FIGCAPTION = id('figcaption');
export const FIGURE = id('figure');
export const FOOTER = id('footer');
export const FORM = id('form');
export const H1 = id('h1');
export const H2 = id('h2');
export const H3 = id('h3');
export const HEAD = id('head');
export const HEADER = id('header');
export const HTML = id('html');
export const IMG = id('img');
export const LI = id('li');
export const LINK = id('link');
export const MAIN = id('main');
export const META = id('meta');
export const NAV = id('nav');
export const OL = id('ol');
export const OPTION = id('option');
export const P = id('p');
export const PRE = id('pre');
export const RT = id('rt');
export const RP = id('rp');
export const SCRIPT = id('script');
export const SECTION = id('section');
export const TABLE_TAG = id('table');
export const TBODY = id('tbody');
export const TD = id('td');
export const TFOOT = id('tfoot');
export const TH = id('th');
export const THEAD = id('thead');
export const TIME = id('time');
export const TITLE = id('title');
export const TR = id('tr');
export const UL = id('ul');
