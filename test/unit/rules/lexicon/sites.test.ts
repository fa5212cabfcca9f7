import { describe } from 'node:test';
import { SITE_SUFFIXES, TRADE_SUFFIXES, VISIT_VERBS } from '../../../../src/rules/sitesTables.ts';
import { SURE, draftOf, everyEntryCounts } from './readDraft.ts';

function isSite(name: string, text: string): boolean {
  return draftOf(text).siteVisits.some((visit) => visit.name === name && (visit.confidence ?? 0) >= SURE);
}

describe('words of site visits', () => {
  // Rooms and plant need the name of their institution; all else is a place after a proper name.
  everyEntryCounts('endings of places', SITE_SUFFIXES, '沧溟', (suffix) =>
    [`云岭${suffix}`, `星河集团沧溟${suffix}`, `云岭公司${suffix}`, `沧溟学校${suffix}`].some((name) =>
      isSite(name, `6月1日，代表团参观了${name}。`),
    ),
  );

  everyEntryCounts('trades', TRADE_SUFFIXES, '沧溟', (trade) =>
    isSite(`云岭${trade}`, `6月1日，代表团走访了云岭${trade}、沧溟博物馆。`),
  );

  everyEntryCounts(
    'verbs of visiting',
    VISIT_VERBS,
    '沧溟',
    (verb) => draftOf(`6月1日，代表团${verb}云岭大桥、沧溟博物馆，了解情况。`).siteVisits.length > 0,
  );
});
