/** Owns the rule that reads the objects of visiting verbs: 参观了甲、乙和丙等企业. */
import type { Narrative } from './clausesNarrative.ts';
import type { FoundSite } from './sites.ts';
import { readPlaceList } from './sitesLists.ts';
import { cutPlaceName } from './sitesNames.ts';
import { VISIT_VERBS } from './sitesTables.ts';

const VERB = new RegExp(
  `(?:${[...VISIT_VERBS].sort((a, b) => b.length - a.length).join('|')})(?!团|组|队|者|报告|行程|期间|函|报社)`,
  'g',
);
/** Single characters that mean going somewhere only before a place. */
const SHORT_MOTION =
  /(?:^|先|再|又|还|后|首先|随后|接着|一行|团|组|人员|分别|先后|来)(?:到|去|赴|看)(?!位|达|来|场|此|底|了解|好|待)/g;
/** Verbs of moving: what follows may be only where a meeting was held. */
const MOTION = /(?:到|赴|去|往|抵|抵达|奔赴|来到|走到|转至)$/;
const MEETING =
  /^[^，。]{0,8}(?:座谈|会谈|开会|召开|举行|签约|参加|出席|洽谈|会见|会晤|报到|授课|作报告|挂职|任职|出差|下榻|用餐|午餐|晚宴)/;
const BULLET = /^\s*[-*•·●]\s+/;

/** Entries of a bulleted list under a line that ends with the verb. */
function readBullets(narrative: Narrative, index: number): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const found: FoundSite[] = [];
  for (let next = index + 1; next < narrative.clauses.length; next++) {
    const entry = narrative.clauses[next]!;
    const lineStart = text.lastIndexOf('\n', entry.start) + 1;
    if (!BULLET.test(text.slice(lineStart, lineStart + 6))) break;
    const start = Math.max(entry.start, lineStart + BULLET.exec(text.slice(lineStart, lineStart + 6))![0].length);
    const name = cutPlaceName(text, start, entry.end, true);
    if (name)
      found.push({ ...name, clause: { ...entry, start: clause.start }, rule: 'visited-bullets', confidence: 0.9 });
  }
  return found;
}

/** Finds the places that a visiting verb has as its object. */
export function findVisitedPlaces(narrative: Narrative): FoundSite[] {
  const { text } = narrative.view;
  const found: FoundSite[] = [];
  narrative.clauses.forEach((clause, index) => {
    const words = text.slice(clause.start, clause.end);
    const verbs = [...words.matchAll(VERB), ...words.matchAll(SHORT_MOTION)].sort((a, b) => a.index - b.index);
    for (const verb of verbs) {
      const start = clause.start + verb.index;
      const end = start + verb[0].length;
      if (!narrative.isNow(clause, start, end)) continue;
      const sites = /^[了\s：*]*$/.test(text.slice(end, clause.end))
        ? readBullets(narrative, index)
        : readPlaceList(narrative, index, end, 'visited', 0.9);
      const isMotion = MOTION.test(verb[0]);
      for (const site of sites) {
        const after = text.slice(site.end, Math.min(clause.sentenceEnd, site.end + 30));
        if (isMotion && MEETING.test(after.replace(/^，/, ''))) continue;
        found.push(site);
      }
      if (sites.length > 0) break;
    }
  });
  return found;
}
