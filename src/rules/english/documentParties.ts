/** Owns who signed: the names before the verb, and after `with`, `between` or `by`. */
import { isDemonym } from './demonyms.ts';
import { isCapital, readTokens } from './tokens.ts';
import { singularOffice } from './words.ts';

/** Words that begin a sentence or name a document, never a party. */
export const NO_PARTY =
  /^(?:Moreover|Furthermore|Additionally|However|Finally|Earlier|Separately|Today|Yesterday|Subsequently|Afterwards|Together|Here|There|The|Both|They|He|She|It|We|CEO|During|On|At|In|As|After|This|Under|Later|Also|Then|Meanwhile|Following|While|MoUs?|MOUs?|Memorandum|Agreement|Letter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const PURPOSE =
  /\b(?:to|aimed|aiming|that|which|under|on|covering|in order|with an aim|during|at a|at the|regarding|concerning|for|after|before|while|worth|valued|witnessed|in the presence)\b\s|[;.]\s|,\s(?:with|to|which|aim|and (?:a|an|the|its)\b)|\sand (?:a|an) /;
const PLACED = /\b(?:in|at|near|on|during|inside|outside)\s+(?:the\s+)?$/i;
/** No list of partners is longer. */
const PARTNERS_REACH = 400;

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
      .filter(
        (party) => party.length > 2 && !NO_PARTY.test(party) && !isDemonym(party) && singularOffice(party) === null,
      ),
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

/** People sign for their bodies, which are read where people are. */
const OFFICE =
  /\b(?:Ministers?|Excellenc(?:y|ies)|Mr|Mrs|Ms|Dr|Prof|Professor|Director|President|Chair\w*|Secretary|Officer|CEO|Mayors?|Governors?|Ambassador|Sheikh|Captain|Head|Rector|Dean|Chancellor|Commissioner|Premier)\b/;

/** The bodies after `signed by`; empty where people are named. */
export function readAgents(text: string, at: number, sentenceEnd: number): string[] {
  const tail = /^[^.;]{0,50}?\bby\s/.exec(text.slice(at, sentenceEnd));
  if (!tail) return [];
  const from = at + tail[0].length;
  const words = text.slice(from, Math.min(sentenceEnd, from + PARTNERS_REACH));
  if (OFFICE.test(words)) return [];
  return readParties(
    text,
    from,
    from + (/[;.]\s|\b(?:on|in|at|during|after|with) (?:a|the|[A-Z\d])/.exec(words)?.index ?? words.length),
  );
}
