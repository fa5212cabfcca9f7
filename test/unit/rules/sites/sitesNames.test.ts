import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGeneric } from '../../../../src/rules/sitesKinds.ts';
import { isNamedPlace } from '../../../../src/rules/sitesNamed.ts';
import { cutPlaceName } from '../../../../src/rules/sitesNames.ts';
import { GENERIC_WORDS, SITE_SUFFIXES, TRADE_SUFFIXES } from '../../../../src/rules/sitesTables.ts';

function cut(text: string, withTrade = true): string | null {
  const span = cutPlaceName(text, 0, text.length, withTrade);
  return span && text.slice(span.start, span.end);
}

describe('names of places', () => {
  it('every ending of the table names a place after a proper name', () => {
    const missing = SITE_SUFFIXES.filter((suffix) => !isNamedPlace(`星河集团沧溟${suffix}`, false));
    assert.deepEqual(missing, []);
  });

  it('every trade ends a short company name, but only where companies are expected', () => {
    assert.deepEqual(
      TRADE_SUFFIXES.filter((trade) => !isNamedPlace(`沧溟${trade}`, true)),
      [],
    );
    assert.equal(isNamedPlace('沧溟光电', false), false);
  });

  it('every describing word alone names nothing', () =>
    assert.deepEqual(
      GENERIC_WORDS.filter((word) => !isGeneric(word)),
      [],
    ));

  for (const [phrase, name] of [
    ['位于锡溪高新区的沧溟新材料', '沧溟新材料'],
    ['正在建设的沧溟大厦工地', '沧溟大厦'],
    ['沧溟大学（白沙）参观', '沧溟大学（白沙）'],
    ['现代农业产业园', null],
    ['多家企业', null],
    ['香港', null],
  ] as const)
    it(`${phrase} → ${name ?? 'none'}`, () => assert.equal(cut(phrase), name));
});
