/** Owns the persons collected from one sentence: no character belongs to two names, and offices form chains. */
import { GatedPattern } from '../gatedPattern.ts';
import type { Span } from '../../article/span.ts';
import { CharacterSet } from '../characterSet.ts';
import type { NameContext, NameMatch } from '../nameMatch.ts';
import type { NameStatistics } from '../hanNames.ts';
import { nameAt } from '../names.ts';
import { endCertainty } from '../nameFollowers.ts';
import type { OfficeMention } from './officeMentions.ts';

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

/** One sentence while it is read for persons. */
export interface Scan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly offices: readonly OfficeMention[];
  readonly statistics: NameStatistics;
  readonly japanese: boolean;
  /** A foreign name stands earlier in the sentence. */
  foreignBefore: boolean;
}

const SEPARATORS = new CharacterSet('、和与及兼');
const FOREIGN = new GatedPattern(
  /(?:国|斯坦|尼亚|西亚|利亚|兰|共和国|王国|驻华|驻[\u4e00-\u9fff]{1,6}|总统|首相|外长|大使|公使|领事|参赞|议长|国王|大臣|联合国|欧盟|东盟|非盟|国际|跨国|CEO|首席|总裁|巴西|埃及|印度|古巴|秘鲁|智利|南非|加拿大|墨西哥|俄罗斯|伊朗|伊拉克|丹麦|挪威|瑞士|瑞典|希腊|捷克|葡萄牙|西班牙|加拉|巴林|约旦|阿联酋|卡塔尔|科威特|阿曼|越南|柬埔寨|老挝|古巴|加纳|加蓬|安哥拉)/,
);
const LONGEST_BRACKET = 42;
const LONGEST_CHAIN = 12;
const LONGEST_GAP = 3;
const CHAINED = /^(?: ?[、兼，/] ?|，兼|、兼)$/;
export const LATIN_COURTESY = new GatedPattern(/^(?:(?:Prof|Dr|Mr|Ms|Mrs|H\.E)\.? )+/);
const CAPITAL = CharacterSet.ofRanges([
  [0x41, 0x5a],
  [0xc0, 0xde],
]);
const LATIN_NAME = /[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]+(?:[ ．·‧](?:[A-Z]\.|[a-z]{2,3}|[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]+)){1,4}/y;

export function contextOf(scan: Scan, start: number, end: number): NameContext {
  return {
    cued: true,
    foreign: scan.foreignBefore || FOREIGN.testIn(scan.text, Math.max(scan.from, start - 30), end),
    japanese: scan.japanese,
  };
}

export function latinNameAt(text: string, at: number): number {
  if (!CAPITAL.hasAt(text, at)) return -1;
  LATIN_NAME.lastIndex = at;
  return LATIN_NAME.test(text) ? LATIN_NAME.lastIndex : -1;
}

/** Skips a bracket after a name, as in 李玉（女）; returns the offset after it. */
export function skipBracket(text: string, at: number, to: number): number {
  if (text[at] !== '（') return at;
  const close = text.slice(at, Math.min(to, at + LONGEST_BRACKET)).indexOf('）');
  return close > 0 ? at + close + 1 : at;
}

/** The offices joined to the one at `index`, first to last: 市委副书记、市长, 董事长兼总裁. */
export function chainAt(scan: Scan, index: number, floor: number): OfficeMention[] {
  const chain = [scan.offices[index]!];
  for (let i = index - 1; i >= 0 && chain.length < LONGEST_CHAIN; i--) {
    const previous = scan.offices[i]!;
    const next = chain[0]!;
    if ((previous.kind !== 'office' && previous.kind !== 'role') || previous.start < floor) break;
    const gapStart = skipBracket(scan.text, previous.end, scan.to);
    if (next.start - gapStart > LONGEST_GAP) break;
    let gap = scan.text.slice(gapStart, next.start);
    if (gap === '' && previous.end === next.start) gap = '、';
    if (gap !== '、' && !CHAINED.test(gap)) break;
    // 黄某某市长，某市议员许某某: after a comma only a bare office goes on with the same person.
    if (gap === '，' && next.start !== next.headStart) break;
    chain.unshift(previous);
  }
  return chain;
}

/** Whether an office phrase of its own begins at `at` and announces a name. */
function officeBeginsAt(scan: Scan, at: number): boolean {
  return scan.offices.some(({ start }) => start === at);
}

const UNNAMED = new CharacterSet('某');

export class Collector {
  readonly scan: Scan;
  readonly found: PersonMention[] = [];

  /** Whether a character of the stretch already belongs to a name. */
  isTaken(from: number, to: number): boolean {
    for (const { name } of this.found) if (name.start < to && from < name.end) return true;
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
    if (UNNAMED.hasWithin(this.scan.text, name.start, name.end)) return;
    if (this.isTaken(name.start, name.end)) return;
    if (match.kind === 'dotted' || match.kind === 'foreign') this.scan.foreignBefore = true;
    const offices = this.#officesOf(name, chain);
    // Offices of his own part him from the list.
    const isApart = offices[0]?.placeOf !== undefined;
    if (isApart) this.list++;
    this.found.push({
      name,
      kind: match.kind,
      offices,
      start,
      certainty: match.certainty,
      rule,
      list: this.list,
    });
    if (isApart) this.list++;
  }

  /** 市领导某某（副市长）: what stands in the bracket says more than 领导. */
  #officesOf(name: Span, chain: readonly OfficeMention[]): OfficeMention[] {
    const { text, offices } = this.scan;
    const stated = chain.filter((office) => office.kind === 'office' || office.kind === 'role');
    const [only] = stated;
    if (text[name.end] !== '（' || stated.length !== 1 || !only || !/领导|成员$/.test(text.slice(only.start, only.end)))
      return stated;
    const close = skipBracket(text, name.end, name.end + 60);
    const inner = offices.filter((office) => office.start > name.end && office.end < close && office.kind === 'office');
    const [first] = inner;
    // The leaders' place is the bracket's too.
    return first ? [{ ...first, placeOf: only }, ...inner.slice(1)] : stated;
  }

  /** Names after the first that share its office: 副县长侯宏、徐泽. Returns where the list ends. */
  shared(after: number, chain: readonly OfficeMention[], start: number, context: NameContext): number {
    const { text, to, statistics } = this.scan;
    let at = skipBracket(text, after, to);
    for (;;) {
      while (text[at] === ' ') at++;
      const separator = SEPARATORS.hasAt(text, at) ? 1 : text.startsWith('以及', at) ? 2 : 0;
      if (separator === 0 || at + separator >= to) return at;
      let next = at + separator;
      while (text[next] === ' ') next++;
      if (officeBeginsAt(this.scan, next)) return at;
      const latin = latinNameAt(text, next);
      const match =
        latin > 0
          ? { end: latin, kind: 'latin' as const, certainty: 0.85 }
          : nameAt(text, next, { ...context, listed: true }, statistics);
      if (!match || match.end > to || (latin < 0 && endCertainty(text, match.end) < 1)) return at;
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
