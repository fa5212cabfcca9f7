/** Owns expressions of several words that are looked for only where one of their first words stands. */
import type { Token } from './tokens.ts';
import type { Word } from './wordFacts.ts';

/** Expressions by their first word. */
export interface HeadTable {
  /** Each table has its own, by which words remember what they open. */
  readonly number: number;
  readonly byHead: ReadonlyMap<string, RegExp>;
}

let tables = 0;

/** An expression in a text; offsets count from where the searched words begin. */
export interface Expression {
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Makes a table of expressions.
 * @param entries the first words of an expression, in lower case and parted by blanks, and the source of the whole of it;
 *   of several with the same first word the one that stands first counts
 * @param tail source of what must stand behind every expression
 * @param flags `i` where capitals do not matter
 */
export function headTable(
  entries: readonly (readonly [heads: string, whole: string])[],
  tail: string,
  flags = '',
): HeadTable {
  const wholes = new Map<string, string[]>();
  for (const [heads, whole] of entries)
    for (const head of heads.split(' ')) wholes.set(head, [...(wholes.get(head) ?? []), whole]);
  const byHead = new Map(
    [...wholes].map(([head, all]) => [head, new RegExp(`(?:${all.join('|')})${tail}`, `${flags}y`)] as const),
  );
  return { number: tables++, byHead };
}

/** The expressions of `table` in `words`, which begin at `start` of the text and hold `tokens`; in order, none within another. */
export function findExpressions(
  table: HeadTable,
  words: string,
  tokens: readonly Token[],
  start: number,
): Expression[] {
  const found: Expression[] = [];
  let from = 0;
  for (const token of tokens) {
    const expression = openedBy(token.word, table);
    if (expression === null) continue;
    const at = token.start - start;
    if (at < from) continue;
    expression.lastIndex = at;
    const match = expression.exec(words);
    if (!match) continue;
    from = at + match[0].length;
    found.push({ at, end: from, words: match[0] });
  }
  return found;
}

function openedBy(word: Word, { number, byHead }: HeadTable): RegExp | null {
  const known = word.opens[number];
  return known === undefined ? (word.opens[number] = byHead.get(word.lower) ?? null) : known;
}
