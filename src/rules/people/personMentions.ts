/** Owns finding the named persons of a sentence in all list forms, each with the offices that stand with the name. */
import type { Span } from '../../article/span.ts';
import { isHan } from '../articleView.ts';
import { LOOKALIKES } from '../commonWords.ts';
import { isGivenName } from '../givenNames.ts';
import { nameAt, type NameContext, type NameMatch, type NameStatistics } from '../names.ts';
import { endCertainty, followerBegins } from '../nameFollowers.ts';
import { phraseStart } from '../phraseStart.ts';
import { ENTITY_SUFFIXES } from '../organizations.ts';
import { COMPOUND_SURNAMES, SURNAMES } from '../surnames.ts';
import { WordTable } from '../wordTable.ts';
import { findOfficeMentions, type OfficeMention } from './officeMentions.ts';

export interface PersonMention {
  readonly name: Span;
  readonly kind: NameMatch['kind'] | 'latin';
  /** The offices stated with the name, in order; empty for a descriptor or a courtesy. */
  readonly offices: readonly OfficeMention[];
  /** Where the words about this person begin: the first office, or the name. */
  readonly start: number;
  readonly certainty: number;
  readonly rule: string;
  /** Persons of one list share a number. */
  readonly list: number;
}

interface Scan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly offices: readonly OfficeMention[];
  readonly officeStarts: ReadonlySet<number>;
  readonly statistics: NameStatistics;
  readonly japanese: boolean;
  /** A foreign name stands earlier in the sentence. */
  foreignBefore: boolean;
}

const SEPARATORS = /[、和与及兼]/;
const FOREIGN =
  /(?:国|斯坦|尼亚|西亚|利亚|兰|共和国|王国|驻华|驻[\u4e00-\u9fff]{1,6}|总统|首相|外长|大使|公使|领事|参赞|议长|国王|大臣|联合国|欧盟|东盟|非盟|国际|跨国|CEO|首席|总裁|巴西|埃及|印度|古巴|秘鲁|智利|南非|加拿大|墨西哥|俄罗斯|伊朗|伊拉克|丹麦|挪威|瑞士|瑞典|希腊|捷克|葡萄牙|西班牙|加拉|巴林|约旦|阿联酋|卡塔尔|科威特|阿曼|越南|柬埔寨|老挝|古巴|加纳|加蓬|安哥拉)/;
const LONGEST_BRACKET = 42;
const LONGEST_CHAIN = 12;
const LATIN_COURTESY = /^(?:(?:Prof|Dr|Mr|Ms|Mrs|H\.E)\.? )+/;
const LATIN_NAME = /[A-Z][A-Za-z'’-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[A-Z][A-Za-z'’-]+)){1,4}/y;

function contextOf(scan: Scan, start: number, end: number): NameContext {
  return {
    cued: true,
    foreign: scan.foreignBefore || FOREIGN.test(scan.text.slice(Math.max(scan.from, start - 30), end)),
    japanese: scan.japanese,
  };
}

function latinNameAt(text: string, at: number): number {
  LATIN_NAME.lastIndex = at;
  return LATIN_NAME.test(text) ? LATIN_NAME.lastIndex : -1;
}

/** Skips a bracket after a name, as in 李玉（女）; returns the offset after it. */
function skipBracket(text: string, at: number, to: number): number {
  if (text[at] !== '（') return at;
  const close = text.slice(at, Math.min(to, at + LONGEST_BRACKET)).indexOf('）');
  return close > 0 ? at + close + 1 : at;
}

/** The offices joined to the one at `index`, first to last: 市委副书记、市长, 董事长兼总裁. */
function chainAt(scan: Scan, index: number, floor: number): OfficeMention[] {
  const chain = [scan.offices[index]!];
  for (let i = index - 1; i >= 0 && chain.length < LONGEST_CHAIN; i--) {
    const previous = scan.offices[i]!;
    const next = chain[0]!;
    if (previous.kind !== 'office' || previous.start < floor) break;
    let gap = scan.text.slice(skipBracket(scan.text, previous.end, scan.to), next.start);
    if (gap === '' && previous.end === next.start) gap = '、';
    if (!/^(?: ?[、兼，/] ?|，兼|、兼)$/.test(gap)) break;
    // 黄某某市长，某市议员许某某: after a comma only a bare office goes on with the same person.
    if (gap === '，' && next.start !== next.headStart) break;
    chain.unshift(previous);
  }
  return chain;
}

/** Whether an office phrase of its own begins at `at` and announces a name. */
function officeBeginsAt(scan: Scan, at: number): boolean {
  return scan.officeStarts.has(at);
}

class Collector {
  readonly scan: Scan;
  readonly found: PersonMention[] = [];
  /** Offsets that already belong to a name. */
  readonly #taken = new Set<number>();

  isTaken(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#taken.has(i)) return true;
    return false;
  }

  list = 0;

  constructor(scan: Scan) {
    this.scan = scan;
  }

  add(
    name: Span,
    match: { kind: PersonMention['kind']; certainty: number },
    chain: readonly OfficeMention[],
    start: number,
    rule: string,
  ): void {
    if (this.scan.text.slice(name.start, name.end).includes('某')) return;
    for (let i = name.start; i < name.end; i++) if (this.#taken.has(i)) return;
    for (let i = name.start; i < name.end; i++) this.#taken.add(i);
    if (match.kind === 'dotted' || match.kind === 'foreign') this.scan.foreignBefore = true;
    this.found.push({
      name,
      kind: match.kind,
      offices: chain.filter((office) => office.kind === 'office'),
      start,
      certainty: match.certainty,
      rule,
      list: this.list,
    });
  }

  /** Names after the first that share its office: 副县长侯宏、徐泽. Returns where the list ends. */
  shared(after: number, chain: readonly OfficeMention[], start: number, context: NameContext): number {
    const { text, to, statistics } = this.scan;
    let at = skipBracket(text, after, to);
    for (;;) {
      while (text[at] === ' ') at++;
      const separator = SEPARATORS.test(text[at] ?? '') ? 1 : text.startsWith('以及', at) ? 2 : 0;
      if (separator === 0 || at + separator >= to) return at;
      let next = at + separator;
      while (text[next] === ' ') next++;
      if (officeBeginsAt(this.scan, next)) return at;
      const match = nameAt(text, next, { ...context, listed: true }, statistics);
      if (!match || match.end > to || endCertainty(text, match.end) < 1) return at;
      this.add(
        { start: next, end: match.end },
        { kind: match.kind, certainty: match.certainty - 0.03 },
        chain,
        start,
        'shared-office',
      );
      at = skipBracket(text, match.end, to);
    }
  }
}

/** 桂院长, 欧阳主席: a later mention by surname, which announces no name. */
function isSurnamed(text: string, office: OfficeMention): boolean {
  const words = text.slice(office.start, office.headStart);
  if (office.kind !== 'office') return false;
  return (
    (words.length === 1 && SURNAMES.has(words) && !'区州党校院全班组系团部项站'.includes(words)) ||
    COMPOUND_SURNAMES.has(words)
  );
}

/** 议员某某服务处主任, 院士某某团队: a body named after its head, who is not said to be there. */
const NAMED_AFTER = /^(?:服务处|办公室|办事处|工作室|创新工作|实验室|课题组|团队|课堂|名师)/;

/** office + name, with the names that share the office. */
function collectOfficeThenName(collector: Collector): void {
  const { scan } = collector;
  const { text, to, offices, statistics } = scan;
  let floor = scan.from;
  offices.forEach((office, index) => {
    if (office.kind === 'honorific') return;
    if (office.end < floor) return;
    let at = office.end;
    at = skipBracket(text, at, to);
    while (text[at] === ' ' || (text[at] === '：' && office.kind === 'office' && text[at - 1] !== '）')) at++;
    if (at >= to) return;
    const context = {
      ...contextOf(scan, office.start, office.end),
      ...(office.kind === 'descriptor' && { cued: text.startsWith('夫人', office.headStart) }),
    };
    const match = nameAt(text, at, context, statistics);
    const courtesy = LATIN_COURTESY.exec(text.slice(at, at + 8));
    if (courtesy) at += courtesy[0].length;
    const latinEnd = match ? -1 : latinNameAt(text, at);
    if (!match && latinEnd < 0) return;
    if (match && NAMED_AFTER.test(text.slice(match.end, match.end + 6))) return;
    if (
      isSurnamed(text, office) &&
      !(
        match &&
        match.certainty >= 0.85 &&
        !followerBegins(text, at + 1) &&
        isGivenName(text, match.end - 1, match.end)
      )
    )
      return;
    const chain = chainAt(scan, index, floor);
    if (
      office.kind === 'descriptor' &&
      match &&
      (match.certainty < (text.startsWith('夫人', office.headStart) ? 0.8 : 0.87) ||
        at !== office.end ||
        (match.end - at === 2 && !isGivenName(text, at + 1, match.end)))
    )
      return;
    collector.list++;
    const start = chain[0]!.start;
    const end = match ? match.end : latinEnd;
    collector.add(
      { start: at, end },
      match ?? { kind: 'latin', certainty: 0.85 },
      chain,
      start,
      office.kind === 'descriptor' ? 'descriptor-name' : 'office-name',
    );
    floor = collector.shared(end, chain, start, context);
  });
}

/** The name that ends exactly at `end`, longest plausible first; -1 when there is none. */
function nameEndingAt(scan: Scan, end: number, min: number, context: NameContext): number {
  const { text, statistics } = scan;
  const dot = Math.max(min, end - 10) + text.slice(Math.max(min, end - 10), end).lastIndexOf('·');
  if (dot > min && end - dot <= 9) {
    let start = dot;
    while (start > min && (isHan(text, start - 1) || text[start - 1] === '·') && dot - start < 9) start--;
    const match = nameAt(text, start, context, statistics);
    if (match?.end === end) return start;
  }
  const lengths = [3, 2, 4].sort((a, b) => Number(isHan(text, end - a - 1)) - Number(isHan(text, end - b - 1)));
  for (const length of lengths) {
    const start = end - length;
    if (start < min) continue;
    const match = nameAt(`${text.slice(start, end)}，`, 0, context, statistics);
    if (match?.end === length && match.kind !== 'foreign') return start;
  }
  return -1;
}

/** Ends of the words that may stand before a name when its office follows: 招商局杨德副局长. */
const BODY_END =
  /(?:省|市|县|区|州|镇|乡|村|局|厅|部|委|办|处|司|署|院|校|会|公司|集团|学|行|国|府|中心|社|馆|团|组|部|室|科|系|队|方|厂|矿|所|站|业|控股|科技|股份|医疗|资本|电子|网)$/;
const PLACE_END = /[省市县区州镇乡村局厅部委办处司署院校会国府组团科室党]$/;

/** name + office: 武汉市某局杨德华副局长, 张三先生. */
function collectNameThenOffice(collector: Collector, known: ReadonlySet<string>): void {
  const { scan } = collector;
  const { text, statistics } = scan;
  scan.offices.forEach((office, index) => {
    if (office.kind === 'descriptor') return;
    const previousEnd = index > 0 ? scan.offices[index - 1]!.end : scan.from;
    // A name may hold what ends a phrase elsewhere (同, 向): look left of the phrase's start too.
    const min = Math.max(previousEnd, office.headStart - 40);
    const end = office.headStart;
    if (end - min < 2 || collector.isTaken(end - 2, office.end)) return;
    if (endCertainty(text, office.end) < 1 && office.kind !== 'honorific') return;
    const context = { cued: false, foreign: false, japanese: false };
    for (const length of [3, 2, 4]) {
      const start = end - length;
      if (start < min || PLACE_END.test(text.slice(start, end))) continue;
      const words = text.slice(start, end);
      const match = nameAt(`${words}，`, 0, context, statistics);
      if (match?.end !== length) continue;
      const phrase = phraseStart(text, start, min);
      const before = text.slice(phrase, start);
      const isKnown = known.has(words);
      // 周某某校长会见了…: the page's own head, named without the body.
      const isAlone =
        before === '' && (length === 3 || endCertainty(text, office.end) >= 2.5) && endCertainty(text, office.end) >= 2;
      if (!isKnown && !isAlone && office.kind === 'office' && !BODY_END.test(before)) continue;
      if (!isKnown && office.kind === 'honorific' && length === 2 && before !== '' && !BODY_END.test(before)) continue;
      collector.list++;
      collector.add(
        { start, end },
        { kind: 'han', certainty: isKnown ? 0.95 : 0.85 },
        [{ ...office, start: phrase, wordsEnd: start }],
        phrase,
        'name-office',
      );
      return;
    }
  });
}

/** name（office）, and 张三、李四等市领导. */
function collectListsBeforeOffice(collector: Collector): void {
  const { scan } = collector;
  const { text } = scan;
  scan.offices.forEach((office, index) => {
    if (office.kind === 'honorific') return;
    const chain = chainAt(scan, index, scan.from);
    const start = chain[0]!.start;
    const before = text[start - 1];
    const context = { cued: true, foreign: false, japanese: scan.japanese };
    if (before === '（' && text[office.end] === '）' && office.kind === 'office') {
      const nameStart = nameEndingAt(scan, start - 1, scan.from, context);
      if (
        nameStart < 0 ||
        (nameStart > scan.from && isHan(text, nameStart - 1) && !/[与和由及对向]/.test(text[nameStart - 1]!))
      )
        return;
      collector.list++;
      collector.add(
        { start: nameStart, end: start - 1 },
        { kind: 'han', certainty: 0.85 },
        chain,
        nameStart,
        'name-bracket-office',
      );
      return;
    }
    if (before !== '等') return;
    const listEnd = start - 1;
    let end = listEnd;
    const names: Span[] = [];
    for (let guard = 0; guard < 40; guard++) {
      const nameStart = nameEndingAt(scan, end, scan.from, context);
      if (nameStart < 0) break;
      const left = text[nameStart - 1] ?? '，';
      if (isHan(text, nameStart - 1) && !/[和与由及对向在了]/.test(left)) break;
      names.unshift({ start: nameStart, end });
      if (!/[、和与]/.test(text[nameStart - 1] ?? '')) break;
      end = nameStart - 1;
    }
    if (names.length === 0) return;
    collector.list++;
    for (const name of names)
      collector.add(
        name,
        { kind: 'han', certainty: names.length > 1 ? 0.9 : 0.75 },
        chain,
        names[0]!.start,
        'list-before-office',
      );
  });
}

/** A row of a table of participants: name, blanks, offices to the end of the line. */
function collectTableRow(collector: Collector): void {
  const { scan } = collector;
  const { text, from, to, offices, statistics } = scan;
  const last = offices.findLastIndex((office) => office.kind === 'office');
  if (last < 0 || to - from > 80 || text.slice(offices[last]!.end, to).trim() !== '') return;
  const context = { cued: true, foreign: false, japanese: scan.japanese };
  const match = nameAt(text, from, context, statistics) ?? null;
  if (!match || !/^ +$/.test(text.slice(match.end, chainAt(scan, last, match.end)[0]!.start))) return;
  collector.list++;
  const chain = chainAt(scan, last, match.end);
  collector.add({ start: from, end: match.end }, { kind: match.kind, certainty: 0.85 }, chain, from, 'table-row');
}

const bodyEnds = new WordTable(ENTITY_SUFFIXES.map(([suffix]) => suffix));

/** organization + name without an office, as an item of a list of persons: …董事长王某，某某公司李某先后发言. */
function collectBodyThenName(collector: Collector): void {
  const { scan } = collector;
  const { text, to, statistics } = scan;
  const persons = [...collector.found];
  for (const person of persons) {
    let at = skipBracket(text, person.name.end, to);
    while (/[、，；]/.test(text[at] ?? '') && at < to) {
      const itemStart = at + 1;
      let next = itemStart;
      while (next < to && isHan(text, next)) next++;
      let end = -1;
      for (let i = itemStart + 2; i < next - 1; i++) {
        const suffix = bodyEnds.lengthAt(text, i);
        if (suffix === 0) continue;
        const start = i + suffix;
        const match = nameAt(text, start, { cued: false, foreign: false, japanese: false }, statistics);
        if (match && match.certainty >= 0.85 && match.end <= next) {
          collector.list++;
          const office = { start: itemStart, headStart: start, end: start, kind: 'office' as const };
          collector.add(
            { start, end: match.end },
            { kind: match.kind, certainty: 0.75 },
            [office],
            itemStart,
            'body-name',
          );
          end = match.end;
          break;
        }
        i = start - 1;
      }
      if (end < 0) break;
      at = end;
    }
  }
}

const CLAUSE_STARTS = new Set([...'，。；：！？\n”“ （'].map((mark) => mark.charCodeAt(0)));
const LEADS = /^(?:一行|率队|率团|带队|率[^，。；]{0,16}(?:团|组|队)|等一行)/;
const TAKES_PART = /^等?(?:分别)?(?:出席|参加|陪同|随同|参加了|出席了|会见时在座)/;

/** Names without any office that the words after them make participants: 某某一行, 某某、某某等参加. */
function collectBareNames(collector: Collector): void {
  const { scan } = collector;
  const { text, from, to, statistics } = scan;
  const context = { cued: false, foreign: false, japanese: false };
  for (let clause = from; clause < to;) {
    const names: (Span & { match: NameMatch })[] = [];
    let at = clause;
    for (;;) {
      const match = nameAt(text, at, context, statistics);
      if (!match || match.certainty < 0.75 || match.end > to || LOOKALIKES.has(text.slice(at, match.end))) break;
      names.push({ start: at, end: match.end, match });
      if (!/[、和]/.test(text[match.end] ?? '')) break;
      at = match.end + 1;
    }
    const last = names.at(-1);
    const after = last ? text.slice(last.end, last.end + 24) : '';
    const isList = names.length > 1 || after.startsWith('等');
    if (last && (LEADS.test(after) || (isList && TAKES_PART.test(after)))) {
      collector.list++;
      for (const { start, end, match } of names)
        collector.add({ start, end }, { kind: match.kind, certainty: 0.75 }, [], clause, 'bare-name');
    }
    clause = last ? last.end : clause + 1;
    while (clause < to && !CLAUSE_STARTS.has(text.charCodeAt(clause))) clause++;
    clause++;
  }
}

/** All named persons of the sentence `[from, to)`. `known` holds full names found elsewhere in the article. */
export function findPersonMentions(
  text: string,
  sentence: Span,
  statistics: NameStatistics,
  known: ReadonlySet<string>,
  japanese: boolean,
): PersonMention[] {
  const offices = findOfficeMentions(text, sentence.start, sentence.end);
  const collector = new Collector({
    text,
    from: sentence.start,
    to: sentence.end,
    offices,
    officeStarts: new Set(offices.map((office) => office.start)),
    statistics,
    japanese,
    foreignBefore: false,
  });
  collectOfficeThenName(collector);
  collectTableRow(collector);
  collectListsBeforeOffice(collector);
  collectBodyThenName(collector);
  collectNameThenOffice(collector, known);
  collectBareNames(collector);
  return collector.found.sort((a, b) => a.name.start - b.name.start);
}
