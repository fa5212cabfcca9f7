/** Owns the trials in which the project's own articles are damaged in many ways and repaired again. */
import { applyEdits } from '../../../src/article/offsetMap.ts';
import { findRepairs } from '../../../src/article/repair/findRepairs.ts';
import { addScores, measureRepair } from './measureRepair.ts';
import type { RepairScore } from './measureRepair.ts';
import { longNotes, randomNotes, shortNotes } from './notedCharacters.ts';
import { seededRandom, simulateDamage, undamagedText } from './simulateDamage.ts';
import type { DamageOptions } from './simulateDamage.ts';
import { soundArticles } from './soundArticles.ts';
import { toPageForm } from './toPageForm.ts';
import { loadWords } from './wordModel.ts';

/** Characters of a page's own set of notes: the long sets hold hundreds, and more of them make more runs. */
const LARGE_SET = 800;

export type TrialOptions = Omit<DamageOptions, 'seed' | 'notes'>;

/** Damages each article with short, long and large sets of notes in turn, `rounds` times, and scores the repairs. */
export function runTrials(rounds: number, options: TrialOptions): RepairScore {
  const scores: RepairScore[] = [];
  for (let round = 0; round < rounds; round++)
    soundArticles().forEach((article, index) => {
      const seed = round * 100 + index + 1;
      const random = seededRandom(seed);
      const sets = [shortNotes, longNotes, (by: () => number) => randomNotes(by, LARGE_SET, loadWords().readings)];
      const notes = sets[(round + index) % sets.length]!(random);
      const text = toPageForm(article);
      const damaged = simulateDamage(text, { ...options, seed, notes });
      const repaired = applyEdits(damaged, findRepairs(damaged, { loadWords }).repairs).text;
      // Where a crawler folded the width, a restored run is full width among folded text: compared folded.
      const seen = (from: string): string => undamagedText(from, { ...options, seed, notes });
      scores.push(measureRepair(seen(text), seen(damaged), seen(repaired)));
    });
  return addScores(scores);
}
