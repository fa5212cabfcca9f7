/** Owns the short account of what cleaning did to an article: how many lines, what kinds, a sample of each. */
import * as z from 'zod/mini';
import type { CleanArticle } from '../article/cleanArticle.ts';

/** All places of one kind, with the words of the first. */
const sampleSchema = z.object({
  kind: z.enum(['removal', 'repair']),
  code: z.string(),
  count: z.number(),
  sample: z.string(),
});

export const cleaningDigestSchema = z.object({
  /** Lines of page furniture that were removed; tags are not counted. */
  lines: z.number(),
  samples: z.array(sampleSchema),
});

export type CleaningDigest = z.infer<typeof cleaningDigestSchema>;
type CleaningSample = z.infer<typeof sampleSchema>;

const SAMPLE_LENGTH = 60;
/** What is no text that a reader of the page would have seen. */
const UNSEEN = new Set(['markup', 'hidden', 'empty-mark']);
/** Where a new line begins on a page; only the name of the tag is read, so that the search is linear. */
const LINE_BREAK =
  /\n|<\/?(?:p|div|li|ul|ol|tr|td|th|h[1-6]|br|dl|dt|dd|nav|aside|header|footer|section|article|form)\b/i;

/** Lines of a removed stretch that have words in them. */
function countLines(stretch: string): number {
  let lines = 0;
  for (const piece of stretch.split(LINE_BREAK))
    if (/[\p{L}\p{N}]/u.test(piece.replace(/<[^<>]*>|^[^<>]*>/g, ''))) lines++;
  return lines;
}

/** Counts what cleaning did, each kind with the words of its first place. Linear. */
export function digestCleaning({
  source,
  removals,
  repairs,
}: Pick<CleanArticle, 'source' | 'removals' | 'repairs'>): CleaningDigest {
  const samples = new Map<string, CleaningSample>();
  const add = (kind: CleaningSample['kind'], code: string, count: number, sample: () => string): void => {
    const key = `${kind}:${code}`;
    const earlier = samples.get(key);
    if (earlier) samples.set(key, { ...earlier, count: earlier.count + count, sample: earlier.sample || sample() });
    else samples.set(key, { kind, code, count, sample: sample() });
  };
  const cut = (start: number, end: number): string =>
    source.text
      .slice(start, Math.min(end, start + SAMPLE_LENGTH))
      .replace(/\s+/g, ' ')
      .trim();
  let lines = 0;
  for (const { reason, start, end } of removals) {
    const count = UNSEEN.has(reason) ? 1 : Math.max(1, countLines(source.text.slice(start, end)));
    if (!UNSEEN.has(reason)) lines += count;
    add('removal', reason, count, () => cut(start, end));
  }
  for (const { kind, start, end, text } of repairs)
    add('repair', kind, 1, () => `${cut(start, end)} → ${text === '' ? '∅' : text.slice(0, SAMPLE_LENGTH)}`);
  return { lines, samples: [...samples.values()] };
}
