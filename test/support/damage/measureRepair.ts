/** Owns the comparison of a repaired text with the true one: characters right, and those of them that had vanished. */

export interface RepairScore {
  /** Characters of the true text, and of them those the damaged text had lost. */
  characters: number;
  vanished: number;
  /** Characters in the right order on both sides, and the vanished ones among them. */
  right: number;
  vanishedRight: number;
  /** Characters of the repaired text. */
  repaired: number;
}

/** For each character of `truth`, 1 where a longest common subsequence with `other` holds it. */
function matched(truth: string, other: string): Uint8Array {
  const flags = new Uint8Array(truth.length);
  let start = 0;
  while (start < truth.length && truth[start] === other[start]) flags[start++] = 1;
  let [end, otherEnd] = [truth.length, other.length];
  while (end > start && otherEnd > start && truth[end - 1] === other[otherEnd - 1]) {
    flags[--end] = 1;
    otherEnd--;
  }
  const width = otherEnd - start + 1;
  const lengths = new Uint16Array((end - start + 1) * width);
  for (let i = end - 1; i >= start; i--)
    for (let j = otherEnd - 1; j >= start; j--) {
      const at = (i - start) * width + (j - start);
      lengths[at] =
        truth[i] === other[j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  for (let i = start, j = start; i < end && j < otherEnd;) {
    const at = (i - start) * width + (j - start);
    if (truth[i] === other[j]) {
      flags[i++] = 1;
      j++;
    } else if (lengths[at + width]! >= lengths[at + 1]!) i++;
    else j++;
  }
  return flags;
}

/** Compares line by line (repairs never touch line ends); `damaged` is what the repair was given, notes removed or not. */
export function measureRepair(truth: string, damaged: string, repaired: string): RepairScore {
  const score: RepairScore = { characters: 0, vanished: 0, right: 0, vanishedRight: 0, repaired: repaired.length };
  const damagedLines = damaged.split('\n');
  const repairedLines = repaired.split('\n');
  for (const [i, line] of truth.split('\n').entries()) {
    const before = matched(line, damagedLines[i] ?? '');
    const after = matched(line, repairedLines[i] ?? '');
    score.characters += line.length;
    for (let at = 0; at < line.length; at++) {
      score.right += after[at]!;
      if (before[at] === 1) continue;
      score.vanished++;
      score.vanishedRight += after[at]!;
    }
  }
  score.repaired -= repairedLines.length - 1;
  return score;
}

export function addScores(scores: readonly RepairScore[]): RepairScore {
  const sum: RepairScore = { characters: 0, vanished: 0, right: 0, vanishedRight: 0, repaired: 0 };
  for (const score of scores) for (const key of Object.keys(sum) as (keyof RepairScore)[]) sum[key] += score[key];
  return sum;
}

/** Share of characters right, as F1: neither lost nor too many. */
export function charactersRight(score: RepairScore): number {
  return (2 * score.right) / (score.characters + score.repaired);
}

export function vanishedRight(score: RepairScore): number {
  return score.vanished === 0 ? 1 : score.vanishedRight / score.vanished;
}
