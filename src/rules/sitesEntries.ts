/** Owns lists of places one a line, under a line that ends with the verb of visiting. */
import type { Narrative } from './clausesNarrative.ts';
import type { FoundSite } from './sites.ts';
import { readOpenPlace } from './sitesOpen.ts';
import { cutPlaceName } from './sitesNames.ts';

const ENTRY_END = /^[；;、，。\s]*$/;

/** Longest line that may be an entry of a list of places. */
const ENTRY_LENGTH = 40;
const MOST_ENTRIES = 60;

/** （一）, 1., 第1站： before an entry. */
const MARKER =
  /^[\s*]*(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十\d]{1,3}[）.．、]|[①-⑳]|[·●◆■▶✅📍-])[\s*]*/u;

/** The entries of a numbered list: the first clause of each line after its number. */
function readNumbered(narrative: Narrative, index: number): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const found: FoundSite[] = [];
  let line = clause.line;
  for (let next = index + 1; next < narrative.clauses.length && found.length < MOST_ENTRIES; next++) {
    const entry = narrative.clauses[next]!;
    if (entry.line === line) continue;
    line = entry.line;
    const marker = MARKER.exec(text.slice(entry.start, Math.min(entry.end, entry.start + 12)))?.[0].length;
    if (marker === undefined) break;
    const start = entry.start + marker;
    const name = cutPlaceName(text, start, entry.end, true) ?? readOpenPlace(text, start, entry.end, '参观', true);
    if (name)
      found.push({ ...name, clause: { ...entry, start: name.start }, rule: 'visited-entries', confidence: 0.85 });
  }
  return found;
}

/** Entries of a list, one a line, under a line that ends with the verb. */
export function readEntries(narrative: Narrative, index: number): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const found = readNumbered(narrative, index);
  if (found.length > 0) return found;
  for (let next = index + 1; next < narrative.clauses.length; next++) {
    const entry = narrative.clauses[next]!;
    if (entry.line === clause.line || entry.end - entry.start > ENTRY_LENGTH || entry.start !== entry.sentence.start)
      break;
    const name = cutPlaceName(text, entry.start, entry.end, true);
    if (!name || !ENTRY_END.test(text.slice(name.end, entry.end))) break;
    found.push({ ...name, clause: { ...entry, start: clause.start }, rule: 'visited-entries', confidence: 0.9 });
  }
  return found;
}
