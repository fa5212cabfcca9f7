/** Owns the people of a report: who took part, with offices, organization and side, each tied to the words that say so. */
import { GatedPattern } from './gatedPattern.ts';
import { simplify } from '../article/script.ts';
import type { Span } from '../article/span.ts';
import type { DraftAttendee } from '../summary/draftSummary.ts';
import { type ArticleView, nameOf, sentenceAt } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import { NameStatistics } from './names.ts';
import { BodyIndex, findBodies } from './people/bodies.ts';
import { citedReason } from './people/cited.ts';
import type { PersonMention } from './people/personCollector.ts';
import { findPersonMentions } from './people/personMentions.ts';
import { PERSON_WORDS } from './people/personWords.ts';
import type { Signature } from './clauseSignatures.ts';
import { organizationNames, type Previous, type Resolved, resolveOffices } from './people/resolveOffices.ts';
import { readRepresented } from './people/representedBodies.ts';
import { assignSides } from './people/assignSides.ts';
import { type SideCue, sideCue } from './people/sideCue.ts';
import { ownVoice } from './people/ownVoice.ts';
import { readVisitFrame, type VisitFrame } from './people/visitFrame.ts';
import { COMPOUND_SURNAMES } from './surnames.ts';
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

/** Bodies whose members inspect together. */
const COMMITTEE = new GatedPattern(/政协|人大|民[革盟建进]|界别|工商联|法院|检察院/);

/** Posts and houses of a state or an office in another place. */
const POSTED =
  /(?<!政府)驻.{1,8}(?:大使|公使|领事|参赞|代办|武官|代表|使馆|领事馆|代表处|办事处)|^.{2,10}协会.{2,3}(?:办事处|事务所)/;

/** What is left of an office in speech: 祝书记 of 校党委书记, 张校长 of 副校长. */
const CHIEF_OFFICE = new GatedPattern(
  /(?:书记|市长|县长|区长|省长|州长|镇长|乡长|校长|院长|局长|处长|部长|主任|主席|会长|董事长|总经理|总裁|所长|馆长|厅长|署长|议长|总统|总理|外长|大使|教授|理事长|秘书长)$/,
);
/** The person after these words is of the other side, where they tell of a meeting. */
const MET = new GatedPattern(/(?:会见了?|拜会了?|拜访了?|会晤了?|约见了?|接见了?)(?:来访的|到访的)?该?$/);
const WITH = new GatedPattern(/[同与和](?:来访的|到访的)?该?$/);
const MEETING = new GatedPattern(
  /^[^，。；]{0,16}?(?:会谈|会面|会晤|座谈|交流|见面|交谈|签约|签署|签字|签订|洽谈|对接|互换|握手)/,
);

/** Whether the words around a person set him against the one named before: 甲会见乙, 甲同乙会谈. */
function isMet(text: string, sentence: Span, start: number, end: number): boolean {
  const from = Math.max(sentence.start, start - 8);
  return (
    MET.testIn(text, from, start) ||
    (WITH.testIn(text, from, start) && MEETING.testIn(text, end, Math.min(sentence.end, end + 24)))
  );
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
      const mark = view.text.slice(start, end).lastIndexOf('，');
      if (end < sentence.end && mark > 0) end = start + mark + 1;
      pieces.push({ start, end, number: sentence.number });
      start = end;
    }
    return pieces;
  });
}

function collectCandidates(view: ArticleView): Candidate[] {
  const { text } = view;
  const statistics = new NameStatistics(text);
  const japanese = /日本|日方|日籍|日资|知事/.test(text.slice(0, 20_000));
  const pieces = piecesOf(view);
  const year = view.article.publishedOn === null ? null : Number(view.article.publishedOn.slice(0, 4));
  // The month of the visit: the first day that the text names.
  const leadDate = /(\d{1,2})月\d{1,2}日/.exec(text.slice(view.article.bodyStart, view.article.bodyStart + 1500));
  const leadMonth = leadDate ? Number(leadDate[1]) : null;
  const names = new Set<string>();
  const candidates: Candidate[] = [];
  for (const piece of pieces) {
    const mentions = findPersonMentions(text, piece, statistics, names, japanese);
    if (mentions.length === 0) continue;
    const signature = PERSON_WORDS.of(text, piece.start, piece.end);
    for (const { name } of mentions) names.add(text.slice(name.start, name.end));
    for (const mention of mentions)
      candidates.push({
        mention,
        sentence: piece,
        cited: citedReason(text, piece, mention.start, mention.name, year, leadMonth, signature),
        cue: sideCue(text, piece, mention.start, mention.name.end, signature),
      });
  }
  return candidates;
}

const ENDS_CLAUSE = new CharacterSet('，。；！？：\n');
const ENDS_ITEM = new CharacterSet('，。；！？：、\n');

/** The shortest clause that states the fact: from the office, or the start of its clause, to the next mark. */
const NEXT_OFFICE = new GatedPattern(/^(?:（[^）]{1,20}）)?[、和与](?=[^、]{0,30}(?:长|记|主任|主席|裁|员|事))/);

function evidenceOf(text: string, sentence: Span, mention: PersonMention): Span {
  let end = mention.name.end;
  while (end < sentence.end && !ENDS_CLAUSE.hasAt(text, end)) end++;
  // Within a list of persons who each have an office, the item is enough.
  const item = text.slice(mention.name.end, end);
  if (NEXT_OFFICE.test(item) && !/^[、和与][\u4e00-\u9fff]{2,3}(?:[、和与]|等|$)/.test(item)) end = mention.name.end;
  let start = mention.start;
  while (start > sentence.start && !ENDS_ITEM.hasAt(text, start - 1)) start--;
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
  /** Who met him, as a sentence words it. */
  metBy: Entry | null;
}

/** One entry per name: the mention with most offices, and the cues of all mentions. */
function mergeMentions(view: ArticleView, candidates: readonly Candidate[], bodies: BodyIndex): Map<string, Entry> {
  const previous: Previous = {
    level: new Map(),
    known: new Set(),
    last: null,
    lastEnd: 0,
    isOwn: false,
    visiting: new Set(),
  };
  const own = ownVoice(view);
  // 来我校 says nothing of whose 市 is meant.
  const isPlaceOwn = /[省市县区州盟旗镇乡村]$/.test(view.text.slice(0, Number.isFinite(own.at) ? own.at : 0));
  const { text } = view;
  const byName = new Map<string, Entry>();
  /** 池田 in 池田先生 after 池田健一. */
  const beginnings = new Set<string>();
  /** 沙尔平先生 after 鲁道夫·沙尔平 is the same man. */
  const parts = new Set(
    candidates
      .filter(({ mention, cited }) => cited === null && mention.kind === 'dotted')
      .flatMap(({ mention }) =>
        text
          .slice(mention.name.start, mention.name.end)
          .split(/[·.-]/)
          .filter((part) => part.length >= 2),
      ),
  );
  let lastList = '';
  let resolved: Resolved = { titles: [], organization: null, organizationSpan: null, level: null, isGuess: false };
  for (const candidate of candidates) {
    const { mention, sentence, cited } = candidate;
    const list = `${sentence.start}:${mention.list}`;
    // After 来我市, offices that name no body are those of the page's own.
    if (
      own.part === 'host' &&
      !previous.isOwn &&
      mention.start > own.at &&
      text.slice(own.at, mention.start).includes('。')
    ) {
      for (const { organization } of previous.level.values())
        if (organization !== null && isPlaceOwn) previous.visiting.add(organization);
      previous.level.clear();
      previous.last = null;
      previous.isOwn = true;
    }
    if (list !== lastList) resolved = resolveOffices(view, mention.offices, bodies, previous);
    lastList = list;
    if (mention.offices.length > 0 && cited === null) {
      if (resolved.level !== null) previous.level.set(resolved.level, resolved);
      previous.last = resolved;
    }
    previous.lastEnd = mention.name.end;
    if (cited !== null) continue;
    const name = nameOf(view, mention.name);
    if (
      parts.has(text.slice(mention.name.start, mention.name.end)) ||
      (mention.rule === 'name-office' && beginnings.has(name))
    )
      continue;
    const entry = byName.get(name);
    if (!entry) {
      byName.set(name, { candidate, resolved, cues: [], metBy: null });
      for (let length = 1; length < name.length; length++) beginnings.add(name.slice(0, length));
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

/** 甄院长, 祝书记: a surname with the chief part of an office, where only one person can be meant. */
function aliasesOf(entries: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const found = new Map<string, Entry | null>();
  for (const [name, entry] of entries)
    for (const title of entry.resolved.titles) {
      const chief = CHIEF_OFFICE.exec(simplify(title))?.[0];
      if (chief === undefined || name.includes('·')) continue;
      const alias = simplify(name.slice(0, COMPOUND_SURNAMES.has(simplify(name.slice(0, 2))) ? 2 : 1)) + chief;
      found.set(alias, found.has(alias) && found.get(alias) !== entry ? null : entry);
    }
  return new Map([...found].flatMap(([alias, entry]) => (entry ? [[alias, entry]] : [])));
}

/** Cues stand with later mentions too, which are bare names: 某某一行, 某某对…的到来表示欢迎. */
function collectCues(view: ArticleView, entries: ReadonlyMap<string, Entry>, candidates: readonly Candidate[]): void {
  const { text } = view;
  const byText = new Map<string, Entry>();
  for (const entry of entries.values()) {
    const { name } = entry.candidate.mention;
    byText.set(text.slice(name.start, name.end), entry);
  }
  const aliases = aliasesOf(entries);
  for (const [alias, entry] of aliases) if (!byText.has(alias)) byText.set(alias, entry);
  const starts = new Map(candidates.map((candidate) => [candidate.mention.name.start, candidate]));
  const names = new WordTable(byText.keys());
  for (const piece of piecesOf(view)) {
    let last: Entry | null = null;
    let known: Signature | null = null;
    const signature = (): Signature => (known ??= PERSON_WORDS.of(text, piece.start, piece.end));
    for (let i = piece.start; i < piece.end; i++) {
      const length = names.lengthAt(text, i);
      if (length === 0) continue;
      const entry = byText.get(text.slice(i, i + length))!;
      const candidate = starts.get(i);
      if (candidate?.cited != null) continue;
      // 郑书记、王市长一行: both sides may walk together.
      const isAlias = aliases.has(text.slice(i, i + length));
      if (isAlias && /[、和与]/.test(`${text[i - 1] ?? ''}${text[i + length] ?? ''}`)) continue;
      const cue = candidate ? candidate.cue : sideCue(text, piece, i, i + length, signature());
      if (cue && (candidate || cue.weight > 1)) entry.cues.push(cue);
      if (last && last !== entry && isMet(text, piece, candidate ? candidate.mention.start : i, i + length)) {
        entry.metBy ??= last;
        last.metBy ??= entry;
      }
      last = entry;
      i += length - 1;
    }
  }
}

/** What stands between two persons of one list. */
const JOINED = new GatedPattern(/^(?:（[^）]{1,20}）)?(?:先生|女士|教授|博士|院士)?(?:[、，；和与及暨]|[，、]?以及)$/);
const LONGEST_JOINT = 30;

function readPeople(view: ArticleView): People {
  const { text } = view;
  const candidates = collectCandidates(view);
  const found = findBodies(view);
  const bodies = new BodyIndex(found);
  bodies.readAliases(text, found);
  bodies.readCountries(text);
  const frame = readVisitFrame(view, found);
  const byName = mergeMentions(view, candidates, bodies);
  collectCues(view, byName, candidates);
  const joined = new Set(
    candidates.filter((candidate, index) => {
      const before = candidates[index - 1]?.mention.name.end;
      return (
        before !== undefined &&
        candidate.mention.start - before <= LONGEST_JOINT &&
        JOINED.test(text.slice(before, candidate.mention.start))
      );
    }),
  );
  const entries = [...byName.entries()];
  const places = new Map(entries.map(([, entry], index) => [entry, index]));
  const isPerson = (name: string): boolean => byName.has(name);
  const parties = { ...frame, visitors: frame.visitors.filter(({ name }) => !isPerson(name)) };
  // 副校长 after 来我校.
  const { at } = ownVoice(view);
  const ownWord = /[校院所馆司]$/.exec(text.slice(0, Number.isFinite(at) ? at : 0))?.[0] ?? null;
  const sides = assignSides(
    entries.map(([, { candidate, resolved, cues, metBy }]) => ({
      organization: resolved.organization,
      isGuess: resolved.isGuess,
      cues,
      cue: candidate.cue,
      isScene: resolved.isScene === true,
      sentence: candidate.sentence.number,
      list: `${candidate.sentence.start}:${candidate.mention.list}`,
      joined: joined.has(candidate),
      isMet: isMet(text, candidate.sentence, candidate.mention.start, candidate.mention.name.end),
      metBy: metBy ? (places.get(metBy) ?? null) : null,
      hasOffice: resolved.titles.length > 0,
      isOwn:
        /[我本]$/.test(text.slice(Math.max(0, candidate.mention.start - 1), candidate.mention.start)) ||
        (resolved.organization === null && ownWord !== null && resolved.titles[0]?.includes(ownWord) === true),
      isForeign: candidate.mention.kind === 'dotted' || candidate.mention.kind === 'foreign',
      isPosted: POSTED.test(`${resolved.organization ?? ''}${resolved.titles[0] ?? ''}`),
      committee: COMMITTEE.exec(`${resolved.titles[0] ?? ''} ${resolved.organization ?? ''}`)?.[0] ?? null,
      isMixed: resolved.titles.some((title) => !COMMITTEE.test(title)),
    })),
    parties,
  );
  const visiting = new Set(
    entries.flatMap(([, { resolved }], i) => (sides[i] === 'visitor' ? [resolved.organization] : [])),
  );
  const guessed = new Set(
    entries.flatMap(([, { resolved }], i) =>
      sides[i] === 'visitor' && resolved.isGuess ? [resolved.organization] : [],
    ),
  );
  const receiving = new Set<string | null>([...frame.hosts, ...frame.entered].map((party) => party.name));
  for (const organization of visiting) if (!guessed.has(organization)) receiving.delete(organization);
  const none: ReadonlySet<string | null> = new Set();
  const represented = readRepresented(text, bodies);
  const organizations = entries.map(([, { candidate, resolved }], index) => {
    const { organization, organizationSpan: span } = resolved;
    // The visitors' body cannot be the guess for one who receives them.
    const isWrongGuess =
      resolved.isGuess &&
      (sides[index] === 'host' ? visiting : sides[index] === 'visitor' ? receiving : none).has(organization);
    const { name } = candidate.mention;
    const stated =
      resolved.titles.length > 0 && (organization === null || resolved.isGuess)
        ? represented.get(text.slice(name.start, name.end))
        : undefined;
    return stated ?? (organization === null || isWrongGuess ? null : { organization, span });
  });
  const names = organizationNames(view, organizations);
  const people = entries.map(([name, { candidate, resolved }], index): Person => {
    const { mention, sentence } = candidate;
    return {
      name,
      titles: resolved.titles,
      organization: names[index]!,
      side: sides[index]!,
      sentences: [sentenceAt(view, mention.name.start)?.number ?? sentence.number],
      nameSpan: mention.name,
      evidenceSpan: evidenceOf(text, sentence, mention),
      confidence: Math.round(Math.min(0.98, Math.max(0.3, mention.certainty)) * 100) / 100,
      rule: mention.rule,
      organizationSpan: organizations[index]?.span ?? null,
    };
  });
  return { people, frame };
}
