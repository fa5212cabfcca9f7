import { describe } from 'node:test';
import { COUNTRIES, PROVINCES } from '../../../../src/rules/places.ts';
import { MINORITY_PARTS } from '../../../../src/rules/surnames.ts';
import { draftOf, everyEntryCounts } from './readDraft.ts';

describe('names of places', () => {
  everyEntryCounts('countries', COUNTRIES, '沧溟', (country) =>
    draftOf(`6月1日，${country}总统安娜·林德来访。`).attendees.some(({ organization }) => organization === country),
  );

  everyEntryCounts('provinces', [...PROVINCES.keys()], '沧溟', (province) =>
    draftOf(`6月1日，${province}书记李国强来访。`).attendees.some(({ organization }) => organization === province),
  );

  everyEntryCounts('parts of minority names', MINORITY_PARTS, '沧溟', (part) =>
    draftOf(`6月1日，副县长${part}扎西陪同考察。`).attendees.some(({ name }) => name === `${part}扎西`),
  );
});
