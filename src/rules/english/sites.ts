/** Owns the search for visited places in English reports. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { Span } from '../../article/span.ts';
import type { DraftSiteVisit } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { isCapital, readTokens, type Token } from './tokens.ts';
import { SITE_NOUNS } from './words.ts';

const VERB =
  /\b(?:(?:also |then |later |jointly |recently )?(?:visited|toured|inspected|viewed)|paid (?:a|an) (?:[\w-]+ )?visits? to|(?:a|an) (?:[\w-]+ )?tour of|made (?:a|an) (?:[\w-]+ )?(?:visit|stop) (?:to|at)|stopped (?:at|by)|stops? (?:at|included)|(?:visits?|tours?) (?:to|of|at|included)|travelled to|traveled to|site visits? to)\s/gi;
const NOT_NOW =
  /\b(?:will|to|would|plans? to|invited? [\w\s]{0,20}to|hopes? to|had|previously|last year|can|may|should|please|looks? forward to)\s(?:\w+\s){0,2}$/i;
const INCLUDING = /\b(?:including|such as|among them|namely|—|:)\s/;
/** Words of time and will stand so near the verb; a list of places is no longer. */
const NEAR = 80;
const LIST_REACH = 400;
/** Where a list of places ends. */
const LIST_END =
  /(?<!\b(?:St|Dr|Mt|Mr|Ms|Co|Inc|Ltd|Corp))[.;:](?=\s|$)|\b(?:to (?:learn|see|discuss|explore|meet|observe|review|gain|understand)|where|which|who|that|as part|in order|while|before|after|during|on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|\d)|from \d|highlighting|meeting|gaining|learning|accompanied|with)\b/;

/** Capitalised runs, with their joints and a kind noun in lower case after them: `New Murabba smart city`. */
function readPlaces(text: string, start: number, end: number): { span: Span; hasKind: boolean }[] {
  const tokens = readTokens(text, start, end);
  const places: { span: Span; hasKind: boolean }[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isCapital(tokens[at])) {
      at++;
      continue;
    }
    let last = at;
    for (let next = at + 1; next < tokens.length; next++) {
      const token = tokens[next]!;
      if (isCapital(token) || isKind(token)) last = next;
      else if (isDescribed(tokens, last, next)) continue;
      else if (
        !/^(?:of|for|the|&|de|la|del|’s|'s|-)$/.test(token.text) ||
        (!isCapital(tokens[next + 1]) && tokens[next + 1]?.text !== 'the')
      )
        break;
    }
    const words = tokens.slice(at, last + 1);
    const lead = /^(?:The)$/.test(words[0]!.text) && words.length === 1;
    if (!lead) places.push({ span: { start: words[0]!.start, end: words.at(-1)!.end }, hasKind: words.some(isKind) });
    at = last + 1;
  }
  return places;
}

/** Small words between a name and its kind: Voltera battery plant, Atlas’s main operational office. */
function isDescribed(tokens: readonly Token[], last: number, next: number): boolean {
  const reach = /['’]s$/.test(tokens[last]!.text) ? 4 : 3;
  const kind = tokens.slice(next, next + reach).findIndex(isKind);
  return (
    kind > 0 &&
    tokens
      .slice(next, next + kind)
      .every(
        (token) =>
          /^[a-z][a-z-]{2,}$/.test(token.text) &&
          !/^(?:and|the|with|for|from|near|that|which|where|who|its|their|then|other|also|before|after|during|including)$/.test(
            token.text,
          ),
      )
  );
}

function isKind(token: Token): boolean {
  return token.text === 'city' || SITE_NOUNS.has(token.text.toLowerCase());
}

/** Finds the visited places of an English report, each once, in the order of the text. */
export function findEnglishSites(view: ArticleView, passages: readonly Sentence[]): DraftSiteVisit[] {
  const { text } = view.article;
  const visits = new Map<string, DraftSiteVisit>();
  for (const sentence of passages) {
    const words = text.slice(sentence.start, sentence.end);
    for (const verb of words.matchAll(VERB)) {
      if (NOT_NOW.test(words.slice(Math.max(0, verb.index - NEAR), verb.index)) || /^["“]/.test(words)) continue;
      let from = verb.index + verb[0].length;
      const object = words.slice(from, from + LIST_REACH);
      const including = INCLUDING.exec(object.slice(0, 80));
      const isList = including !== null && !/,.*,/.test(object.slice(0, including.index));
      if (isList) from += including.index + including[0].length;
      const reach = words.slice(from, from + LIST_REACH);
      const to = from + (LIST_END.exec(reach)?.index ?? reach.length);
      // A name far from the verb belongs to something else: `visited several places in Bowie`.
      const places = readPlaces(text, sentence.start + from, sentence.start + to);
      for (const [index, place] of places.entries()) {
        const gap = text.slice(index === 0 ? sentence.start + from : places[index - 1]!.span.end, place.span.start);
        if (!isList && !/^(?:\s|,|and|the|its|new|both|nearby|of|as well as|at|then|including|&)*$/i.test(gap)) break;
        if (/\b(?:in|near|at|of)\s+(?:the\s+)?$/.test(gap) && index > 0) continue;
        if (!place.hasKind && !isList) continue;
        const name = text.slice(place.span.start, place.span.end);
        if (visits.has(name.toLowerCase()) || name.length < 3) continue;
        visits.set(name.toLowerCase(), {
          name,
          focus: null,
          date: null,
          nameSpan: place.span,
          evidenceSpan: { start: sentence.start, end: sentence.end },
          sentences: [sentence.number],
          confidence: place.hasKind ? 0.75 : 0.6,
          rule: isList ? 'english-visited-list' : 'english-visited',
        });
      }
    }
  }
  return [...visits.values()];
}
