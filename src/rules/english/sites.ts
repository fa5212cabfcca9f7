/** Owns the search for visited places in English reports. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftSiteVisit } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { readPlaces, type Place } from './sitePlaces.ts';
import { NOT_A_NAME } from './words.ts';
import { isDoneAt, isMeetingHouse, isNow, isVenue, VISIT } from './siteVerbs.ts';

const INCLUDING = /\b(?:including|such as|among them|namely|like)\s|(?:—|:)\s/;
const LIST_REACH = 400;
/** Where a list of places ends. */
const LIST_END =
  /(?<!\b(?:St|Dr|Mt|Mr|Ms|Co|Inc|Ltd|Corp))[.;:"”](?=\s|$)|\b(?:to (?:learn|see|discuss|explore|meet|observe|review|gain|understand|sign|hear|inspect|study|attend|watch|find)|where|which|who|whose|that|as part|in order|while|before|after|during|on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|\d)|from \d|highlighting|meeting|gaining|learning|accompanied|with|for (?:talks|a)|by (?:the|its|their|his|her|[A-Z])|but|attended|held|met|signed|saw)\b/;
/** Words that may stand between two places of a list. */
const LIST_GAP =
  /^(?:\s|,|and|the|its|new|both|nearby|of|as well as|at|then|including|later|also|finally|&|to|a|an|visited|toured|local|town|city|morning|afternoon|evening|in|near|\(|\))*$/i;
const APPOSITION = /^\)?,? (?:a|an|the|one of) [a-z][a-z\s-]{2,60}(?:,| in| near)?(?: and| the|,)* ?$/;
const INSIDE = /\b(?:in|near|at|of|outside|from)\s+(?:the\s+)?$/;
/** `At the Harrow Works, the visitors watched …` */
const AT_PLACE = /^(?:(?:Later|Next|Then|Finally|First|Also|Afterwards|Earlier),? )?[Aa]t (?:the )?(?=[A-Z])/;
/** Places at which people meet, eat and speak rather than look. */
const VENUE_KIND =
  /\b(?:Hotel|Hall|Palace|House|Parliament|Embassy|Office|Ministry|Airport|Conference|Convention|Room|Club|Council|Chamber|Commission|Restaurant|Rectorate|Congress|Forum|Summit|Headquarters|headquarters)\b/;
/** What is done there: talks, meals, signings and speeches make a place the venue. */
const MEETING =
  /\b(?:sign(?:ed|ing)|held (?:talks|a meeting)|talks with|met with|banquet|dinner|luncheon|lunch|reception|gala|ceremony|press conference|keynote|speech|addressed|round ?table|summit|forum|conference|studied|graduated)\b/;
/** `saw cheese being made at`, `met apprentices at`: looking at something at a place. */
const LOOKED_AT =
  /\b(?:saw|watched|rode|tried|sampled|tasted|planted|fed|viewed|studied|examined|tested|boarded|spoke (?:with|to)|talked (?:with|to)|chatted with|met (?:students|staff|workers|patients|pupils|engineers|farmers|nurses|teachers|apprentices|scientists|researchers|growers|villagers|families|trainees)|(?:was|were) (?:shown|briefed)(?! (?:around|round|through)))\b[^.;]{0,90}? (?:at|in) (?:the )?(?=\p{Lu})/gu;
/** A list goes on behind an aside: `toured the terminal, where …, and the Training Centre.` */
const ASIDE = /^(?:where|which|who|whose)$/;
const GOES_ON = /, and (?:then |later |finally )?(?:the )?(?=\p{Lu})/gu;
/** What the first words name is a part of the place: `the new wing at Harrow School`. */
const PART_OF = /^ (?:[a-z-]+ ){0,4}(?:at|of|in) (?:the )?$/;

/** `inspected cold storage at the Port`: what was looked at, in lower case, then where. */
const SEEN_AT = /^(?:[a-z][\w’'-]* ){1,8}(?:at|on|of) (?:the )?$/;
/** `the award-winning Vale Vineyard`: adjectives before the name. */
const ADJECTIVES =
  /^(?:(?:a|an|the|its|their) )?(?:(?!(?:the|a|an|in|at|of|near|from|with|to|for|by|and|where|on)\b)[a-z][a-z-]+ ){1,3}$/;

interface Verb {
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

/** Finds the visited places of an English report, each once, in the order of the text. `year`: of the event. */
export function findEnglishSites(
  view: ArticleView,
  passages: readonly Sentence[],
  year: number | null,
): DraftSiteVisit[] {
  const { text } = view.article;
  const visits = new Map<string, DraftSiteVisit>();
  const add = (sentence: Sentence, place: Place, rule: string, confidence: number): void => {
    const name = text.slice(place.span.start, place.span.end);
    if (name.length < 3 || visits.has(name.toLowerCase())) return;
    visits.set(name.toLowerCase(), {
      name,
      focus: null,
      date: null,
      nameSpan: place.span,
      evidenceSpan: { start: sentence.start, end: sentence.end },
      sentences: [sentence.number],
      confidence,
      rule,
    });
  };
  for (const sentence of passages) {
    const words = text.slice(sentence.start, sentence.end);
    if (/^["“]/.test(words)) continue;
    for (const match of words.matchAll(VISIT)) {
      const verb = { at: match.index, end: match.index + match[0].length, words: match[0] };
      if (isNow(words, verb.at, verb.end, year)) addObjects(sentence, words, verb);
    }
    const place = placeLookedAt(text, sentence, words);
    if (place) add(sentence, place, 'english-at-place', 0.7);
    for (const match of words.matchAll(LOOKED_AT)) {
      const at = match.index + match[0].length;
      if (!isNow(words, match.index, at, year)) continue;
      const seen = readPlaces(text, sentence.start + at, Math.min(sentence.end, sentence.start + at + 120))[0];
      if (seen?.hasKind && !VENUE_KIND.test(text.slice(seen.span.start, seen.span.end)) && !MEETING.test(match[0]))
        add(sentence, seen, 'english-looked-at', 0.7);
    }
  }
  return [...visits.values()];

  function addObjects(sentence: Sentence, words: string, verb: Verb): void {
    let from = verb.end;
    const including = INCLUDING.exec(words.slice(from, from + 80));
    const isList = including !== null && !/,.*,|\p{Lu}/u.test(words.slice(from, from + including.index));
    if (isList) from += including.index + including[0].length;
    const reach = words.slice(from, from + LIST_REACH);
    const stop = LIST_END.exec(reach);
    const to = from + (stop?.index ?? reach.length);
    // `toured Harrow Marine`: only a site is toured; a town can be visited.
    const isStrong = /tour|inspect|shown|walk|guided/i.test(verb.words);
    const places = [...readPlaces(text, sentence.start + from, sentence.start + to)];
    const isListOfSites = places.some((place) => place.hasKind);
    for (const [index, place] of places.entries()) {
      const gap = text.slice(index === 0 ? sentence.start + from : places[index - 1]!.span.end, place.span.start);
      // A name far from the verb belongs to something else: `visited several places in Bowie`.
      const isWhole = index > 0 && !places[index - 1]!.hasKind && PART_OF.test(gap);
      const isThere = index === 0 && place.hasKind && (SEEN_AT.test(gap) || ADJECTIVES.test(gap));
      if (isThere && isMeetingHouse(text.slice(place.span.start, place.span.end))) break;
      if (!isList && !isWhole && !isThere && !LIST_GAP.test(gap) && !(index > 0 && APPOSITION.test(gap))) break;
      if (!isWhole && INSIDE.test(gap) && (index > 0 || !/\b(?:of|at)\s+(?:the\s+)?$/.test(gap))) continue;
      if (
        !place.hasKind &&
        !isList &&
        !((isStrong || isListOfSites || /wreath|flowers/.test(verb.words)) && place.isLong)
      )
        continue;
      if (!place.hasKind && isRegion(text.slice(place.span.start, place.span.end))) continue;
      if (isDoneAt(verb.words) && (!place.hasKind || isMeetingHouse(text.slice(place.span.start, place.span.end))))
        continue;
      if (isVenue(words.slice(place.span.end - sentence.start))) continue;
      const confidence = place.hasKind ? 0.85 : isList ? 0.7 : 0.6;
      add(sentence, place, isList ? 'english-visited-list' : 'english-visited', confidence);
    }
    if (stop && ASIDE.test(stop[0])) addBehindAside(sentence, words, to);
  }

  function addBehindAside(sentence: Sentence, words: string, from: number): void {
    for (const match of words.slice(from, from + LIST_REACH).matchAll(GOES_ON)) {
      const at = sentence.start + from + match.index + match[0].length;
      const place = readPlaces(text, at, Math.min(sentence.end, at + 120))[0];
      const ends = place && /^(?:[.,;]|$| (?:on|in|before|after) )/.test(text.slice(place.span.end, sentence.end));
      if (place?.hasKind && place.span.start === at && ends) add(sentence, place, 'english-visited-list', 0.7);
    }
  }
}

/** The place at which people looked at things: the sentence begins with it. */
function placeLookedAt(text: string, sentence: Sentence, words: string): Place | null {
  const lead = AT_PLACE.exec(words);
  if (!lead) return null;
  const place = readPlaces(text, sentence.start + lead[0].length - 1, Math.min(sentence.end, sentence.start + 120))[0];
  if (!place?.hasKind || VENUE_KIND.test(text.slice(place.span.start, place.span.end))) return null;
  const rest = text
    .slice(place.span.end, Math.min(sentence.end, place.span.end + LIST_REACH))
    .replace(/^, (?:which|whose|where)\b[^,;]*,/, '');
  return MEETING.test(rest) || /\b(?:will|would|in (?:19|20)\d\d|last year)\b/.test(rest.slice(0, 120)) ? null : place;
}

/** Hong Kong, South Korea: places that are never a site. */
function isRegion(name: string): boolean {
  return (
    name.split(/[\s-]/).every((word) => NOT_A_NAME.has(word.toLowerCase())) ||
    /^(?:New|South|North|East|West|Saint|St\.?|San|Santa|Los|El|Port|Fort|Mount|Lake) \p{Lu}\S*$/u.test(name)
  );
}
