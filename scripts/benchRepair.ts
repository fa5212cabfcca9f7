/** Measures the repair of damaged text: what is restored, that sound text stays, and the time it takes. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../src/article/offsetMap.ts';
import { findRepairs } from '../src/article/repair/findRepairs.ts';
import { charactersRight, measureRepair, vanishedRight } from '../test/support/damage/measureRepair.ts';
import { longNotes } from '../test/support/damage/notedCharacters.ts';
import { runTrials } from '../test/support/damage/repairTrials.ts';
import type { TrialOptions } from '../test/support/damage/repairTrials.ts';
import { seededRandom, simulateDamage } from '../test/support/damage/simulateDamage.ts';
import { soundArticles } from '../test/support/damage/soundArticles.ts';
import { shuffledSentences, shuffledTraditional } from '../test/support/damage/soundText.ts';
import { toPageForm } from '../test/support/damage/toPageForm.ts';
import { loadWords } from '../test/support/damage/wordModel.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What the value must reach; of a time or a count, what it must not pass (`atMost`). */
  readonly floor: number;
  readonly atMost?: boolean;
}

const ROUNDS = 9;

function measureTrials(): Figure[] {
  const trial = (name: string, options: TrialOptions, right: number, vanished: number): Figure[] => {
    const score = runTrials(ROUNDS, options);
    return [
      { name: `repair: characters right, ${name}`, value: charactersRight(score), floor: right },
      { name: `repair: vanished restored, ${name}`, value: vanishedRight(score), floor: vanished },
    ];
  };
  return [
    ...trial('a third of the lines', { markShare: 0.3, shiftedLines: 0.3 }, 0.999, 0.94),
    ...trial('every line', { markShare: 0.5, shiftedLines: 1 }, 0.995, 0.94),
    ...trial('every line, width folded', { markShare: 0.5, shiftedLines: 1, foldWidth: true }, 0.995, 0.94),
    ...trial(
      'every line, private use stripped',
      { markShare: 0.5, shiftedLines: 1, stripPrivateUse: true },
      0.995,
      0.88,
    ),
    ...trial(
      'every line, stripped and ? dropped',
      { markShare: 0.5, shiftedLines: 1, stripPrivateUse: true, dropQuestionMarks: true },
      0.99,
      0.6,
    ),
  ];
}

/** The shared damaged texts, the worst and all of them; nothing when there are none. */
function measureShared(): Figure[] {
  const folder = join(process.env.REPORT_EVAL_DIR ?? '', 'damage');
  if (process.env.REPORT_EVAL_DIR === undefined || !existsSync(folder)) return [];
  const rights = readdirSync(folder)
    .filter((name) => name.endsWith('.damaged.txt'))
    .map((name) => {
      const damaged = readFileSync(join(folder, name), 'utf8');
      const truth = readFileSync(join(folder, name.replace('damaged', 'true')), 'utf8');
      const repaired = applyEdits(damaged, findRepairs(damaged, { loadWords }).repairs).text;
      return charactersRight(
        measureRepair(truth.normalize('NFKC'), damaged.normalize('NFKC'), repaired.normalize('NFKC')),
      );
    });
  const mean = rights.reduce((sum, right) => sum + right, 0) / rights.length;
  return [
    { name: 'repair: shared texts, mean', value: mean, floor: 0.995 },
    { name: 'repair: shared texts, worst', value: Math.min(...rights), floor: 0.995 },
  ];
}

function measureSound(): Figure[] {
  let changed = 0;
  for (let seed = 0; seed < 36; seed++)
    for (const text of [shuffledTraditional(15_000, seed), shuffledSentences(15_000, seed)])
      changed += findRepairs(text, { loadWords }).repairs.length;
  return [{ name: 'repair: changes in 1 MB of sound text', value: changed, floor: 0, atMost: true }];
}

function barePass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}

/** Best of several runs in milliseconds: the machine may be busy. */
function bestTime(run: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 9; i++) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function measureSpeed(): Figure[] {
  const sound = Array.from({ length: 100 }, () => soundArticles().map(toPageForm).join('\n')).join('\n');
  const ratio = (text: string): number =>
    bestTime(() => void findRepairs(text, { loadWords })) / bestTime(() => void barePass(text));
  const damage = (shiftedLines: number, stripPrivateUse = false) =>
    simulateDamage(sound, {
      seed: 1,
      notes: longNotes(seededRandom(1)),
      markShare: 0.3,
      shiftedLines,
      stripPrivateUse,
    });
  loadWords();
  return [
    { name: 'repair: time on sound text, bare passes', value: ratio(sound), floor: 10, atMost: true },
    { name: 'repair: time where 40 % of lines are damaged', value: ratio(damage(0.4)), floor: 300, atMost: true },
    { name: 'repair: time where 40 % are, stripped', value: ratio(damage(0.4, true)), floor: 300, atMost: true },
    { name: 'repair: time where every line is', value: ratio(damage(1)), floor: 300, atMost: true },
  ];
}

/** All figures of the repair. */
export function benchRepair(): Promise<Figure[]> {
  return Promise.resolve([measureTrials, measureShared, measureSound, measureSpeed].flatMap((measure) => measure()));
}

if (import.meta.main)
  for (const { name, value, atMost, floor } of await benchRepair())
    console.log(`${name}: ${value.toFixed(4)} (${atMost ? 'at most' : 'at least'} ${floor})`);
