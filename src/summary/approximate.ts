/** Owns the search for a name that the model spelt a character or two differently. */

/** A stretch of the searched text, in its units, and how many insertions, deletions and changes part it from the needle. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/** Edits a needle of this many folded units may have: so few that the place found still covers four fifths of the right one. */
export function allowedEdits(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/**
 * The stretches of `text` nearest to `needle`, at most `maxEdits` away, best ones only, none overlapping, in order
 * (Sellers' algorithm: work is the product of both lengths).
 * Of equally near stretches the one as long as the needle wins: a changed character is likelier than one lost and one added.
 */
export function findApproximate(needle: string, text: string, maxEdits: number): ApproximateMatch[] {
  const rows = needle.length + 1;
  let edits = Array.from({ length: rows }, (_, i) => i);
  let starts = new Array<number>(rows).fill(0);
  let best = maxEdits;
  let found: ApproximateMatch[] = [];
  const misfit = (m: ApproximateMatch): number => Math.abs(m.end - m.start - needle.length);
  for (let j = 1; j <= text.length; j++) {
    const nextEdits = [0];
    const nextStarts = [j];
    for (let i = 1; i < rows; i++) {
      const changed = edits[i - 1]! + (needle[i - 1] === text[j - 1] ? 0 : 1);
      const added = edits[i]! + 1;
      const lost = nextEdits[i - 1]! + 1;
      const least = Math.min(changed, added, lost);
      nextEdits.push(least);
      nextStarts.push(least === changed ? starts[i - 1]! : least === added ? starts[i]! : nextStarts[i - 1]!);
    }
    [edits, starts] = [nextEdits, nextStarts];
    const here = edits[needle.length]!;
    if (here > best) continue;
    if (here < best) [best, found] = [here, []];
    const match = { start: starts[needle.length]!, end: j, edits: here };
    const last = found.at(-1);
    if (last === undefined || match.start >= last.end) found.push(match);
    else if (misfit(match) < misfit(last)) found[found.length - 1] = match;
  }
  return found;
}
