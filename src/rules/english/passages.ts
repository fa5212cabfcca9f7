/** Owns which parts of an English page tell of the event: the sentences without boilerplate, and whether it is a report at all. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { ArticleView } from '../articleView.ts';

/** Headings after which a press release speaks of its issuer. */
const BOILERPLATE =
  /^(?:About(?: the)? [A-Z][^.]{0,80}|Media (?:contact|enquir|inquir|relations)|(?:Press|Media) Contacts?|Contact(?:s| Details| Information| us)?\b|For (?:more|further|media) (?:information|inquiries|enquiries)|Notes? to editors?|Forward[- ]looking|Cautionary|Safe Harbor|Photo Download|Photo download|Source:|SOURCE|###|View source|Hashtag|Original\/Source|Disclaimer|Related (?:articles|news|links|stories|content|posts)|MOST READ|Most (?:read|popular)|Read (?:more|next)|See also|More (?:news|stories|from|in)|MORE (?:IN|NEWS|STORIES|FROM)\b|Reach [A-Z]\w+ [A-Z]\w+ at\b|ENDS\b|-ENDS-|Photos? by|Photograph(?:s|y)? by|Tags?:|Share this)/;
/** A boilerplate heading is a line of its own or nearly so. */
const HEADING_LENGTH = 90;
/** What was done on the occasion, in the past tense. */
const EVENT =
  /\b(?:visited|toured|inspected|paid (?:a|an) [\w\s-]{0,30}visit|met with|held (?:talks|meetings|a meeting)|signed|inked|hosted|welcomed|received|led (?:a|the) [\w\s-]{0,40}delegation|delegation|concluded (?:a|its|their) [\w\s-]{0,30}(?:visit|mission|trip)|wrapped up|trade mission|official visit|working visit|state visit|visit to|was given a tour|attended by|led (?:a|the) [\w\s-]{0,24}tour|tour of|walking (?:the floor|through)|walked through|(?:was|were) shown (?:around|through|the)|travelled to|traveled to|drove to|stopp(?:ed|ing) at|laid a wreath|called on|inspection|exchanged views|(?:to )?sign (?:a|an|the)|courtesy call|accompanied|explained|headed by|led by|also present|attended|talks|joined the|in the presence of|welcome address|visitors\b|guests\b|(?:on|during) the (?:tour|visit)|led the (?:team|group|side|party)|members of the|entered into|looked on|showed|handed over|c[ao]me to see|on behalf of)\b/g;
/** Genres that tell of no visit, meeting or signing, however they are worded. */
const OTHER_GENRE =
  /^\s*(?:op-?ed|opinion|editorial|commentary|letter to the editor|obituar(?:y|ies)|review|how to|visit (?:us|our|\w+ at booth)|webinar|podcast|invitation to tender|tender notice|public notice)\b|\b(?:(?:first|second|third|fourth)[- ]quarter|quarterly|for the quarter|earnings|(?:record|net|annual) (?:revenue|profit|income|results)|shares\b.{0,40}\b(?:rise|fall|jump|drop|surge|slump|soar)|sign up (?:today|now|for)|buy now|free trial|\d% off|launches new (?:\w+ )?(?:app|software|product|platform|phone|service|line|feature|model)|full[- ]year results|stock split|dividend|recall(?:s|ed)?|passes away|passed away|dies at|dead at|in memoriam|obituary|lawsuit|court (?:rules|invalidates|upholds|strikes|finds|dismisses)|class action|verdict|indicted|how to (?:apply|register|enter|join|attend)|call for (?:applications|papers|proposals|entries|nominations|tenders)|applications? (?:now |are |is )*(?:open|invited)|request for proposals|invitation to tender|invites tenders|terms and conditions|vacanc(?:y|ies)|frequently asked questions|at booth|booth \d)\b/i;
/** An obituary says so in its first sentences. */
const DEATH =
  /\b(?:has died|have died|passed away|died (?:on|at|peacefully|in (?:his|her))|is survived by|, who died|was laid to rest)\b/;
/** Behind a byline and a standfirst it says how old the person was. */
const AGE_AT_DEATH = /\b(?:He|She|They) (?:was|were) (?:\d{2,3}\b|aged \d)/;
/** So many things done make a report. */
const ENOUGH_EVENTS = 2;

/** Sentences of the main text, the headline and boilerplate left out. */
export function readPassages(view: ArticleView): Sentence[] {
  const { text, bodyStart, sentences } = view.article;
  let end = text.length;
  let lineStart = bodyStart;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(lineStart, Math.min(lineEnd, lineStart + HEADING_LENGTH + 1)).trim();
    if (line.length <= HEADING_LENGTH && lineStart > bodyStart && BOILERPLATE.test(line)) {
      end = lineStart;
      break;
    }
    lineStart = lineEnd + 1;
  }
  return sentences.filter((sentence) => sentence.start >= bodyStart && sentence.end <= end);
}

/** Whether the page reports a visit, a meeting or a signing. */
export function isEventReport(view: ArticleView, passages: readonly Sentence[]): boolean {
  const title = view.article.title ?? '';
  const leadOf = (count: number): string =>
    passages
      .slice(0, count)
      .map(({ start, end }) => view.article.text.slice(start, end))
      .join(' ');
  const opening = leadOf(6);
  if (OTHER_GENRE.test(title) || DEATH.test(leadOf(2)) || (DEATH.test(opening) && AGE_AT_DEATH.test(opening)))
    return false;
  let events = /\b(?:visit|delegation|tour|mission|signs?|mou|meets?)\b/i.test(title) ? 1 : 0;
  for (const sentence of passages) {
    events += view.article.text.slice(sentence.start, sentence.end).match(EVENT)?.length ?? 0;
    if (events >= ENOUGH_EVENTS) return true;
  }
  return false;
}

/** Whether the sentence is a line in headline style: no full stop, nearly all words capitalised, and a verb among them. */
export function isHeading(text: string, sentence: Sentence): boolean {
  const words = text.slice(sentence.start, sentence.end).trim();
  if (/[.!?:;,”"]$/.test(words) || words.length > 160) return false;
  const parts = words.split(/\s+/).filter((word) => word.length > 3);
  const capitals = parts.filter((word) => /^\W*\p{Lu}/u.test(word)).length;
  return parts.length > 2 && capitals >= parts.length * 0.8 && !/,|;| - | – |\(/.test(words);
}
