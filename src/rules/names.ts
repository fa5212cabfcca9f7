/** Owns which of the readings of a personal name holds at a place: Han, dotted, of the peoples of China, foreign, Japanese. */
import { isHan } from './articleView.ts';
import { dottedName, foreignName, japaneseName, minorityName, peoplesName } from './foreignNames.ts';
import { hanName, spacedName, type NameStatistics } from './hanNames.ts';
import { endCertainty } from './nameFollowers.ts';
import type { NameContext, NameMatch } from './nameMatch.ts';
import { JAPANESE_SURNAMES } from './surnames.ts';

/**
 * The personal name that begins at `at`, if one does.
 * Certainty tells how sure its end is, not whether its bearer took part in anything.
 */
export function nameAt(text: string, at: number, context: NameContext, statistics: NameStatistics): NameMatch | null {
  if (!isHan(text, at)) return null;
  const dotted = dottedName(text, at);
  if (dotted) return dotted;
  const minority = minorityName(text, at);
  if (minority && context.cued) {
    const longer = peoplesName(text, at);
    return longer && longer.end > minority.end ? longer : minority;
  }
  const han = hanName(text, at, context, statistics);
  if (context.japanese && context.cued && (han === null || JAPANESE_SURNAMES.has(text.slice(at, at + 2)))) {
    const japanese = japaneseName(text, at);
    if (japanese) return japanese;
  }
  // 吉木友呷到…: the Han reading would end inside a run of such characters.
  if (context.cued && han !== null && endCertainty(text, han.end) === 0) {
    const longer = peoplesName(text, at, 1);
    if (longer && longer.end > han.end) return longer;
  }
  // 迪丽娜尔: a long run of such characters, where the Han reading ends nowhere.
  if (context.cued && (han === null || endCertainty(text, han.end) < 1)) {
    const other = peoplesName(text, at);
    if (other) return other;
  }
  if (han) return han;
  const spaced = spacedName(text, at);
  if (spaced) return spaced;
  return context.cued ? foreignName(text, at, context.foreign) : null;
}
