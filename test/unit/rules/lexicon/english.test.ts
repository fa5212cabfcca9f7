import { describe } from 'node:test';
import { OFFICE_HEADS, SITE_NOUNS } from '../../../../src/rules/english/words.ts';
import { draftOf, everyEntryCounts, titlesOf } from './readDraft.ts';

function capitalised(word: string): string {
  return word.replace(/(?:^|-)\p{L}/gu, (letters) => letters.toUpperCase());
}

/** Where hosts receive guests: no sentence is known yet in which the word alone makes it a place that was visited. */
const NOT_COVERED: ReadonlySet<string> = new Set(['airport', 'headquarters', 'palace', 'office', 'council', 'hall']);

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
});
