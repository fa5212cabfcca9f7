import { describe } from 'node:test';
import { DOCUMENT_NOUNS, NOT_AGREEMENTS, SIGNING_VERBS } from '../../../../src/rules/agreementsTables.ts';
import { draftOf, everyEntryCounts } from './readDraft.ts';

describe('words of agreements', () => {
  everyEntryCounts('verbs of signing', SIGNING_VERBS, '沧溟', (verb) =>
    [`${verb}《云川合作协议》`, `的《云川合作协议》${verb}`, `在云川合作协议上盖下${verb}`].some(
      (words) => draftOf(`6月1日，甲县与乙县${words}。`).agreements.length > 0,
    ),
  );

  everyEntryCounts(
    'what documents are called',
    DOCUMENT_NOUNS.filter((noun) => !NOT_AGREEMENTS.test(noun)),
    '沧溟',
    (noun) => draftOf(`6月1日，甲县与乙县签署云川旅游${noun}。`).agreements.some(({ name }) => name.endsWith(noun)),
  );
});
