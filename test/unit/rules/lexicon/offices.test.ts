import { describe } from 'node:test';
import {
  DESCRIPTORS,
  HONORIFICS,
  NOT_AN_OFFICE_BEFORE,
  OFFICE_HEADS,
  OFFICE_PREFIXES,
  OFFICE_SUFFIXES,
  ROLES,
} from '../../../../src/rules/offices.ts';
import { everyEntryCounts, titlesOf } from './readDraft.ts';

const NAME = '罗一鸣';
const NONSENSE = '沧溟';

describe('words of offices', () => {
  for (const [kind, heads] of Object.entries(OFFICE_HEADS))
    everyEntryCounts(`offices, ${kind}`, heads, NONSENSE, (head) =>
      ['青河县', '星河集团', '北原国', '驻联合国'].some((body) =>
        titlesOf(NAME, `6月1日，${body}${head}${NAME}出席会议。`)?.some((title) => title.endsWith(head)),
      ),
    );

  everyEntryCounts('occupations', ROLES, NONSENSE, (role) =>
    [
      `6月1日，青河县医院${role}${NAME}出席会议。`,
      `6月1日，云岭公司${role}${NAME}出席会议。`,
      `6月1日，县委书记骆平到青山村走访。${role}${NAME}说，今年收成好。`,
    ].some((text) => titlesOf(NAME, text)?.some((title) => title.includes(role))),
  );

  everyEntryCounts(
    'what somebody is',
    DESCRIPTORS,
    NONSENSE,
    (word) => titlesOf(NAME, `6月1日，县委书记骆平到青山村走访。${word}${NAME}说，今年收成好。`) !== null,
  );

  everyEntryCounts('parts before an office', OFFICE_PREFIXES, NONSENSE, (prefix) =>
    ['书记', '教授', '工程师', '会长'].some((head) =>
      titlesOf(NAME, `6月1日，青河县${prefix}${head}${NAME}出席会议。`)?.includes(prefix + head),
    ),
  );

  everyEntryCounts(
    'parts after an office',
    OFFICE_SUFFIXES,
    NONSENSE,
    (suffix) => titlesOf(NAME, `6月1日，青河县县长${suffix}${NAME}出席会议。`)?.includes(`县长${suffix}`) ?? false,
  );

  everyEntryCounts(
    'courtesies',
    HONORIFICS,
    NONSENSE,
    (courtesy) => titlesOf(NAME, `6月1日，${NAME}${courtesy}来校访问。`) !== null,
  );

  // The other way round: with the entry the office is none, and with nothing there it is one.
  everyEntryCounts(
    'what makes an office none',
    NOT_AN_OFFICE_BEFORE,
    '',
    (word) => !titlesOf(NAME, `6月1日，青河县市长${word}${NAME}出席会议。`)?.includes('市长'),
  );
});
