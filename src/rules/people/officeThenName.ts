/** Owns persons whose office stands before the name, with the names that share it. */
import { isGivenName } from '../givenNames.ts';
import { nameAt, type NameMatch } from '../names.ts';
import { endCertainty, followerBegins } from '../nameFollowers.ts';
import { COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES } from '../surnames.ts';
import type { OfficeMention } from './officeMentions.ts';
import type { Collector } from './personCollector.ts';
import { LATIN_COURTESY, latinNameAt, skipBracket, chainAt, contextOf } from './personCollector.ts';

/** 桂院长, 欧阳主席: a later mention by surname, which announces no name. */
function isSurnamed(text: string, office: OfficeMention): boolean {
  const words = text.slice(office.start, office.headStart);
  if (office.kind !== 'office') return false;
  return (
    (words.length === 1 && SURNAMES.hasAt(words, 0) && !'区州党校院全班组系团部项站'.includes(words)) ||
    COMPOUND_SURNAMES.has(words)
  );
}

/** 议员某某服务处主任, 院士某某团队: a body named after its head, who is not said to be there. */
const NAMED_AFTER = /^(?:服务处|办公室|办事处|工作室|创新工作|实验室|课题组|团队|课堂|名师)/;

/** Whether a name behind a word that only describes is one by itself. */
function isSure(text: string, at: number, match: NameMatch, isSpouse: boolean, isRole: boolean): boolean {
  if ('和与同向于及由对在从'.includes(text[at]!)) return false;
  if (isSpouse) return match.certainty >= 0.8;
  if (match.kind !== 'han') return match.certainty >= 0.75 && match.end - at >= 3;
  if (RARE_SURNAMES.hasAt(text, at) && endCertainty(text, match.end) < 2.5) return false;
  return match.certainty >= (isRole ? 0.84 : 0.87) && (match.end - at > 2 || isGivenName(text, at + 1, match.end));
}

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
    const epithet = /^[、，]?“[^”，。]{1,8}”(?=[\u4e00-\u9fff])/.exec(text.slice(at, Math.min(to, at + 14)));
    if (epithet && office.kind === 'office') at += epithet[0].length;
    if (at >= to) return;
    const context = contextOf(scan, office.start, office.end);
    const match = nameAt(text, at, context, statistics);
    const courtesy = LATIN_COURTESY.exec(text.slice(at, at + 8));
    if (courtesy) at += courtesy[0].length;
    const latinEnd = match ? -1 : latinNameAt(text, at);
    if (!match && latinEnd < 0) return;
    if (match && NAMED_AFTER.test(text.slice(match.end, match.end + 6))) return;
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
        !isSure(text, at, match, text.startsWith('夫人', office.headStart), office.kind === 'role'))
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
      isWeak ? `${office.kind}-name` : 'office-name',
    );
    floor = collector.shared(end, chain, start, context);
  });
}
