/** Owns persons whose office stands before the name, with the names that share it. */
import { isGivenName } from '../givenNames.ts';
import { nameAt } from '../names.ts';
import { followerBegins } from '../nameFollowers.ts';
import { COMPOUND_SURNAMES, SURNAMES } from '../surnames.ts';
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
