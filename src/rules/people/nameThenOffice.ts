/** Owns persons whose office stands after the name: 某某副局长, 某某（市长）, 某某、某某等市领导. */
import type { Span } from '../../article/span.ts';
import { isHan } from '../articleView.ts';
import { GatedPattern } from '../gatedPattern.ts';
import { phraseStart } from '../phraseStart.ts';
import { CharacterSet } from '../characterSet.ts';
import type { NameContext } from '../nameMatch.ts';
import { nameAt } from '../names.ts';
import { endCertainty } from '../nameFollowers.ts';
import type { Collector } from './personCollector.ts';
import { chainAt, type Scan } from './personCollector.ts';

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
const BODY_END = new GatedPattern(
  /(?:省|市|县|区|州|镇|乡|村|局|厅|部|委|办|处|司|署|院|校|会|公司|集团|学|行|国|府|中心|社|馆|团|组|部|室|科|系|队|方|厂|矿|所|站|业|控股|科技|股份|医疗|资本|电子|网)$/,
);
const PLACE_END = new CharacterSet('省市县区州镇乡村局厅部委办处司署院校会国府组团科室党');

/** name + office: 武汉市某局杨德华副局长, 张三先生. */
export function collectNameThenOffice(collector: Collector, known: ReadonlySet<string>): void {
  const { scan } = collector;
  const { text, statistics } = scan;
  scan.offices.forEach((office, index) => {
    if (office.kind === 'descriptor' || office.kind === 'role') return;
    const previousEnd = index > 0 ? scan.offices[index - 1]!.end : scan.from;
    // A name may hold what ends a phrase elsewhere (同, 向): look left of the phrase's start too.
    const min = Math.max(previousEnd, office.headStart - 40);
    const end = office.headStart;
    if (end - min < 2 || PLACE_END.hasAt(text, end - 1) || collector.isTaken(end - 2, office.end)) return;
    if (endCertainty(text, office.end) < 1 && office.kind !== 'honorific') return;
    const context = { cued: false, foreign: false, japanese: false };
    for (const length of [3, 2, 4]) {
      const start = end - length;
      if (start < min) continue;
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
        // 卡方期待某某主席: what stands before a known name need not be his body.
        [{ ...office, start: BODY_END.test(before) ? phrase : start, wordsEnd: start }],
        BODY_END.test(before) ? phrase : start,
        'name-office',
      );
      return;
    }
  });
}

/** Where the name begins whose bracket opens at `end`: the item of a list, or the words that can be a name; -1 when none can. */
function bracketedName(scan: Scan, end: number, context: NameContext): number {
  const { text, from, statistics } = scan;
  let item = end;
  while (item > from && item > end - 14 && (isHan(text, item - 1) || /[·. -]/.test(text[item - 1]!))) item--;
  if (item > from && item < end && /[，、：；。（\n]/.test(text[item - 1]!)) {
    while (text[item] === ' ') item++;
    if ('和与及'.includes(text[item]!) && end - item > 2) item++;
    if (nameAt(text, item, { ...context, foreign: true }, statistics)?.end === end) return item;
  }
  const start = nameEndingAt(scan, end, from, context);
  if (start > from && isHan(text, start - 1) && !/[与和由及对向]/.test(text[start - 1]!)) return -1;
  return start;
}

/** name（office）, and 张三、李四等市领导. */
export function collectListsBeforeOffice(collector: Collector): void {
  const { scan } = collector;
  const { text } = scan;
  scan.offices.forEach((office, index) => {
    if (office.kind === 'honorific') return;
    const chain = index === 0 ? [office] : chainAt(scan, index, scan.from);
    const start = chain[0]!.start;
    const before = text[start - 1];
    const context = { cued: true, foreign: false, japanese: scan.japanese };
    const close = before === '（' ? text.slice(start, start + 60).indexOf('）') : -1;
    if (close > 0 && office.kind !== 'descriptor') {
      const nameStart = bracketedName(scan, start - 1, context);
      if (nameStart < 0) return;
      collector.list++;
      collector.add(
        { start: nameStart, end: start - 1 },
        { kind: text.slice(nameStart, start).includes('·') ? 'dotted' : 'han', certainty: 0.85 },
        scan.offices.filter((one) => one.start >= start && one.end <= start + close),
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
