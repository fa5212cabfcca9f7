import { describe } from 'node:test';
import { COUNTRIES } from '../../../../src/rules/places.ts';
import { draftOf, everyEntryCounts } from './readDraft.ts';

/** 刚果（金）: what stands in brackets is read as a remark, so that the body is 刚果; not covered. */
const PLAIN = COUNTRIES.filter((country) => !country.includes('（'));

describe('names of places', () => {
  everyEntryCounts('countries', PLAIN, '沧溟', (country) =>
    draftOf(`6月1日，${country}总统安娜·林德来访。`).attendees.some(({ organization }) => organization === country),
  );
});
