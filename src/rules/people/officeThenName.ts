/** Owns persons whose office stands before the name, with the names that share it. */
import { GatedPattern } from '../gatedPattern.ts';
import { isGivenName } from '../givenNames.ts';
import type { NameContext, NameMatch } from '../nameMatch.ts';
import type { NameStatistics } from '../hanNames.ts';
import { nameAt } from '../names.ts';
import { endCertainty, followerBegins } from '../nameFollowers.ts';
import { COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES } from '../surnames.ts';
import type { OfficeMention } from './officeMentions.ts';
import type { Collector, Scan } from './personCollector.ts';
import { LATIN_COURTESY, latinNameAt, skipBracket, chainAt, contextOf } from './personCollector.ts';

/** 桂院长, 欧阳主席: a later mention by surname, which announces no name. */
function isSurnamed(text: string, office: OfficeMention): boolean {
  const length = office.headStart - office.start;
  if (office.kind !== 'office' || length === 0 || length > 2) return false;
  const words = text.slice(office.start, office.headStart);
  return (
    (words.length === 1 && SURNAMES.hasAt(words, 0) && !'区州党校院全班组系团部项站'.includes(words)) ||
    COMPOUND_SURNAMES.has(words)
  );
}

/** 议员某某服务处主任, 院士某某团队: a body named after its head, who is not said to be there. */
const NAMED_AFTER = new GatedPattern(/^(?:服务处|办公室|办事处|工作室|创新工作|实验室|课题组|团队|课堂|名师)/);

/** Whether a name behind a word that only describes is one by itself. */
function isSure(text: string, at: number, match: NameMatch, isSpouse: boolean, isRole: boolean): boolean {
  if ('和与同向于及由对在从'.includes(text[at]!)) return false;
  if (isSpouse) return match.certainty >= 0.8;
  if (match.kind !== 'han') return match.certainty >= 0.75 && match.end - at >= 3;
  if (RARE_SURNAMES.hasAt(text, at) && endCertainty(text, match.end) < 2.5) return false;
  return match.certainty >= (isRole ? 0.84 : 0.87) && (match.end - at > 2 || isGivenName(text, at + 1, match.end));
}

/** Words between an office in the plural and the names of those who hold it. */
const APPOINTED = new GatedPattern(/^[担出兼]?任/);
const ROLL = new GatedPattern(/^(?:还|也|亦)?(?:包括了?|有|分别是|分别为)[：，]?/);

/** Whether two names, parted by a mark, begin at `at`. */
function startsList(text: string, at: number, context: NameContext, statistics: NameStatistics): boolean {
  const first = nameAt(text, at, context, statistics);
  if (!first || !/[、和]/.test(text[first.end] ?? '')) return false;
  return (
    nameAt(text, first.end + 1, { ...context, listed: true }, statistics) !== null ||
    latinNameAt(text, first.end + 1) > 0
  );
}

/** 由副局长某某任团长: the part for the occasion is said behind the name, and is not the next one's. */
function appointedAt({ text, offices }: Scan, end: number): OfficeMention | null {
  const verb = APPOINTED.execIn(text, end, end + 2);
  const at = verb ? end + verb[0].length : -1;
  return offices.find((office) => office.kind === 'office' && office.start === at) ?? null;
}

/** 教练员强音、尹春雷: the next of the list is a name by itself, so this is one too. */
function isListedWithSure(text: string, match: NameMatch, context: NameContext, statistics: NameStatistics): boolean {
  if (text[match.end] !== '、' || match.certainty < 0.75) return false;
  const next = nameAt(text, match.end + 1, { ...context, listed: true }, statistics);
  return next?.kind === 'han' && next.end - match.end === 4 && isSure(text, match.end + 1, next, false, true);
}

const LONGEST_BODY = 16;

/** 主任卓然和县医院副院长某某: the conjunction before another's office is no part of the name. */
function withoutConjunction(
  { text, offices, statistics }: Scan,
  at: number,
  match: NameMatch | null,
): NameMatch | null {
  if (match?.kind !== 'han' || match.end - at !== 3 || !'和与同及'.includes(text[match.end - 1]!)) return match;
  const next = offices.find(({ headStart }) => headStart >= match.end);
  if (!next || next.headStart - match.end > LONGEST_BODY || next.kind !== 'office') return match;
  if (!/^[\u4e00-\u9fff]*$/.test(text.slice(match.end, next.headStart))) return match;
  const shorter = nameAt(`${text.slice(at, at + 2)}，`, 0, { cued: true, foreign: false, japanese: false }, statistics);
  return shorter?.end === 2 ? { ...shorter, end: at + 2 } : match;
}

const EPITHET = new GatedPattern(/^[、，]?“[^”，。]{1,8}”(?=[\u4e00-\u9fff])/);

/** office + name, with the names that share the office. */
export function collectOfficeThenName(collector: Collector): void {
  const { scan } = collector;
  const { text, to, offices, statistics } = scan;
  let floor = scan.from;
  offices.forEach((office, index) => {
    if (office.kind === 'honorific') return;
    if (office.end < floor) return;
    let at = office.end;
    at = skipBracket(text, at, to);
    while (text[at] === ' ' || (text[at] === '：' && office.kind === 'office' && text[at - 1] !== '）')) at++;
    // 厂长、“侨二代”某某.
    if (office.kind === 'office') at += EPITHET.lengthIn(text, at, Math.min(to, at + 14));
    // 出席的议员包括某某、某某.
    const roll = office.kind === 'office' || office.kind === 'role' ? ROLL.execIn(text, at, at + 8) : null;
    if (roll && startsList(text, at + roll[0].length, contextOf(scan, office.start, office.end), statistics))
      at += roll[0].length;
    if (at >= to) return;
    const context = contextOf(scan, office.start, office.end);
    const match = withoutConjunction(scan, at, nameAt(text, at, context, statistics));
    at += LATIN_COURTESY.lengthIn(text, at, at + 8);
    const latinEnd = match ? -1 : latinNameAt(text, at);
    if (!match && latinEnd < 0) return;
    if (match && NAMED_AFTER.testIn(text, match.end, match.end + 6)) return;
    // 简校长文彬: the surname stands before the office.
    if (isSurnamed(text, office) && match && match.end - at === 2) return;
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
    const isWeak = office.kind === 'descriptor' || office.kind === 'role';
    if (
      isWeak &&
      (!match ||
        at !== office.end ||
        !(
          isSure(text, at, match, text.startsWith('夫人', office.headStart), office.kind === 'role') ||
          isListedWithSure(text, match, context, statistics)
        ) ||
        (office.isOpen && (endCertainty(text, match.end) < 2.5 || !isGivenName(text, match.end - 1, match.end))))
    )
      return;
    collector.list++;
    const start = chain[0]!.start;
    const end = match ? match.end : latinEnd;
    const appointed = appointedAt(scan, end);
    collector.add(
      { start: at, end },
      match ?? { kind: 'latin', certainty: 0.85 },
      chain,
      start,
      isWeak ? `${office.kind}-name` : 'office-name',
    );
    floor = appointed ? appointed.end : collector.shared(end, chain, start, context);
  });
}
