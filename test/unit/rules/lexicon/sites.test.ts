import { describe } from 'node:test';
import {
  GENERIC_WORDS,
  SITE_SUFFIXES,
  TRADE_SUFFIXES,
  VISIT_VERBS,
  WEAK_HEADS,
} from '../../../../src/rules/sitesTables.ts';
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

  everyEntryCounts('weak heads', [...WEAK_HEADS], '沧溟', (head) =>
    isSite(`云岭观测${head}`, `6月1日，代表团参观了云岭观测${head}。`),
  );

  // 沧溟塔 is a name, 示范塔 is not; some describing words are the beginning of the one institution of its kind (国家博物馆).
  everyEntryCounts('describing words', GENERIC_WORDS, '沧溟', (word) =>
    ['馆', '博物馆', '塔', '庄园', '大桥'].some(
      (kind) => !isSite(`${word}${kind}`, `6月1日，代表团参观了${word}${kind}。`),
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
