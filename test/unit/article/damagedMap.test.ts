import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cleanArticle } from '../../../src/article/clean.ts';
import { SEGMENT_FIELDS } from '../../../src/article/offsetMap.ts';
import { longNotes } from '../../support/damage/notedCharacters.ts';
import { seededRandom, simulateDamage } from '../../support/damage/simulateDamage.ts';
import { soundArticles } from '../../support/damage/soundArticles.ts';
import { toPageForm } from '../../support/damage/toPageForm.ts';
import { loadWords } from '../../support/damage/wordModel.ts';

it('leads from a character inside a long damaged run to its own few characters, not to the whole run', () => {
  const text = simulateDamage(toPageForm(soundArticles()[1]!), {
    ...{ seed: 3, notes: longNotes(seededRandom(3)), markShare: 0.5, shiftedLines: 1 },
  });
  const { map, repairs } = cleanArticle({ text, encoding: 'utf-8', warnings: [] }, { loadWords });
  const longest = Math.max(...repairs.map(({ start, end }) => end - start));
  const replaced = Array.from({ length: map.segments.length / SEGMENT_FIELDS }, (_, i) =>
    map.segments.subarray(i * SEGMENT_FIELDS, (i + 1) * SEGMENT_FIELDS),
  ).filter((segment) => segment[4] === 0);
  assert.ok(longest > 10, `no long run to look into: ${longest}`);
  assert.ok(Math.max(...replaced.map((segment) => segment[3]!)) <= 3);
});
