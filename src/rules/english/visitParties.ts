/** Owns whose visit it is: the body or place that the delegation comes from, and the place it goes to. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { bodyAfter } from './bodies.ts';
import { countryOf, isDemonym } from './demonyms.ts';
import { readPlaces } from './sitePlaces.ts';
import { readTokens } from './tokens.ts';

export interface VisitParties {
  /** Where the visitors come from; null when the text does not say. */
  readonly home: string | null;
  /** The institution that was visited; null when none is named. */
  readonly house: string | null;
  /** The country or town that was travelled to; null when none is named. */
  readonly land: string | null;
  /** The town that the report is written from; null when it has no dateline. */
  readonly dateline: string | null;
}

const GROUP = String.raw`(?:[Dd]elegations?|mission|group|team|party|executives|officials|representatives|lawmakers|legislators|councillors|curators|students|researchers|[Gg]uests|[Vv]isitors|entrepreneurs)`;
/** `a delegation from Harrow University`, `executives from Baltic Grain`. */
const FROM = new RegExp(
  String.raw`\b${GROUP}(?: [a-z-]+){0,4}? (?=(?:from|of) (?:the )?\p{Lu})|\b(?:people|residents) (?=from (?:the )?\p{Lu})`,
  'u',
);
/** `visitors from our twin town of Brunn`, `a group from the Danish city of Vale`. */
const FROM_TOWN = new RegExp(
  String.raw`\b${GROUP} (?:from|of) (?:[\p{L}-]+ ){1,5}?(?:town|city|county|province|state|prefecture|village|island|port|region) (?=of \p{Lu})`,
  'u',
);
/** `The Hanse party`, `the Harrow University delegation`. */
const NAMED_GROUP =
  /\b[Tt]he ((?:\p{Lu}[\p{L}’'-]+ ){1,5})(?:\([^)]{2,12}\) )?(?:delegation|party|mission|team|group|visitors)\b/u;
const NO_HOME =
  /^(?:Sister|Mayor|Minister|Governor|President|Premier|Leader|Council|University|Working|Joint|Trade|Official|Parliamentary|State|Federal|Host|Business|High|Annual|Sub|First|Second|New|City|Government)\b/;
const VISITED = /\b(?:visited|visit to|toured|tour of)\s(?=the [A-Z]|[A-Z])/;
const TRAVELLED =
  /\b(?:visit to|visited|mission to|trip to|tour of|travell?ed to|arrived in|arrived at|talks in|relations with|delegation to|visit in|stay in|guests? of) (?=(?:the )?\p{Lu})/u;
const LEAD = 6;

function homeOfDelegation(text: string, passages: readonly Sentence[]): string | null {
  for (const sentence of passages) {
    const words = text.slice(sentence.start, sentence.end);
    const match = FROM.exec(words) ?? FROM_TOWN.exec(words);
    if (match) {
      const body = bodyAfter(text, readTokens(text, sentence.start + match.index + match[0].length, sentence.end), 0);
      if (body && isDemonym(body.name)) continue;
      if (body && !/['’]s?$/.test(body.name)) return body.name;
    }
    const named = NAMED_GROUP.exec(words)?.[1]!.trim();
    if (named && isDemonym(named)) return countryOf(named, text);
    if (named && !NO_HOME.test(named)) return named;
  }
  return null;
}

/** `Northport trade mission ends`, `Harrow welcomes Kitaura delegation`: the visitors in a headline. */
const IN_HEADLINE =
  /(?:^|\b(?:hosts?|welcomes?|receives?|greets?|meets?|from) )((?:\p{Lu}[\p{L}’'-]+ ){1,4}?)(?:(?:[Tt]rade|[Bb]usiness|[Pp]arliamentary|[Ss]ister[- ][Cc]ity|[Hh]igh-[Ll]evel) )?(?:[Mm]ission|[Dd]elegation|[Dd]elegates|[Oo]fficials|[Tt]eam|[Pp]arty|[Gg]uests|[Vv]isitors|[Ee]xecutives|[Ll]awmakers)\b/u;

function homeInHeadline(text: string, headline: readonly Sentence[]): string | null {
  for (const { start, end } of headline) {
    const name = IN_HEADLINE.exec(text.slice(start, end))?.[1]!.trim();
    if (!name || NO_HOME.test(name)) continue;
    if (isDemonym(name)) return countryOf(name, text);
    return text.indexOf(name, end) >= 0 ? name : null;
  }
  return null;
}

/** `Harrow University has signed … during a visit to Rigava by its Rector`: the subject's people travel. */
function homeOfSubject(text: string, passages: readonly Sentence[]): string | null {
  const first = passages
    .slice(0, 3)
    .find(({ start, end }) => /\b(?:visit|trip|mission) to [^.]{1,60} by\b/.test(text.slice(start, end)));
  if (!first) return null;
  const place = readPlaces(text, first.start, Math.min(first.end, first.start + 120))[0];
  return place?.hasKind && place.span.start === first.start ? text.slice(place.span.start, place.span.end) : null;
}

/** `Harrow University hosted a delegation`, `our Vice-Chancellor` speaks of the writer's own house. */
const HOSTED =
  /(?:^|[,:–—-] |\. )(?:The )?(\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|&|the) ){0,2}\p{Lu}[\p{L}’'-]*){1,6}) (?:\([^)]{2,12}\) )?(?:(?:has|have|today|yesterday|recently|last week|this week|on \w+day|proudly|was (?:pleased|proud|delighted|honoured|honored) to) )?(?:hosted|host|welcomed|welcome|received|played host to) (?=(?:a|an|the|its|executives|officials|representatives|members|delegates|leaders|partners|guests|visitors|\d|\w+-)\b)/u;

function houseThatHosts(text: string, passages: readonly Sentence[]): string | null {
  for (const { start, end } of passages.slice(0, LEAD)) {
    const name = HOSTED.exec(text.slice(start, end))?.[1]!.trim();
    if (name && name.includes(' ') && !NO_HOUSE.test(name)) return name;
  }
  return null;
}

/** Somebody with an office receives for his body. */
const NO_HOUSE =
  /\b(?:President|Minister|Mayor|Governor|Chancellor|Vice-Chancellor|Rector|Dean|Director|Chair\w*|Secretary|Ambassador|Premier|Speaker|Professor|Prof|Dr|Mr|Mrs|Ms|Sir|King|Queen|Chief|Officer|Manager|Hon|Excellency|Commissioner|Head|Leader|Senator|General|He|She|They|We|It)\b/;

/** `Parliament of Freedonia – News Release`: who writes of the own people's journey. */
const WRITER =
  /^((?:(?:of|for|and|the) )*\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|the) ){0,2}\p{Lu}[\p{L}’'-]*){1,7}) ?[-–—|:] (?:News|Press|Media) (?:Release|Statement|Note)\b/u;

function homeOfWriter(text: string, passages: readonly Sentence[]): string | null {
  const lead = passages.slice(0, 3);
  const travels = lead.some(({ start, end }) =>
    /\b(?:visit|trip|mission|tour) (?:to|of) /.test(text.slice(start, end)),
  );
  if (!travels) return null;
  return (
    lead.map(({ start, end }) => WRITER.exec(text.slice(start, end))?.[1]).find((name) => name !== undefined) ?? null
  );
}

/** The first place visited whose name says what it is: those who received work there. */
function houseVisited(text: string, passages: readonly Sentence[]): string | null {
  for (const sentence of passages.slice(0, LEAD)) {
    const match = VISITED.exec(text.slice(sentence.start, sentence.end));
    const at = match ? sentence.start + match.index + match[0].length : 0;
    const place = match ? readPlaces(text, at, Math.min(sentence.end, at + 120))[0] : undefined;
    if (place?.hasKind && place.span.start - at < 6) return text.slice(place.span.start, place.span.end);
  }
  return null;
}

/** `BRANDON FALLS - `: the place of a dateline, as the text writes it. */
function placeOfDateline(text: string, passages: readonly Sentence[]): string | null {
  const dateline = passages
    .slice(0, 4)
    .map(({ start, end }) => /^(\p{Lu}[\p{Lu} .'-]{2,30}?)(?:,| [-–—])/u.exec(text.slice(start, end))?.[1])
    .find((place) => place !== undefined);
  if (dateline === undefined) return null;
  const name = dateline.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return text.includes(name) ? name : null;
}

function landVisited(text: string, passages: readonly Sentence[]): string | null {
  for (const sentence of passages.slice(0, LEAD)) {
    const match = TRAVELLED.exec(text.slice(sentence.start, sentence.end));
    const at = match ? sentence.start + match.index + match[0].length : 0;
    const place = match ? readPlaces(text, at, Math.min(sentence.end, at + 120))[0] : undefined;
    const name = place ? text.slice(place.span.start, place.span.end) : '';
    if (place && !place.hasKind && place.span.start - at < 6 && !isDemonym(name)) return name.replace(/['’]s$/, '');
  }
  return null;
}

/** Reads the headline and the text for the two parties of the visit. */
export function readVisitParties(
  text: string,
  headline: readonly Sentence[],
  passages: readonly Sentence[],
): VisitParties {
  return {
    home:
      homeOfDelegation(text, passages) ??
      homeInHeadline(text, headline) ??
      homeOfSubject(text, passages) ??
      homeOfWriter(text, passages),
    house: houseThatHosts(text, passages) ?? houseVisited(text, passages),
    land: landVisited(text, [...headline, ...passages]),
    dateline: placeOfDateline(text, passages),
  };
}
