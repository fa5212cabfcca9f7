/** Owns who signed: the names before the verb, and after `with`, `between` or `by`. */
import { isCapital, readTokens } from './tokens.ts';
import { singularOffice } from './words.ts';

const NO_PARTY =
  /^(?:Moreover|Furthermore|Additionally|However|Finally|Earlier|Separately|Today|Yesterday|Subsequently|Afterwards|Together|Here|There|The|Both|They|He|She|It|We|CEO|During|On|At|In|As|After|This|Under|Later|Also|Then|Meanwhile|Following|While|MoUs?|MOUs?|Memorandum|Agreement|Letter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const PURPOSE =
  /\b(?:to|aimed|aiming|that|which|under|on|covering|in order|with an aim|during|at a|at the|regarding|concerning|for|after|before|while|worth|valued|witnessed|in the presence)\b\s|[;.]\s|,\s(?:with|to|which|aim|and (?:a|an|the|its)\b)|\sand (?:a|an) /;
/** `A, a maker of boats, signed`: what is said of A between commas. */
const ASIDE =
  /,\s(?:an?|the|which|who|whose|represented by|through|led by|owner of|operator of|based in|part of)\b[^,;]{2,90},\s*$/;
const ADVERBS =
  /(?:\b(?:\w+ly|also|then|both|today|yesterday|later|earlier today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|have|has)\s+)+$/i;
const PLACED = /\b(?:in|at|near|on|during|inside|outside)\s+(?:the\s+)?$/i;
/** No list of partners is longer. */
const PARTNERS_REACH = 400;
const JOINTS =
  /^(?:and|of|the|for|&|de|on|in|its|our|both|between|as|well|from|by|officials|representatives|leaders|executives|with|a|an)$/;

/** Capitalised names in `words`, cut at commas and joints; a comma before Ltd or a place inside a name does not cut. */
export function readParties(text: string, start: number, end: number): string[] {
  const parties: string[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0 && to > from && text[from - 1] !== '(' && !PLACED.test(text.slice(Math.max(start, from - 14), from)))
      parties.push(text.slice(from, to));
    from = -1;
  };
  const tokens = readTokens(text, start, end);
  let isAside = false;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.text === '(' || token.text === ')') isAside = token.text === '(';
    if (isAside) {
      close();
      return;
    }
    if (isCapital(token)) {
      if (from < 0) from = token.start;
      to = token.end;
      return;
    }
    const isInside =
      from >= 0 &&
      isCapital(next) &&
      (/^(?:of|for|&|de|on|the|in)$/.test(token.text) ||
        (token.text === ',' && /^(?:Ltd|Inc|Co|LLC|Limited|Hong|Beijing|Shanghai)/.test(next?.text ?? '')));
    const isFor = from >= 0 && /^(?:of|for)$/.test(token.text) && next?.text === 'the' && isCapital(tokens[i + 2]);
    if (isInside || isFor || (token.text === '.' && to === token.start)) return;
    if (token.text === 'and' && isCapital(next) && from >= 0 && joinsFields(text.slice(from, to), next?.text ?? ''))
      return;
    close();
  });
  close();
  return joinPlaces(
    parties
      .map((party) => party.replace(/^The /, '').replace(/['’]s$/, ''))
      .filter((party) => party.length > 2 && !NO_PARTY.test(party) && singularOffice(party) === null),
  );
}

/** Chamber of Commerce and Industry is one party. */
function joinsFields(before: string, next: string): boolean {
  return (
    /(?:Commerce|Science|Trade|Culture|Arts|Travel|Technology|Research|Health|Education|Agriculture|Energy|Transport|Mines|Labou?r)$/.test(
      before,
    ) &&
    /^(?:Industry|Technology|Tourism|Sports?|Sciences?|Development|Industries|Culture|Investment|Fisheries|Forestry|Environment|Innovation|Research|Energy|Welfare|Human|Social)/.test(
      next,
    )
  );
}

/** `Chinese General Chamber of Commerce, Hong Kong` is one party. */
function joinPlaces(parties: readonly string[]): string[] {
  const joined: string[] = [];
  for (const party of parties) {
    if (
      /^(?:Hong Kong|Macao|Macau|Singapore|China|Taiwan|Japan|Korea|Malaysia|Thailand|London|Beijing|Shanghai)$/.test(
        party,
      ) &&
      /(?:Chamber|Association|Council|Federation)\b/.test(joined.at(-1) ?? '')
    )
      joined.push(`${joined.pop()!}, ${party}`);
    else joined.push(party);
  }
  return joined;
}

/** The partners after `with` or `between` from `at` on; empty when neither follows. */
export function readPartners(text: string, at: number, sentenceEnd: number): string[] {
  const tail = /^[^.;,]{0,70}?\s?(?:\([^)]*\)\s*)?\b(?:with|between|among)\s/.exec(text.slice(at, sentenceEnd));
  if (!tail) return [];
  const from = at + tail[0].length;
  const words = text.slice(from, Math.min(sentenceEnd, from + PARTNERS_REACH));
  return readParties(text, from, from + (PURPOSE.exec(words)?.index ?? words.length));
}

/** The signers after `signed by`. */
export function readAgents(text: string, at: number, sentenceEnd: number): string[] {
  const tail = /^[^.;]{0,50}?\bby\s/.exec(text.slice(at, sentenceEnd));
  if (!tail) return [];
  const from = at + tail[0].length;
  const words = text.slice(from, Math.min(sentenceEnd, from + PARTNERS_REACH));
  return readParties(
    text,
    from,
    from + (/[;.]\s|\b(?:on|in|at|during|after|with) (?:a|the|[A-Z\d])/.exec(words)?.index ?? words.length),
  );
}

/** `A announced that it has signed`: A signs. */
const ANNOUNCED =
  /\b(?:announced|said|confirmed|reported)(?: \w+)? that (?:it|they|the (?:company|firm|group|university|port))\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?$/;
/** The clause of who signs does not begin before these. */
const CLAUSE_MARKS = [
  '; ',
  ': ',
  ' where ',
  ' when ',
  ' while ',
  ' after ',
  ' that ',
  ' — ',
  ' – ',
  ' -- ',
  ' - ',
  ' as ',
  ' before ',
  ' witnessed ',
];
const CLAUSE_REACH = 260;

/** The clause that ends at a verb of signing. */
export function clauseOfSigners(text: string, sentenceStart: number, verbStart: number): string {
  const words = text.slice(Math.max(sentenceStart, verbStart - CLAUSE_REACH), verbStart);
  const cut = Math.max(...CLAUSE_MARKS.map((mark) => words.lastIndexOf(mark)));
  return words.slice(cut < 0 ? 0 : cut + 1);
}

/** Who signs: the names of the clause that ends at the verb, asides and leading times left out. */
export function readSigners(text: string, sentenceStart: number, verbStart: number): string[] {
  let words = text.slice(Math.max(sentenceStart, verbStart - CLAUSE_REACH), verbStart);
  const announced = ANNOUNCED.exec(words);
  if (announced) return readSigners(text, sentenceStart, verbStart - announced[0].length);
  const offset = verbStart - words.length;
  words = words.replace(ADVERBS, '').replace(ASIDE, ' ').replace(ADVERBS, '');
  const cut = Math.max(...CLAUSE_MARKS.map((mark) => words.lastIndexOf(mark)));
  const segments = words.slice(cut < 0 ? 0 : cut + 1).split(/, (?!(?:Inc|Ltd|LLC|Co|Limited|Corp|PLC|GmbH)\b)/);
  let at = segments.length - 1;
  // A, B and C signed: earlier members of the list hold names alone.
  while (at > 0 && !/^and /.test(segments[at]!) && isMember(segments[at - 1]!)) at--;
  if (at > 0 && /^and /.test(segments[at]!) && segments.slice(0, at).every(isMember)) at = 0;
  const clause = segments.slice(at).join(', ');
  const from = words.length - clause.length;
  // A toured the works and signed: the names before the first verb; A visited B to sign: both.
  const verb =
    !/\bto (?:\w+ )?$/.test(clause) &&
    /\b(?:signed|inked|initialled|toured|visited|inspected|witnessed|met|held|opened|welcomed|received|attended|travelled|traveled|arrived)\b/.exec(
      clause,
    );
  return readParties(text, offset + from, offset + (verb ? from + verb.index : words.trimEnd().length));
}

function isMember(segment: string): boolean {
  const words = segment
    .trim()
    .replace(/^[^\p{L}\d]+/u, '')
    .split(/\s+/);
  return (
    words.length > 0 &&
    !NO_PARTY.test(segment.trim().replace(/^The /, '')) &&
    words.every((word) => /^\p{Lu}|^\d/u.test(word) || JOINTS.test(word))
  );
}
