/** Owns reading all matches of an expression in a stretch without a copy of the expression, which `matchAll` makes each time. */

/** All matches of `pattern`, which has the flag g, in `words`, in order. */
export function allMatches(pattern: RegExp, words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
