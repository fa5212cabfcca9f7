/** Owns persons of tables and lists who stand with a body or with no office at all. */
import type { Span } from '../../article/span.ts';
import { isHan } from '../articleView.ts';
import { CharacterSet } from '../characterSet.ts';
import { LOOKALIKES } from '../commonWords.ts';
import { ENTITY_SUFFIXES } from '../organizations.ts';
import { WordTable } from '../wordTable.ts';
import type { NameMatch } from '../nameMatch.ts';
import { nameAt } from '../names.ts';
import { endCertainty } from '../nameFollowers.ts';
import type { Collector } from './personCollector.ts';
import { skipBracket, chainAt } from './personCollector.ts';

/** A row of a table of participants: name, blanks, offices to the end of the line. */
export function collectTableRow(collector: Collector): void {
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

const lookalikes = new WordTable(LOOKALIKES);
const bodyEnds = new WordTable(ENTITY_SUFFIXES.map(([suffix]) => suffix));

const ITEM_MARKS = new CharacterSet('、，；');

/** organization + name without an office, as an item of a list of persons: …董事长王某，某某公司李某先后发言. */
export function collectBodyThenName(collector: Collector): void {
  const { scan } = collector;
  const { text, to, statistics } = scan;
  const persons = [...collector.found];
  for (const person of persons) {
    let at = skipBracket(text, person.name.end, to);
    while (at < to && ITEM_MARKS.hasAt(text, at)) {
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

const CLAUSE_STARTS = new CharacterSet('，。；：！？\n”“ （');

/** Where the first clause after `at` begins. */
function nextStart(text: string, at: number, to: number): number {
  while (at < to && !CLAUSE_STARTS.has(text.charCodeAt(at))) at++;
  return at + 1;
}

/** How far behind a name the sign may stand. */
const SIGN_REACH = 24;
const LEADS = /^(?:一行|率队|率团|带队|率[^，。；]{0,16}(?:团|组|队)|等一行)/;
const TAKES_PART = /^等?(?:分别)?(?:出席|参加|陪同|随同|参加了|出席了|会见时在座)/;

/** 团员包括：, 参加的有：: the names of a list follow. */
const ROLL = /(?:包括|成员有|团员有|还有|的有|分别是|分别为|成员|团员|人员|嘉宾|代表)：$/;

/** Every sign that a bare name takes part holds one of these characters. */
const SIGN = new CharacterSet('行率带席加陪随座：');

/** Whether a sentence, or what follows it closely, may hold a sign that a bare name takes part. */
export function mayTakePart(text: string, from: number, to: number): boolean {
  return SIGN.hasWithin(text, from, Math.min(text.length, to + SIGN_REACH));
}

const LIST_JOINTS = new CharacterSet('、和');

/** Names without any office that the words after them make participants: 某某一行, 某某、某某等参加. */
export function collectBareNames(collector: Collector): void {
  const { scan } = collector;
  const { text, from, to, statistics } = scan;
  if (!mayTakePart(text, from, to)) return;
  const context = { cued: false, foreign: false, japanese: false };
  for (let clause = from; clause < to;) {
    let at = clause;
    const first = nameAt(text, at, context, statistics);
    if (!first) {
      clause = nextStart(text, clause + 1, to);
      continue;
    }
    const names: (Span & { match: NameMatch })[] = [];
    for (;;) {
      const match = names.length === 0 ? first : nameAt(text, at, context, statistics);
      if (!match || match.certainty < 0.75 || match.end > to || lookalikes.has(text, at, match.end)) break;
      names.push({ start: at, end: match.end, match });
      if (!LIST_JOINTS.hasAt(text, match.end)) break;
      at = match.end + 1;
    }
    const last = names.at(-1);
    const after = last ? text.slice(last.end, last.end + SIGN_REACH) : '';
    const isList = names.length > 1 || after.startsWith('等');
    const isRoll =
      names.length > 1 &&
      ROLL.test(text.slice(Math.max(from, clause - 8), clause)) &&
      endCertainty(text, last!.end) === 3;
    if (last && (LEADS.test(after) || isRoll || (isList && TAKES_PART.test(after)))) {
      collector.list++;
      for (const { start, end, match } of names)
        collector.add({ start, end }, { kind: match.kind, certainty: 0.75 }, [], clause, 'bare-name');
    }
    clause = nextStart(text, last ? last.end : clause + 1, to);
  }
}
