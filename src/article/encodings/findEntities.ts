/** Owns the undoing of character references that stand in a text as they were typed, single or double escaped. */
import type { Repair } from '../cleanArticle.ts';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ntilde: 'ñ',
  ccedil: 'ç',
};
const REFERENCE = /&(?:amp;){0,3}(?:#(\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([a-z]{2,7}));/g;
const CONTEXT_UNITS = 200;
const LATIN_GAP = /[A-Za-z0-9]/;

function isText(point: number): boolean {
  return (point >= 0x20 && point < 0xd800 && (point < 0x7f || point > 0x9f)) || (point > 0xdfff && point <= 0x10ffff);
}

/** True in code, an address or a tag, where a reference is meant as it stands. */
function isCode(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT_UNITS), start);
  const after = text.slice(end, end + CONTEXT_UNITS);
  const lineEnd = after.indexOf('\n');
  const around = before.slice(before.lastIndexOf('\n') + 1) + (lineEnd < 0 ? after : after.slice(0, lineEnd));
  return /[`{}\\]|<\/?[a-z]|=["']|[?&][\w.-]{1,40}=/i.test(around);
}

/** Sorted repairs of kind `entity`; a text without `&…;` costs one search. Linear. */
export function findEntities(text: string): Repair[] {
  const repairs: Repair[] = [];
  if (!text.includes('&')) return repairs;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, decimal, hexadecimal, name] = match;
    const point = decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? parseInt(hexadecimal, 16) : -1;
    const character = name !== undefined ? NAMED[name] : isText(point) ? String.fromCodePoint(point) : undefined;
    if (character === undefined) continue;
    const end = match.index + whole.length;
    // Outside Chinese, a reference to a plain letter or sign is found in texts about markup.
    if (isCode(text, match.index, end) && !(point > 0x2e7f && !LATIN_GAP.test(character))) continue;
    repairs.push({ start: match.index, end, text: character, kind: 'entity' });
  }
  return repairs;
}
