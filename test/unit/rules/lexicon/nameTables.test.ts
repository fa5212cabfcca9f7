import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { cleanArticle } from '../../../../src/article/clean.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { FREQUENT_WORDS, LOOKALIKES } from '../../../../src/rules/commonWords.ts';
import { GIVEN_CHARACTERS } from '../../../../src/rules/givenNames.ts';
import { NameStatistics } from '../../../../src/rules/hanNames.ts';
import { nameAt } from '../../../../src/rules/names.ts';
import { ENTITY_SUFFIXES } from '../../../../src/rules/organizations.ts';
import { findPeople } from '../../../../src/rules/people.ts';
import { PROVINCE_LETTERS } from '../../../../src/rules/places.ts';
import { JAPANESE_SURNAMES, TRANSLITERATION } from '../../../../src/rules/surnames.ts';
import { readPeople } from '../people/readPeople.ts';
import { charactersOf, draftOf, everyEntryCounts, SURE } from './readDraft.ts';

function isFound(name: string, text: string, confidence = 0): boolean {
  return readPeople(text).some((one) => one.name === name && one.confidence >= confidence);
}

const BATCH = 100;

/** The words that are taken for names where they stand like some, read in batches since there are thousands. */
function takenForNames(words: readonly string[]): ReadonlySet<string> {
  const taken = new Set<string>();
  for (let from = 0; from < words.length; from += BATCH) {
    const sentences = [...words.slice(from, from + BATCH), '桂敏'].map((word) => `6月1日，${word}、骆平等参加会议。`);
    const names = readPeople(sentences.join('\n')).map(({ name }) => name);
    assert.ok(names.includes('桂敏'), 'a batch is not read to its end');
    for (const name of names) taken.add(name);
  }
  return taken;
}

/** Whether the name reader ends 骆敏 before the word. */
function endsName(word: string): boolean {
  const text = `骆敏${word}新茶`;
  return nameAt(text, 0, { cued: true, foreign: false, japanese: false }, new NameStatistics(text))?.end === 2;
}

describe('tables of names and of what stands beside them', () => {
  everyEntryCounts('Japanese surnames', [...JAPANESE_SURNAMES], '沧溟', (surname) =>
    ['健一', '健太郎', '纪子'].some((given) =>
      isFound(surname + given, `6月1日，日本代表团团长${surname}${given}、县长骆平出席会议。`, SURE),
    ),
  );

  everyEntryCounts('characters of foreign names', charactersOf(TRANSLITERATION), '嘢', (character) =>
    [`奥${character}拉`, `${character}拉奥`, `奥拉${character}`].some((name) =>
      isFound(name, `6月1日，法国总统${name}、县长骆平出席会议。`),
    ),
  );

  // Nothing known follows the name: its characters alone tell where it ends.
  everyEntryCounts('characters of given names', charactersOf(GIVEN_CHARACTERS), '嘢', (character) =>
    [`佟志${character}`, `佟${character}志`].some((name) => isFound(name, `6月1日，青河县县长${name}嚯嚯新茶。`)),
  );

  const taken = takenForNames([...LOOKALIKES, '骆敏']);
  everyEntryCounts('words that look like names', [...LOOKALIKES], '骆敏', (word) => !taken.has(word));

  everyEntryCounts(
    'frequent words behind names',
    FREQUENT_WORDS,
    '嚯嚯',
    (word) => ['骆敏', '骆沁琥'].some((name) => isFound(name, `6月1日，县长${name}${word}新茶。`)) || endsName(word),
  );
});

describe('tables of bodies and places', () => {
  // The department behind it is parted from the body only where the body's ending is known.
  everyEntryCounts(
    'endings of bodies',
    ENTITY_SUFFIXES.map(([suffix]) => suffix),
    '嘢嘢',
    (suffix) => draftOf(`6月1日，青河${suffix}办公室主任骆平来访。`).attendees[0]?.organization === `青河${suffix}`,
  );

  everyEntryCounts('letters of provinces', [...PROVINCE_LETTERS.keys()], '嘢', (letter) => {
    const text = `6月1日，南岭县县长骆平率团赴${letter}考察。`;
    const { frame } = findPeople(viewArticle(cleanArticle({ text, encoding: 'utf-8', warnings: [] })));
    return frame.hosts.some(({ name }) => name === PROVINCE_LETTERS.get(letter));
  });
});
