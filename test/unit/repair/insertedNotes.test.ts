import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/article/offsetMap.ts';
import { findRepairs } from '../../../src/article/repair/findRepairs.ts';
import { loadWords } from '../../support/damage/wordModel.ts';

function repaired(text: string): string {
  return applyEdits(text, findRepairs(text, { loadWords }).repairs).text;
}

describe('inserted readings', () => {
  it('are dropped from a page that notes characters wherever they stand', () => {
    assert.equal(
      repaired('發(fā)展產(chǎn)業(yè)，產(chǎn)業(yè)協(xié)作，協(xié)會(huì)會(huì)長(zhǎng)發(fā)言。'),
      '發展產業，產業協作，協會會長發言。',
    );
  });

  it('are dropped when doubled and when a blank stands inside', () => {
    assert.equal(
      repaired('機(jī)關(guān)(guān)開會(huì )，關(guān)(guān)於發(fā)展的會(huì )，機(jī)會(huì )很多，發(fā)言。'),
      '機關開會，關於發展的會，機會很多，發言。',
    );
  });

  it('stay where a writer explains a word', () => {
    for (const text of [
      '他有些尷(gān)尬(gà)地看著長(cháng)江，讀著「龜(guī)裂」「會(kuài)計」和「長(zhǎng)官」。來開會的時候，會計都說江很長，會長也來了。',
      '尴(gān)尬(gà)、龃(jǔ)龉(yǔ)、尴(gān)尬(gà)、龃(jǔ)龉(yǔ)都是生僻字。',
      '大會(huì)開始。',
    ])
      assert.equal(repaired(text), text);
  });

  it('stay where they have no tone mark', () => {
    const page = '發(fā)展產(chǎn)業(yè)，產(chǎn)業(yè)協(xié)作，發(fā)言。大會(hui)開了。';
    assert.equal(repaired(page), '發展產業，產業協作，發言。大會(hui)開了。');
  });

  it('do not make a sound document load the words', () => {
    const { repairs } = findRepairs('縣委書記帶隊考察。', { loadWords: () => assert.fail('loaded') });
    assert.deepEqual(repairs, []);
  });
});
