/** Owns the people of a report: who took part, with offices, organization and side, each tied to the words that say so. */
import type { Span } from '../article/span.ts';
import type { DraftAttendee } from '../summary/draftSummary.ts';
import { simplify } from '../article/script.ts';
import { type ArticleView, foldWidth, nameOf, sentenceAt } from './articleView.ts';
import { NameStatistics } from './names.ts';
import { type BodyKind, type Office, partOffice } from './organizations.ts';
import { BodyIndex, findBodies } from './people/bodies.ts';
import { citedReason } from './people/cited.ts';
import type { OfficeMention } from './people/officeMentions.ts';
import { findPersonMentions, type PersonMention } from './people/personMentions.ts';
import { assignSides } from './people/assignSides.ts';
import { type SideCue, sideCue } from './people/sideCue.ts';
import { isSameParty, readVisitFrame, type VisitFrame } from './people/visitFrame.ts';
import { PROVINCES } from './places.ts';
import { WordTable } from './wordTable.ts';

/** A person who took part, as found; the attendee of the draft plus what the other rules need. */
export interface Person extends DraftAttendee {
  readonly nameSpan: Span;
  readonly evidenceSpan: Span;
  readonly confidence: number;
  readonly rule: string;
  /** Where the organization's words stand, when they stand in the text. */
  readonly organizationSpan: Span | null;
}

export interface People {
  readonly people: readonly Person[];
  readonly frame: VisitFrame;
}

interface Candidate {
  mention: PersonMention;
  sentence: Span & { number: number };
  cited: string | null;
  cue: SideCue | null;
}

interface Resolved {
  titles: string[];
  organization: string | null;
  organizationSpan: Span | null;
  level: string | null;
}

const LONGEST_PIECE = 1500;
const known = new WeakMap<ArticleView, People>();

/** Sentences cut so that no piece is longer than about 1,500 characters: keeps the work linear on text without full stops. */
function piecesOf(view: ArticleView): (Span & { number: number })[] {
  return view.sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start <= LONGEST_PIECE) return [sentence];
    const pieces = [];
    for (let start = sentence.start; start < sentence.end;) {
      let end = Math.min(sentence.end, start + LONGEST_PIECE);
      const mark = view.text.lastIndexOf('，', end);
      if (end < sentence.end && mark > start) end = mark + 1;
      pieces.push({ start, end, number: sentence.number });
      start = end;
    }
    return pieces;
  });
}

function collectCandidates(view: ArticleView): Candidate[] {
  const { text } = view;
  const statistics = new NameStatistics(text);
  const japanese = /日本|日方|知事/.test(text.slice(0, 20_000));
  const pieces = piecesOf(view);
  const year = view.article.publishedOn === null ? null : Number(view.article.publishedOn.slice(0, 4));
  // The month of the visit: the first day that the text names.
  const leadDate = /(\d{1,2})月\d{1,2}日/.exec(text.slice(view.article.bodyStart, view.article.bodyStart + 1500));
  const leadMonth = leadDate ? Number(leadDate[1]) : null;
  const names = new Set<string>();
  const first = pieces.map((piece) => findPersonMentions(text, piece, statistics, names, japanese));
  for (const mentions of first) for (const { name } of mentions) names.add(text.slice(name.start, name.end));
  return pieces.flatMap((piece, index) => {
    const mentions = /先生|女士|长|主席|主任/.test(text.slice(piece.start, piece.end))
      ? findPersonMentions(text, piece, statistics, names, japanese)
      : first[index]!;
    return mentions.map((mention) => ({
      mention,
      sentence: piece,
      cited: citedReason(text, piece, mention.start, mention.name, year, leadMonth),
      cue: sideCue(text, piece, mention.start, mention.name.end),
    }));
  });
}

/** The organization of a person whose office is not said. */
function bodyOnly(words: string): Office {
  return { titleStart: words.length, organizationEnd: words.length, organizationSuffix: '', level: null, body: 'any' };
}

/** Parts the offices of one mention; the organization is the first office's, found in the text around where it is not said. */
function resolveOffices(
  view: ArticleView,
  offices: readonly OfficeMention[],
  bodies: BodyIndex,
  previous: { level: Map<string, Resolved>; last: Resolved | null; lastEnd: number },
): Resolved {
  const { text } = view;
  let main: Resolved = { titles: [], organization: null, organizationSpan: null, level: null };
  offices.forEach((office, index) => {
    const words = text.slice(office.start, office.wordsEnd ?? office.headStart);
    const parted =
      office.headStart === office.end ? bodyOnly(words) : partOffice(words, text.slice(office.headStart, office.end));
    const titleStart = office.start + parted.titleStart;
    const titleSpan = { start: office.wordsEnd === undefined ? titleStart : office.headStart, end: office.end };
    let organization =
      parted.organizationEnd > 0 ? words.slice(0, parted.organizationEnd) + parted.organizationSuffix : null;
    if (organization !== null) organization = organization.replace(/^中共/, '').replace(/（[^）]*）$/, '');
    if (index === 0) {
      let span: Span | null =
        organization === null ? null : { start: office.start, end: office.start + parted.organizationEnd };
      if (organization !== null) organization = bodies.named(bodies.fullForm(lastUnit(organization)), office.start);
      else {
        const found = contextOrganization(
          view,
          office,
          parted.level,
          parted.body,
          bodies,
          previous,
          parted.isThis === true,
        );
        organization = found?.name ?? null;
        span = found?.span ?? null;
      }
      main = {
        titles: titleSpan.start < titleSpan.end ? [nameOf(view, titleSpan)] : [],
        organization,
        organizationSpan: span,
        level: parted.level,
      };
      return;
    }
    const isOwn =
      organization === null ||
      (main.organization !== null &&
        isSameParty(organization, main.organization) &&
        organization.length <= main.organization.length + 2);
    if (main.organization === null && organization !== null && index > 0 && main.level === null) {
      main.organization = organization;
      main.titles.push(nameOf(view, titleSpan));
    } else main.titles.push(nameOf(view, isOwn ? titleSpan : { start: office.start, end: office.end }));
  });
  return main;
}

/** 大祥区 of 邵阳市大祥区: the unit that the office belongs to. */
function lastUnit(place: string): string {
  if (/^.{2,3}特别行政区$/.test(place)) return place;
  const unit =
    /(?:.{1,6}?(?:省|自治区|市|地区|自治州|州|盟))+?(?=[^省市区州盟]{1,9}(?:市|自治县|县|区|旗|镇|乡|街道|村)$)/.exec(
      place,
    );
  const province = PROVINCE_WORDS.lengthAt(place, 0);
  const rest = unit ? place.slice(unit[0].length) : place.slice(province);
  return province > 0 && !unit && !/^(?!自治)[^省市县区]{2,9}(?:市|自治州|州|自治县|县|区|旗|镇|乡|村)$/.test(rest)
    ? place
    : rest.length >= 2
      ? rest
      : place;
}
const PROVINCE_WORDS = new WordTable(PROVINCES.keys());

/** A page of a school or firm that speaks of itself: 来我校访问, 校党委书记. */
const SPEAKS_AS_OWN =
  /(?:[来到访]我[校院司]|来[校院](?=[访考交调进指参])|我[校院](?:院长|校长|党委|副|将|与|师)|[，。\n]校(?:党委|长|领导))/;
const mastheads = new WeakMap<ArticleView, BodyIndex>();

/** Bodies that the page's own head and foot name: who publishes it. */
function mastheadBodies(view: ArticleView): BodyIndex {
  let index = mastheads.get(view);
  if (!index) {
    const source = view.article.source.text;
    const page = view.article.removals
      .slice(0, 40)
      .map(({ start, end }) => source.slice(start, Math.min(end, start + 200)))
      .join('\n');
    const text = foldWidth(simplify(page));
    const lines = { start: 0, end: text.length, number: 1 };
    index = new BodyIndex(
      findBodies({ ...view, text, sentences: [lines] }).filter(
        (body) => !/^(?:经济|管理|地理|生命|化学|外国|计算机|马克思|数学)/.test(body.name),
      ),
    );
    mastheads.set(view, index);
  }
  return index;
}

/** The body that heads a list of persons line by line: a line that holds nothing but its name. */
function headingBody(text: string, offset: number, bodies: BodyIndex): { name: string; span: Span } | null {
  let lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (text.slice(lineStart, offset).trim() !== '') return null;
  for (let n = 0; n < 12 && lineStart > 0; n++) {
    const end = lineStart - 1;
    lineStart = text.lastIndexOf('\n', end - 1) + 1;
    if (end - lineStart > 40 || text.slice(lineStart, end).includes('。')) return null;
    const body = bodies.at(lineStart);
    if (body && /^[：\s]*$/.test(text.slice(body.end, end))) return { name: body.name, span: body };
  }
  return null;
}

function contextOrganization(
  view: ArticleView,
  office: OfficeMention,
  level: string | null,
  body: BodyKind,
  bodies: BodyIndex,
  previous: { level: Map<string, Resolved>; last: Resolved | null; lastEnd: number },
  isThis: boolean,
): { name: string; span: Span | null } | null {
  const { text } = view;
  if (level !== null) {
    const same = previous.level.get(level);
    if (same?.organization && !text.slice(previous.lastEnd, office.start).includes('\n'))
      return { name: same.organization, span: same.organizationSpan };
    const place = bodies.nearest(level, office.start) ?? mastheadBodies(view).nearest(level, 0);
    if (place) return { name: bodies.fullForm(place.name), span: place };
    return null;
  }
  if (isThis) {
    const named = bodies.nearest(body, office.start);
    return named && { name: named.name, span: named };
  }
  const heading = headingBody(text, office.start, bodies);
  if (heading) return heading;
  const gap = text.slice(previous.lastEnd, office.start);
  if (previous.last?.organization && gap.length <= 40 && !/[\n。]/.test(gap))
    return { name: previous.last.organization, span: previous.last.organizationSpan };
  if (body !== 'any' && body !== 'admin') {
    const entity = SPEAKS_AS_OWN.test(view.text.slice(0, 20_000))
      ? mastheadBodies(view).nearest(body, 0)
      : (bodies.nearest(body, office.start) ?? mastheadBodies(view).nearest(body, 0));
    if (entity) return { name: entity.name, span: null };
  }
  return null;
}

/** The shortest clause that states the fact: from the office, or the start of its clause, to the next mark. */
function evidenceOf(text: string, sentence: Span, mention: PersonMention): Span {
  let end = mention.name.end;
  while (end < sentence.end && !/[，。；！？：\n]/.test(text[end]!)) end++;
  // Within a list of persons who each have an office, the item is enough.
  const item = text.slice(mention.name.end, end);
  const next = /^(?:（[^）]{1,20}）)?[、和与](?=[^、]{0,30}(?:长|记|主任|主席|裁|员|事))/.exec(item);
  if (next && !/^[、和与][\u4e00-\u9fff]{2,3}(?:[、和与]|等|$)/.test(item)) end = mention.name.end;
  let start = mention.start;
  while (start > sentence.start && !/[，。；！？：、\n]/.test(text[start - 1]!)) start--;
  return { start, end };
}

/** Finds the people of a report. The same view gives the same answer without a second reading. */
export function findPeople(view: ArticleView): People {
  let people = known.get(view);
  if (!people) known.set(view, (people = readPeople(view)));
  return people;
}

interface Entry {
  candidate: Candidate;
  resolved: Resolved;
  readonly cues: SideCue[];
}

/** One entry per name: the mention with most offices, and the cues of all mentions. */
function mergeMentions(view: ArticleView, candidates: readonly Candidate[], bodies: BodyIndex): Map<string, Entry> {
  const previous = { level: new Map<string, Resolved>(), last: null as Resolved | null, lastEnd: 0 };
  const byName = new Map<string, Entry>();
  /** 沙尔平先生 after 鲁道夫·沙尔平 is the same man. */
  const parts = new Set<string>();
  let lastList = '';
  let resolved: Resolved = { titles: [], organization: null, organizationSpan: null, level: null };
  for (const candidate of candidates) {
    const { mention, sentence, cited } = candidate;
    const list = `${sentence.start}:${mention.list}`;
    if (list !== lastList) resolved = resolveOffices(view, mention.offices, bodies, previous);
    lastList = list;
    if (mention.offices.length > 0 && cited === null) {
      if (resolved.level !== null) previous.level.set(resolved.level, resolved);
      previous.last = resolved;
    }
    previous.lastEnd = mention.name.end;
    if (cited !== null) continue;
    const name = nameOf(view, mention.name);
    if (parts.has(name)) continue;
    if (name.includes('·')) for (const part of name.split('·')) parts.add(part);
    const entry = byName.get(name);
    if (!entry) {
      byName.set(name, { candidate, resolved, cues: [] });
      continue;
    }
    const isRicher =
      resolved.titles.length > entry.resolved.titles.length ||
      (entry.resolved.organization === null &&
        resolved.organization !== null &&
        resolved.titles.length >= entry.resolved.titles.length);
    const isFuller =
      entry.resolved.organization !== null && resolved.organization?.endsWith(entry.resolved.organization) === true;
    if (isFuller && resolved.organization!.length > entry.resolved.organization!.length)
      entry.resolved = {
        ...entry.resolved,
        organization: resolved.organization,
        organizationSpan: resolved.organizationSpan,
      };
    if (isRicher) {
      entry.candidate = candidate;
      entry.resolved = resolved;
    }
  }
  return byName;
}

/** Cues stand with later mentions too, which are bare names: 某某一行, 某某对…的到来表示欢迎. */
function collectCues(view: ArticleView, entries: ReadonlyMap<string, Entry>, candidates: readonly Candidate[]): void {
  const { text } = view;
  const byText = new Map<string, Entry>();
  for (const entry of entries.values()) {
    const { name } = entry.candidate.mention;
    byText.set(text.slice(name.start, name.end), entry);
  }
  const starts = new Map(candidates.map((candidate) => [candidate.mention.name.start, candidate]));
  const names = new WordTable(byText.keys());
  for (const piece of piecesOf(view))
    for (let i = piece.start; i < piece.end; i++) {
      const length = names.lengthAt(text, i);
      if (length === 0) continue;
      const entry = byText.get(text.slice(i, i + length))!;
      const candidate = starts.get(i);
      if (candidate?.cited != null) continue;
      const cue = candidate ? candidate.cue : sideCue(text, piece, i, i + length);
      if (cue && (candidate || cue.strong)) entry.cues.push(cue);
      i += length - 1;
    }
}

function readPeople(view: ArticleView): People {
  const { text } = view;
  const candidates = collectCandidates(view);
  const found = findBodies(view);
  const bodies = new BodyIndex(found);
  bodies.readAliases(text, found);
  const frame = readVisitFrame(view, found);
  const byName = mergeMentions(view, candidates, bodies);
  collectCues(view, byName, candidates);
  const joined = new Set(
    candidates.filter((candidate, index) => {
      const before = candidates[index - 1]?.mention.name.end;
      return (
        before !== undefined &&
        /^(?:（[^）]{1,20}）)?(?:先生|女士|教授|博士|院士)?[、，；和]$/.test(
          text.slice(before, candidate.mention.start),
        )
      );
    }),
  );
  const entries = [...byName.entries()];
  const sides = assignSides(
    entries.map(([, { candidate, resolved, cues }]) => ({
      organization: resolved.organization,
      cues,
      sentence: candidate.sentence.number,
      list: `${candidate.sentence.start}:${candidate.mention.list}`,
      joined: joined.has(candidate),
      hasOffice: resolved.titles.length > 0,
    })),
    frame,
  );
  const people = entries.map(([name, { candidate, resolved }], index): Person => {
    const { mention, sentence } = candidate;
    const { organization, organizationSpan } = resolved;
    return {
      name,
      titles: resolved.titles,
      organization: organization === null ? null : organizationName(view, organization, organizationSpan),
      side: sides[index]!,
      sentences: [sentenceAt(view, mention.name.start)?.number ?? sentence.number],
      nameSpan: mention.name,
      evidenceSpan: evidenceOf(text, sentence, mention),
      confidence: Math.round(Math.min(0.98, Math.max(0.3, mention.certainty)) * 100) / 100,
      rule: mention.rule,
      organizationSpan,
    };
  });
  return { people, frame };
}

/** An organization in the article's own script, where its words stand there as they are. */
function organizationName(view: ArticleView, organization: string, span: Span | null): string {
  if (span && view.text.slice(span.start, span.end) === organization) return nameOf(view, span);
  const at = view.text.indexOf(organization);
  if (at >= 0) return nameOf(view, { start: at, end: at + organization.length });
  if (span && organization.startsWith(view.text.slice(span.start, span.end)))
    return nameOf(view, span) + organization.slice(span.end - span.start);
  return organization;
}
