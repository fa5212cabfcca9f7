/** Owns the named places of a stretch of English words: capitalised runs, and whether they hold a kind of site. */
import type { Span } from '../../article/span.ts';
import { isDemonym } from './demonyms.ts';
import { isCapital, readTokens, tokensBetween, tokensOf, type Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';
import { COMPANY_WORDS, SITE_NOUNS } from './words.ts';

export interface Place {
  readonly span: Span;
  /** Whether a word of the name says what kind of site it is. */
  readonly hasKind: boolean;
  /** More than one word. */
  readonly isLong: boolean;
}

const JOINT = /^(?:of|for|the|&|de|la|del|du|des|di|da|van|von|der|den|’s|'s|'|’|-)$/;
const NO_DESCRIPTION =
  /^(?:and|the|with|for|from|near|that|which|where|who|its|their|then|other|also|before|after|during|including|at|in|on|of|as|to|by)$/;
/** Countries, states and towns that are called islands. */
const NO_ISLAND = /^(?:Rhode|Long|Staten|Prince|Marshall|Solomon|Cook|Faroe|Canary|Virgin|Falkland|Norfolk|Christmas)$/;
/** Words that towns are called by too: a kind only with an article before the name, or with `of` after the word. */
const TOWN_WORDS = /^(?:mills|beach|city|port|harbor|harbour|fort|forest|bay|mine)$/i;

/** Compounds of a kind: biorefinery, steelworks, boatyard, windfarm. */
const COMPOUND =
  /^\p{L}{2,}(?:refinery|works|yard|farm|mill|plant|garden|museum|station|factory|brewery|drome|theque)$/u;
/** A town of its own for one trade is a site, and so is a stretch of land with a use: Industrial City, Training Area. */
const TOWN_OF_TRADE =
  /^(?:Industrial|Medical|Media|Science|Sports|Education|Knowledge|Energy|Film|Logistics|Internet|Academic|Technology|Training|Scenic|Conservation|Recreation|Demonstration|Wilderness|Restricted|Picnic|Camping)$/;

const isSiteNoun = askOnce(
  ({ lower }) =>
    lower === 'city' ||
    SITE_NOUNS.has(lower) ||
    SITE_NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1)) ||
    COMPOUND.test(lower),
);

function isKind(token: Token): boolean {
  return token.text !== 'City' && isSiteNoun(token.word);
}

/** An adjective of a nation is no name: Chinese-built stadium. */
function isNamed(words: readonly Token[]): boolean {
  if (words.length < 2 || isCapital(words.at(-1))) return true;
  return words.some((word) => isCapital(word) && !isDemonym(word.text) && !/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word.text));
}

/** Small words between a name and its kind: Voltera battery plant, Atlas’s main operational office. */
function isDescribed(tokens: readonly Token[], last: number, next: number): boolean {
  const reach = /['’]s$/.test(tokens[last]!.text) ? 4 : 3;
  const kind = tokens.slice(next, next + reach).findIndex(isKind);
  const words = tokens.slice(next, next + kind);
  return kind > 0 && words.every(({ text }) => /^[a-z][a-z-]{2,}$/.test(text) && !NO_DESCRIPTION.test(text));
}

/** Whether `and` stands inside a name: Museum of Science and Industry, Centre for Research and Training. */
function joinsName(tokens: readonly Token[], at: number, next: number): boolean {
  if (!/^(?:and|&)$/.test(tokens[next]!.text) || !isCapital(tokens[next + 1])) return false;
  const last = tokens[next - 1]!;
  const opened = tokens.slice(at, next).findLastIndex((token) => /^(?:of|for)$/.test(token.text));
  // One field before `and`, one after it, and nothing of a kind in either.
  const after = tokens[next + 2];
  return (
    opened > 0 &&
    !isKind(last) &&
    next - at - opened <= 3 &&
    !isKind(tokens[next + 1]!) &&
    !(after && (isCapital(after) || isKind(after)))
  );
}

/** Whether one of the words says the kind: not Port Ellery, but the Port of Ellery; not Long Beach, but the Long Beach Museum. */
function saysKind(tokens: readonly Token[], words: readonly Token[], at: number): boolean {
  return words.some((word, i) => {
    if (word.text === 'Island' && i > 0 && !NO_ISLAND.test(words[0]!.text)) return true;
    if (i > 0 && /^(?:City|Area)$/.test(word.text) && TOWN_OF_TRADE.test(words[i - 1]!.text)) return true;
    if (i > 1 && word.text === 'Area' && !/^(?:Metropolitan|Bay|Urban|Local)$/.test(words[i - 1]!.text)) return true;
    if (!isKind(word)) return false;
    if (/^(?:of|for)$/.test(words[i + 1]?.text ?? '')) return true;
    if (i === 0 && isCapital(words[1])) return false;
    if (isCapital(word) && i < words.length - 1 && TOWN_WORDS.test(word.text)) return false;
    return (
      !isCapital(word) ||
      !TOWN_WORDS.test(word.text) ||
      /^(?:the|its|their)$/i.test(tokens[at - 1]?.text ?? '') ||
      words.length > 2
    );
  });
}

/** Capitalised runs, with their joints and a kind noun in lower case after them: `New Murabba smart city`. */
export function readPlaces(text: string, start: number, end: number): Place[] {
  return placesOf(readTokens(text, start, end));
}

/** The places of a sentence of `text` that stand whole in `[start, end)`. */
export function placesBetween(text: string, sentence: Span, start: number, end: number): Place[] {
  const tokens = tokensBetween(tokensOf(text, sentence), start, end);
  return placesOf(tokens.length > 0 && tokens.at(-1)!.end > end ? tokens.slice(0, -1) : tokens);
}

function placesOf(tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isCapital(tokens[at])) {
      at++;
      continue;
    }
    let last = at;
    for (let next = at + 1; next < tokens.length; next++) {
      const token = tokens[next]!;
      const isRun =
        next === last + 1 ||
        JOINT.test(tokens[next - 1]!.text) ||
        joinsName(tokens, at, next - 1) ||
        isDescribed(tokens, last, last + 1);
      const isNumber = /^\d+[A-Za-z]?$/.test(token.text) && next === last + 1;
      if (isCapital(token) || isNumber || (isKind(token) && isRun)) last = next;
      else if (token.text === '-' && token.start > tokens[next - 1]!.end) break;
      else if (isDescribed(tokens, last, next) || joinsName(tokens, at, next)) continue;
      else if (
        !JOINT.test(token.text) ||
        (!isCapital(tokens[next + 1]) &&
          tokens[next + 1]?.text !== 'the' &&
          !(/['’]s?$/.test(token.text) && tokens[next + 1] && isKind(tokens[next + 1]!)))
      )
        break;
    }
    // Jetty No. 7: the word before the number begins large.
    const isNumbered = last > at && tokens[last]!.text === 'No' && /^\d+$/.test(tokens[last + 2]?.text ?? '');
    if (isNumbered) last += 2;
    const words = tokens.slice(at, last + 1);
    const isArticle = words.length === 1 && words[0]!.text === 'The';
    if (!isArticle && isNamed(words))
      places.push({
        span: { start: words[0]!.start, end: words.at(-1)!.end },
        hasKind:
          saysKind(tokens, words, at) || (words.length > 1 && COMPANY_WORDS.has(words.at(-1)!.text.toLowerCase())),
        isLong: words.length > 1,
      });
    at = last + 1;
  }
  return places;
}
