/** Owns the rule that finds signed documents as objects of a verb, and the order of all rules for documents. */
import { GatedPattern } from './gatedPattern.ts';
import type { Span } from '../article/span.ts';
import { findBeforeVerb, findCeremony, findCounted, findProjects, findThisTime } from './agreementsBeside.ts';
import type { FoundAgreement } from './agreementsFound.ts';
import { readMarked, readPlain, SEVERAL } from './agreementsNames.ts';
import { SIGNING_VERBS } from './agreementsTables.ts';
import type { Clause } from './clauses.ts';
import type { Narrative } from './clausesNarrative.ts';
import { findWords, forEachWithWords } from './clausesScan.ts';
import { WordTable } from './wordTable.ts';

/** How far from its verb a list of documents reaches, and over how many clauses: bounds of the work for a verb. */
const OBJECT_REACH = 600;
const MOST_FOLLOWERS = 60;
const VERBS = new WordTable(SIGNING_VERBS);
/** Compounds that hold a verb of signing without telling of one. */
const NOT_A_VERB = new GatedPattern(
  /^(?:盖章|印章|落定|生效)|^签(?:名|到|证|发|批|收|售|领|单|注|约(?:项目|仪式|代表|企业|活动|现场|主体|文本|金额|额|方|双方|率|质量|类型)|字(?:仪式|笔)|署仪式|订仪式)/,
);
/** 协议, 合同, 备忘录 without a word more. */
const LONGEST_BARE_NOUN = 3;
/** Of these, kinds that sum up nothing else: a document of their own beside others that are named. */
const OWN_KIND = new GatedPattern(/^(?:意向书|备忘录|议定书|意向协议)$/);
/** What a bare document is about: an own matter, no field of cooperation. */
const TOPIC = new GatedPattern(/就([^，。；、就]{4,20}?)(?:事宜|事项|一事)?(?:正式|成功|顺利|现场|双方|最终)*$/);
const TOPIC_REACH = 40;
const INCLUDED = /^(?:其中)?(?:包括|包含|以及|还有|和|分别为|分别是|即)(?:[^，。；的]{1,8}见证的)?/;
/** Finds the names that the verb at `verb` has as object, in its clause and the marked ones that carry the list on. */
function readObjects(narrative: Narrative, index: number, verb: Span): { names: Span[]; marked: boolean } {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const end = Math.min(clause.end, verb.end + OBJECT_REACH);
  const marked = readMarked(text, verb.end, end);
  if (marked.length > 0 || /[：:]/.test(clause.ending) || SEVERAL.test(text.slice(verb.end, end))) {
    for (let next = index + 1; next < Math.min(narrative.clauses.length, index + MOST_FOLLOWERS); next++) {
      const follower = narrative.clauses[next]!;
      if (follower.sentence !== clause.sentence) break;
      const names =
        /^(?:以及|和|及|还有|包括|分别为|分别是|即|其中包括|其[一二三]|\d{1,2}[.、．）)]|[①-⑳]|[另第]?[一二三两][份个项]?|为|是|\s)*《/.test(
          text.slice(follower.start, follower.end),
        )
          ? readMarked(text, follower.start, follower.end)
          : [];
      if (names.length === 0) break;
      marked.push(...names);
    }
    if (marked.length > 0) return { names: marked, marked: true };
  }
  const verbWords = text.slice(verb.start, verb.end);
  const plain = readPlain(text, verb.end, end, /签/.test(verbWords));
  if (plain.length === 0 && SEVERAL.test(text.slice(verb.end, end)))
    return { names: readIncluded(narrative, index), marked: false };
  return { names: plain.map((name) => topicBefore(text, clause, verb, name) ?? name), marked: false };
}

/** 签下一批项目，其中包括甲的合作协议，以及乙的框架协议: the names that follow the count. */
function readIncluded({ view: { text }, clauses }: Narrative, index: number): Span[] {
  const names: Span[] = [];
  for (let next = index + 1; next < Math.min(clauses.length, index + MOST_FOLLOWERS); next++) {
    const follower = clauses[next]!;
    const lead = INCLUDED.exec(text.slice(follower.start, Math.min(follower.end, follower.start + 40)));
    if (follower.sentence !== clauses[index]!.sentence || !lead) break;
    names.push(...readPlain(text, follower.start + lead[0].length, follower.end, false));
  }
  return names;
}

/** 就光伏边框供货达成协议: a bare noun is told apart by what it is about. */
function topicBefore(text: string, clause: Clause, verb: Span, name: Span): Span | null {
  if (name.end - name.start > LONGEST_BARE_NOUN || text.slice(verb.end, name.start).length > 3) return null;
  const from = Math.max(clause.start, verb.start - TOPIC_REACH);
  const match = TOPIC.exec(text.slice(from, verb.start));
  return match && { start: from + match.index + 1, end: from + match.index + 1 + match[1]!.length };
}

/** Words that make a document spoken of the one signed now. */
const THIS_ONE = /此次|这次|本次|今天|今日|当天|当日|现场|刚刚|会上|仪式上|会后|根据|按照/;

/** 签订协议的做法: how it is done elsewhere. */
const A_PRACTICE = new GatedPattern(/^》?的(?:做法|经验|模式|方式|情况|机会|可能)/);

/** The documents that the verb has as object. */
function findObjects(narrative: Narrative, clause: Clause, index: number, verb: Span): FoundAgreement[] {
  const { text } = narrative.view;
  if (NOT_A_VERB.testIn(text, verb.start, verb.start + 6)) return [];
  if (!narrative.isNow(clause, verb.start, verb.end)) return [];
  // 2021年签订的协议将到期: a document that is only spoken of, unless it is said to be this one.
  if (text[verb.end] === '的' && !THIS_ONE.test(text.slice(clause.start, verb.start))) return [];
  const { names, marked } = readObjects(narrative, index, verb);
  if (names.length > 0 && A_PRACTICE.test(text.slice(names.at(-1)!.end, names.at(-1)!.end + 8))) return [];
  const isConcluding = /签|缔结|订立|换/.test(text.slice(verb.start, verb.end));
  const separately =
    /分别(?:与|同|和)/.test(text.slice(Math.max(clause.start, verb.start - OBJECT_REACH), verb.start)) &&
    names.length === 1;
  return names.map((name, place) => ({
    ...name,
    clause,
    verb,
    rule: marked ? 'signed-marked' : isConcluding ? 'signed-plain' : 'concluded',
    confidence: marked ? 0.95 : isConcluding ? 0.85 : 0.65,
    separately,
    marked,
    place,
    count: names.length,
  }));
}

/** Whether the words of signing only name a ceremony of projects: 甲项目签约仪式. */
function isCeremony({ view: { text } }: Narrative, verb: Span): boolean {
  return text.startsWith('项目', verb.start - 2) && /^(?:仪式|活动|大会)/.test(text.slice(verb.end, verb.end + 2));
}

/** A 意向书 beside a 框架协议 is a second document, unless another one is called that. */
function isOwnKind(noun: string, found: readonly FoundAgreement[], { view: { text } }: Narrative): boolean {
  return (
    OWN_KIND.test(noun) &&
    !found.some(({ start, end }) => end - start > LONGEST_BARE_NOUN && text.slice(start, end).endsWith(noun))
  );
}

/** Papers without a name, which only sum up those that have one. */
const FILES = new GatedPattern(/(?:文件|文本)$/);

/** Finds all documents that the narrative says were concluded now. */
export function findSignedDocuments(narrative: Narrative): FoundAgreement[] {
  let found: FoundAgreement[] = [];
  forEachWithWords(narrative.clauses, findWords(narrative.view.text, VERBS), (clause, index, verbs) => {
    if (verbs.length === 0) return;
    const own: FoundAgreement[] = [];
    for (const verb of verbs) if (own.length === 0) own.push(...findObjects(narrative, clause, index, verb));
    for (const agreement of [
      ...findBeforeVerb(narrative, clause),
      ...findThisTime(narrative, clause),
      ...findProjects(narrative, clause),
    ])
      if (!own.some((other) => other.start < agreement.end && agreement.start < other.end)) own.push(agreement);
    found.push(...own);
  });
  if (!found.some((agreement) => agreement.rule !== 'signed-this-time')) {
    const counted = findCounted(narrative);
    return [...found, ...(found.length + counted.length > 0 ? counted : findCeremony(narrative))];
  }
  const specific = found.filter(({ start, end }) => !FILES.test(narrative.view.text.slice(start, end)));
  if (specific.length > 0) found = specific;
  // 甲项目签约仪式 is what was held for the documents named beside it.
  const signed = found.filter(({ rule, verb }) => !(rule === 'document-then-verb' && isCeremony(narrative, verb)));
  if (signed.length > 0) found = signed;
  // 签订协议 alone only speaks of what is named elsewhere.
  const named = found.filter(
    ({ start, end, clause, verb }) =>
      end - start > LONGEST_BARE_NOUN ||
      isOwnKind(narrative.view.text.slice(start, end), found, narrative) ||
      /就|围绕/.test(narrative.view.text.slice(clause.start, verb.start)),
  );
  return named.length > 0 ? named : found;
}
