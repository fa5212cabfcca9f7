import { describe } from 'node:test';
import { COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES } from '../../../../src/rules/surnames.ts';
import { charactersOf, everyEntryCounts, titlesOf } from './readDraft.ts';

/** Whether a mayor of that name is found. */
function isMayor(name: string): boolean {
  return titlesOf(name, `6月1日，青河县县长${name}、县委书记骆平出席会议。`) !== null;
}

describe('surnames', () => {
  everyEntryCounts(
    'of one character',
    charactersOf(SURNAMES),
    '嘢',
    (surname) => isMayor(`${surname}敏`) || isMayor(`${surname}一鸣`),
  );

  everyEntryCounts('of two characters', [...COMPOUND_SURNAMES], '沧溟', (surname) => isMayor(`${surname}一鸣`));

  // The other way round: a rare one gives nobody where no office stands before it, as a frequent one does.
  everyEntryCounts('rare', charactersOf(RARE_SURNAMES), '罗', (surname) =>
    ['一鸣', '建国', '敏'].some((given) => {
      const name = surname + given;
      return (
        titlesOf(name, `6月1日，青河县县长骆平来校访问。${name}陪同。`) === null &&
        titlesOf(name, `6月1日，青河县县长骆平，${name}等出席会议。`) === null
      );
    }),
  );
});
