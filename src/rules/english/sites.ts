/** Owns the search for visited places in English reports. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftSiteVisit } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { placesBetween, type Place } from './sitePlaces.ts';
import { NOT_A_NAME } from './words.ts';
import { endsInKind, readJoint } from './siteLists.ts';
import { isNow } from './siteTime.ts';
import { isMeetingHouse, isVenue } from './siteVenues.ts';
import { findLookedAt, findVisiting, isDoneAt } from './siteVerbs.ts';
import type { Expression } from './headTable.ts';
import { tokensOf } from './tokens.ts';

const INCLUDING = /\b(?:including|such as|among them|namely|like)\s|(?:—|:)\s/;
const LIST_REACH = 400;
/** Where a list of places ends. */
const LIST_END =
  /[.;:"”](?<!\b(?:St|Dr|Mt|Mr|Ms|Co|Inc|Ltd|Corp|No)[.;:"”])(?=\s|$)|\b(?:to (?:learn|see|discuss|explore|meet|observe|review|gain|understand|sign|hear|inspect|study|attend|watch|find)|where|which|who|whose|that|as part|in order|while|before|after|during|on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|\d)|from \d|highlighting|meeting|gaining|learning|accompanied|with|for (?:talks|a)|by (?:the|its|their|his|her|[A-Z])|but|attended|held|met|signed|saw)\b/;
/** `At the Harrow Works, the visitors watched …` */
const AT_PLACE = /^(?:(?:Later|Next|Then|Finally|First|Also|Afterwards|Earlier),? )?[Aa]t (?:the )?(?=[A-Z])/;
/** What is done there: talks, meals, signings and speeches make a place the venue. */
const MEETING =
  /\b(?:sign(?:ed|ing)|held (?:talks|a meeting)|talks with|met with|banquet|dinner|luncheon|lunch|reception|gala|ceremony|press conference|keynote|speech|addressed|round ?table|summit|forum|conference|studied|graduated)\b/;
/** A list goes on behind an aside: `toured the terminal, where …, and the Training Centre.` */
const ASIDE = /^(?:where|which|who|whose)$/;
const GOES_ON =
  /, and (?:then |later |finally |also )?(?:on )?(?:to )?(?:(?:the|its|their|a) )?(?:[a-z]+['’]s )?(?=\p{Lu})/gu;
/** Kinds that are named by what follows: `church of St Nicholas`. */
const NAMED_BY_OF =
  /(?:^|\s)(church|cathedral|temple|mosque|shrine|tomb|mausoleum|palace|castle|ruins|port|island|isle|village|monastery|abbey|house|museum|tower|bridge|fort|fortress|citadel|statue|grave|cemetery|basilica|chapel|birthplace|monument|memorial|university|lake|caves?|gate|gardens?|mine|observatory) of (?:the )?$/;
/** The name stands alone, not before what the sentence is about: `saw Harrow University students`. */
const CLOSED = /^(?:[.,;:)”"]|$| (?:and|in|at|on|where|which|with|before|after|during|by|near|as|to|from|of)\b)/;
const SEEN_PASSIVE = /\b(?:was|were|been)(?: (?:also|then|later|next))? $/;
const SUBJECT_REACH = 200;
const ARRIVED = /^(?:arriv|enter|reach|went|made (?:for|their|its|his|her)|drive|ride|transfer)/i;
/** Lands and seas that have an article. */
const REGION =
  /\b(?:Islands|Isles|Province|Region|District|County|States?|Republic|Kingdom|Emirates|Territory|Territories|Union|Peninsula|Valley|Coast|Delta|Highlands|Lowlands|Caribbean|Netherlands|Philippines|Gulf|East|West|North|South|Ministry|Department|Parliament|Government|Nations|Prefecture|Capital|Sea|Ocean|Alps)\b|^(?:Republic|Kingdom|City|Town|Federation|Commonwealth|Government)\b/;
/** `, a maker of turbines`: said of a company or site. */
const WHAT_IT_IS =
  /^,? (?:a|an|the|one of|home (?:to|of)|which (?:makes|produces|builds))\b(?: [\w’'-]+){0,6}? (?:company|firm|maker|manufacturer|producer|supplier|start-up|startup|factory|plant|mill|brewery|winery|museum|hospital|clinic|school|university|college|institute|laboratory|centre|center|park|farm|shipyard|yard|port|terminal|market|theatre|church|temple|shrine|mosque|cooperative|co-operative|enterprise|institution|facility|complex|incubator|workshop|foundry|refinery|mine|quarry|landmark|monument|memorial|ruins|site)\b/;
const APPOSITION_REACH = 90;

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
    const tokens = tokensOf(text, sentence);
    for (const verb of findVisiting(words, tokens, sentence.start)) {
      if (!isNow(words, verb.at, verb.end, year)) continue;
      if (SEEN_PASSIVE.test(words.slice(0, verb.at)) && /^(?:visit|tour|inspect)ed\b/.test(verb.words))
        addSubjects(sentence, verb.at);
      else addObjects(sentence, words, verb);
    }
    const place = placeLookedAt(text, sentence, words);
    if (place) add(sentence, place, 'english-at-place', 0.7);
    for (const { at, end, words: seeing } of findLookedAt(words, tokens, sentence.start)) {
      if (MEETING.test(seeing) || !isNow(words, at, end, year)) continue;
      const seen = placesBetween(
        text,
        sentence,
        sentence.start + end,
        Math.min(sentence.end, sentence.start + end + 120),
      )[0];
      if (seen?.hasKind && !isMeetingHouse(nameOf(seen))) add(sentence, seen, 'english-looked-at', 0.7);
    }
  }
  return [...visits.values()];

  /** `The Harrow Mill and the Vale School were also visited.` */
  function addSubjects(sentence: Sentence, to: number): void {
    const places = placesBetween(
      text,
      sentence,
      Math.max(sentence.start, sentence.start + to - SUBJECT_REACH),
      sentence.start + to,
    );
    for (const [index, { span, ...place }] of places.entries()) {
      const before = text.slice(index === 0 ? sentence.start : places[index - 1]!.span.end, span.start);
      const start = span.start + (text.startsWith('The ', span.start) ? 4 : 0);
      if (place.hasKind && readJoint(before, index === 0) === 'object')
        add(sentence, { ...place, span: { ...span, start } }, 'english-was-visited', 0.7);
    }
  }

  function addObjects(sentence: Sentence, words: string, verb: Expression): void {
    let from = verb.end;
    const including = INCLUDING.exec(words.slice(from, from + 80));
    const isList = including !== null && !/,.*,|\p{Lu}/u.test(words.slice(from, from + including.index));
    if (isList) from += including.index + including[0].length;
    const reach = words.slice(from, from + LIST_REACH);
    const stop = LIST_END.exec(reach);
    const to = from + (stop?.index ?? reach.length);
    const places = placesBetween(text, sentence, sentence.start + from, sentence.start + to);
    const isListOfSites = places.some((place) => place.hasKind);
    for (const [index, place] of places.entries()) {
      const last = places[index - 1];
      const gap = text.slice(last ? last.span.end : sentence.start + from, place.span.start);
      let joint = isList && index === 0 ? 'object' : readJoint(gap, index === 0);
      // `visited Ward B at the Harrow School`.
      if (joint === 'where' && last && !last.hasKind && place.hasKind && /^ (?:at|in|of) /.test(gap)) joint = 'whole';
      // A name far from the verb belongs to something else: `visited several places in Bowie`.
      if (joint === 'none') break;
      if (joint === 'where') continue;
      if (joint === 'whole') {
        const kind = place.hasKind ? null : NAMED_BY_OF.exec(gap);
        if (place.hasKind && isMeetingHouse(nameOf(place))) break;
        if (kind) {
          const start = place.span.start - (kind[0].length - kind[0].indexOf(kind[1]!));
          add(sentence, { ...place, span: { ...place.span, start } }, 'english-visited', 0.8);
        } else if (place.hasKind) add(sentence, place, 'english-visited', 0.8);
        continue;
      }
      const named = hasOtherKind(place, gap) ? { ...place, hasKind: true } : place;
      if (!isVisited(named, verb, isList, isListOfSites)) continue;
      if (/^(?:saw|seeing)\s/i.test(verb.words) && !CLOSED.test(text.slice(place.span.end, sentence.end))) continue;
      if (isVenue(words.slice(place.span.end - sentence.start))) continue;
      const confidence = place.hasKind ? 0.85 : isList ? 0.7 : 0.6;
      add(sentence, place, isList ? 'english-visited-list' : 'english-visited', confidence);
    }
    if (stop && ASIDE.test(stop[0])) addBehindAside(sentence, words, to);
  }

  /** Whether the words of visiting make a place of this name a site: only a site is toured, a town can be visited. */
  function isVisited(place: Place, verb: Expression, isList: boolean, isListOfSites: boolean): boolean {
    const name = nameOf(place);
    if (isDoneAt(verb.words) || /^(?:saw|seeing)\s/i.test(verb.words)) return place.hasKind && !isMeetingHouse(name);
    if (ARRIVED.test(verb.words) && isMeetingHouse(name)) return false;
    if (place.hasKind) return true;
    const isStrong = /tour|inspect|shown|walk|guided|wreath|flowers/i.test(verb.words);
    return (isList || ((isStrong || isListOfSites) && place.isLong)) && !isRegion(name);
  }

  /** Whether the words around the name say a kind: `the brewery Holt`, `Vale Dynamics, a maker of turbines`, `the Grand Bazaar`. */
  function hasOtherKind({ span, isLong }: Place, gap: string): boolean {
    const name = text.slice(span.start, span.end);
    if (endsInKind(gap)) return true;
    if (WHAT_IT_IS.test(text.slice(span.end, span.end + APPOSITION_REACH))) return true;
    return isLong && /\bthe $/.test(gap) && !isRegion(name) && !REGION.test(name);
  }

  function nameOf({ span }: Place): string {
    return text.slice(span.start, span.end);
  }

  function addBehindAside(sentence: Sentence, words: string, from: number): void {
    for (const match of words.slice(from, from + LIST_REACH).matchAll(GOES_ON)) {
      const at = sentence.start + from + match.index + match[0].length;
      const place = placesBetween(text, sentence, at, Math.min(sentence.end, at + 120))[0];
      const ends = place && /^(?:[.,;]|$| (?:on|in|before|after) )/.test(text.slice(place.span.end, sentence.end));
      if (place?.hasKind && place.span.start === at && ends) add(sentence, place, 'english-visited-list', 0.7);
    }
  }
}

/** The place at which people looked at things: the sentence begins with it. */
function placeLookedAt(text: string, sentence: Sentence, words: string): Place | null {
  const lead = AT_PLACE.exec(words);
  if (!lead) return null;
  const place = placesBetween(
    text,
    sentence,
    sentence.start + lead[0].length - 1,
    Math.min(sentence.end, sentence.start + 120),
  )[0];
  if (!place?.hasKind || isMeetingHouse(text.slice(place.span.start, place.span.end))) return null;
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
