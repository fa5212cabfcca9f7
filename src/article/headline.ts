/** Owns the choice of the headline among the lines above the article, and the finding of its repetitions. */
import type { Page } from './furniture/page.ts';

const LONGEST_HEADLINE = 120;
const LONGEST_LATIN_HEADLINE = 220;
/** How many lines above the prose are weighed; pages with longer menus have the headline at their end. */
const HEAD_LINES = 40;
const EVENT =
  /代表团|考察|调研|视察|签约|签署|签订|协议|备忘录|会见|会谈|座谈|接待|拜会|拜访|访问|参访|率团|率队|带队|赴|来访|走访|对接|合作|交流|出席|揭牌|慰问|召开|举行|\b(?:visit|delegation|sign|meet|tour|host|mission|lead|agree)/iu;
const CHANNEL =
  /(?:频道|新闻中心|通知公告|新闻网|政府网|要闻|动态|专栏|公告|平台|门户|官网|首页)[\s\p{P}\p{S}]*$|^[◎●■◆★▲•·‧▪◇○□※]|^\p{Script=Han}{1,5}$/u;
const PART_OF_SENTENCE = /[，；、].{3}|[，；]$|[。！？].|\.\s/u;
const SUBTITLE = /^(?:——|--|—|（|\(|——)/u;

/** Letters and digits alone, for comparing headlines. */
export function foldHeadline(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function couldBeHeadline(text: string): boolean {
  if (text.length < 4 || /[。；;]$/.test(text)) return false;
  return (
    text.length <= (/\p{Script=Han}/u.test(text) ? LONGEST_HEADLINE : LONGEST_LATIN_HEADLINE) && /\p{L}/u.test(text)
  );
}

/**
 * Index of the headline's line among `page.lines`, or -1.
 * @param claimed true for lines that are furniture; a headline is none of them.
 * @param known the title that the page's metadata names, when there is one: its line is taken where it stands.
 */
export function findHeadline(page: Page, claimed: (index: number) => boolean, known: string | null): number {
  const { lines, firstProse, meta } = page;
  const limit = firstProse < 0 ? Math.min(lines.length, 3) : firstProse;
  const from = Math.max(0, limit - HEAD_LINES);
  const wanted = known === null ? '' : foldHeadline(known);
  if (wanted !== '') {
    for (let index = 0; index <= limit && index < lines.length; index++)
      if (foldHeadline(lines[index]!.text.slice(0, LONGEST_LATIN_HEADLINE)) === wanted) return index;
  }
  const candidates: number[] = [];
  for (let index = from; index < limit; index++) {
    if (claimed(index)) continue;
    if (couldBeHeadline(lines[index]!.text)) candidates.push(index);
    // What stands above the headline is dropped: a line that may be part of a sentence is never above it.
    if (PART_OF_SENTENCE.test(lines[index]!.text)) break;
  }
  const folded = new Map<string, number>();
  for (const index of candidates) {
    const key = foldHeadline(lines[index]!.text);
    folded.set(key, (folded.get(key) ?? 0) + 1);
  }
  let best = -1;
  let bestScore = -Infinity;
  for (const index of candidates) {
    const { text } = lines[index]!;
    let next = index + 1;
    while (next < limit && candidates.includes(next)) next++;
    let score = 0;
    if (meta[next] != null) score += 3;
    if (next === limit) score += 2;
    if (folded.get(foldHeadline(text))! > 1) score += 4;
    if (EVENT.test(text)) score += 2;
    if (text.length >= 10) score += 1;
    if (CHANNEL.test(text)) score -= 4;
    if (SUBTITLE.test(text)) score -= 4;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/** Lines above the prose, or right below the headline, that only say the headline again. */
export function findRepetitions(page: Page, headline: number): number[] {
  if (headline < 0) return [];
  const wanted = foldHeadline(page.lines[headline]!.text);
  const limit = Math.max(page.firstProse, headline + 6);
  return page.lines
    .slice(0, limit + 1)
    .flatMap((line, index) =>
      index !== headline && line.text.length < LONGEST_LATIN_HEADLINE + 20 && foldHeadline(line.text) === wanted
        ? [index]
        : [],
    );
}
