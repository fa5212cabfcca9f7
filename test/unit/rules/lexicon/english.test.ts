import { describe } from 'node:test';
import { DEMONYMS } from '../../../../src/rules/english/demonyms.ts';
import { GIVEN_NAMES } from '../../../../src/rules/english/givenNames.ts';
import {
  COMPANY_WORDS,
  FIELD_WORDS,
  HONORIFIC_WORDS,
  OFFICE_HEADS,
  OFFICE_WORDS,
  PART_WORDS,
  SITE_NOUNS,
} from '../../../../src/rules/english/words.ts';
import { draftOf, everyEntryCounts, titlesOf } from './readDraft.ts';

function capitalised(word: string): string {
  return word.replace(/(?:^|-)\p{L}/gu, (letters) => letters.toUpperCase());
}

/** Where hosts receive guests: no sentence is known yet in which the word alone makes it a place that was visited. */
const NOT_COVERED: ReadonlySet<string> = new Set(['airport', 'headquarters', 'palace', 'office', 'council', 'hall']);
const LEAD = 'On 1 June the delegation visited Harrow and held talks there.';

function personIn(text: string, name: string): { titles: readonly string[]; organization: string | null } | undefined {
  return draftOf(`${LEAD} ${text}`).attendees.find((attendee) => attendee.name === name);
}

describe('English words', () => {
  everyEntryCounts('offices', [...OFFICE_HEADS], 'zorbic', (head) =>
    [
      `On 1 June the delegation visited Harrow. Jane Smith, ${head} of Harrow Council, met the visitors.`,
      `On 1 June ${capitalised(head)} Jane Smith visited Harrow Council and met the delegation.`,
    ].some((text) => titlesOf('Jane Smith', text)?.some((title) => title.toLowerCase().includes(head))),
  );

  const nouns = [...SITE_NOUNS].filter((noun) => !NOT_COVERED.has(noun));
  everyEntryCounts('things visited', nouns, 'zorbic', (noun) =>
    [
      `At the Larkfield ${capitalised(noun)}, members of the delegation explained to the visitors how it works.`,
      `The delegation inspected cold storage at the Larkfield ${capitalised(noun)} on Tuesday and met the staff.`,
      `The delegation spent the morning on Tuesday at the Larkfield ${capitalised(noun)} and met the staff.`,
    ].some((text) => draftOf(text).siteVisits.some(({ name }) => name.endsWith(capitalised(noun)))),
  );

  everyEntryCounts('forms of address', [...HONORIFIC_WORDS], 'Zorbic', (word) =>
    [`They met ${word} Zarnik Tobel there.`, `They met ${word}. Zarnik Tobel there.`].some(
      (text) => personIn(text, 'Zarnik Tobel') !== undefined,
    ),
  );

  everyEntryCounts(
    'given names',
    [...GIVEN_NAMES],
    'zorbic',
    (name) => personIn(`"All is well," said ${capitalised(name)} Tobel.`, `${capitalised(name)} Tobel`) !== undefined,
  );

  everyEntryCounts(
    'fields of office',
    [...FIELD_WORDS],
    'zorbic',
    (field) =>
      personIn(`They met Minister of ${capitalised(field)} Jane Smith.`, 'Jane Smith')?.titles[0] ===
      `Minister of ${capitalised(field)}`,
  );

  everyEntryCounts('words of an office', [...OFFICE_WORDS], 'zorbun', (word) =>
    ['Manager', 'Marshal'].some((head) =>
      ['They met Vale ', 'They met '].some(
        (before) =>
          personIn(`${before}${capitalised(word)} ${head} Jane Smith.`, 'Jane Smith')?.titles[0] ===
          `${capitalised(word)} ${head}`,
      ),
    ),
  );

  everyEntryCounts('parts of a body', [...PART_WORDS], 'zorbic', (part) => {
    const head = personIn(`They met Jane Smith, Dean of the Zarnik ${capitalised(part)}, there.`, 'Jane Smith');
    const named = personIn(`They met Jane Smith, Dean, Zarnik ${capitalised(part)}, there.`, 'Jane Smith');
    return (
      head?.titles[0] === `Dean of the Zarnik ${capitalised(part)}` ||
      named?.organization === `Zarnik ${capitalised(part)}`
    );
  });

  everyEntryCounts('last words of companies', [...COMPANY_WORDS], 'zorbic', (word) =>
    draftOf(`${LEAD} They visited Larkfield ${capitalised(word)}.`).siteVisits.some(
      ({ name }) => name === `Larkfield ${capitalised(word)}`,
    ),
  );

  everyEntryCounts('adjectives of nations', [...DEMONYMS.keys()], 'Zorbic', (adjective) => {
    const country = DEMONYMS.get(adjective)?.[0] ?? 'Zorbia';
    return (
      personIn(`${country} is far. They met ${adjective} Minister Jane Smith.`, 'Jane Smith')?.organization === country
    );
  });
  everyEntryCounts('names of nations', [...new Set([...DEMONYMS.values()].flat())], 'Zorbia', (country) => {
    const adjective = [...DEMONYMS].find(([, countries]) => countries.includes(country))?.[0] ?? 'Zorbic';
    return (
      personIn(`${country} is far. They met ${adjective} Minister Jane Smith.`, 'Jane Smith')?.organization === country
    );
  });
});
