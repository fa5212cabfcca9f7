import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectLanguage } from '../../../src/article/language.ts';
import { countScripts, simplify } from '../../../src/article/script.ts';
import { FUZZ_RUNS } from './offsetMapChecks.ts';

describe('simplify', () => {
  for (const [from, to] of [
    ['縣委書記、縣長鄭啟航率黨政代表團赴青原縣', '县委书记、县长郑启航率党政代表团赴青原县'],
    ['沿著山路走，意味著希望', '沿着山路走，意味着希望'],
    ['著名作家的著作', '著名作家的著作'],
    ['乾淨的杯子與乾隆年間', '干净的杯子与乾隆年间'],
    ['瞭解情況，瞭望塔', '了解情况，瞭望塔'],
    ['已經是简体的文字，没有变化。', '已经是简体的文字，没有变化。'],
    ['😀𠮷縣\ud800', '😀𠮷县\ud800'],
  ] as const)
    it(from, () => assert.equal(simplify(from), to));

  it('keeps every offset, whatever stands beside', () => {
    const unit = fc.oneof(
      fc.constantFrom('縣', '著', '乾', '餘', '麼', '😀', 'a', '\n', '\ud842'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.nat({ max: 5000 }), (text, padding) => {
        const padded = '　'.repeat(padding) + text;
        const folded = simplify(padded);
        assert.equal(folded.length, padded.length);
        for (let i = 0; i < padded.length; i++)
          if (padded.charCodeAt(i) < 0x3400 || (padded.charCodeAt(i) >= 0xd800 && padded.charCodeAt(i) < 0xf900))
            assert.equal(folded[i], padded[i]);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('counts the characters of each script', () => {
    assert.deepEqual(countScripts('縣長 和 县长'), { traditional: 2, simplified: 2 });
  });
});

describe('detectLanguage', () => {
  for (const [tag, text] of [
    ['zh-Hans', '3月4日，林湾市委副书记、市长郑启航率代表团赴青原县考察，双方签署协议。'],
    ['zh-Hant', '據悉，海灣商會會長顏敬之一行日前到訪青原市，雙方簽署合作備忘錄。'],
    ['zh-Hans', 'MOU签署：NTU与ABC Technology Co. Ltd.共建Joint Laboratory for AI，郑启航出席。'],
    ['en', 'The delegation toured the Northhaven Container Terminal and met the mayor of the city.'],
    ['ja', '三月四日、林湾市の代表団が青原県を訪問し、協力協定に署名しました。'],
    ['ko', '3월 4일 대표단은 청원현을 방문하여 협력 협정에 서명하였다.'],
    ['ru', 'Делегация города посетила порт и подписала соглашение о сотрудничестве.'],
    ['fr', 'La délégation a visité le port et les deux parties ont signé un accord dans la mairie.'],
    ['de', 'Die Delegation besuchte den Hafen und die beiden Seiten unterzeichneten ein Abkommen mit der Stadt.'],
    ['es', 'La delegación visitó el puerto y las dos partes firmaron un acuerdo en la alcaldía de la ciudad.'],
    ['ar', 'زار الوفد الميناء ووقع الجانبان اتفاقية تعاون في مقر البلدية.'],
    ['und', '12345 --- 678'],
    ['und', ''],
  ] as const)
    it(`${tag}: ${text.slice(0, 24)}`, () => assert.equal(detectLanguage(text), tag));
});
