/** Owns the tests of the signatures that spare costly patterns: no guard may ever keep a match away. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClauseSignatures } from '../../../src/rules/clauseSignatures.ts';
import { TOLD } from '../../../src/rules/clausesTold.ts';
import { PERSON_WORDS } from '../../../src/rules/people/personWords.ts';
import '../../../src/rules/people.ts';
import { everyMatchHolds } from '../../support/everyMatchHolds.ts';

describe('proof that every match holds a character', () => {
  const cases: readonly (readonly [RegExp, string, boolean])[] = [
    [/会见|接见/, '见', true],
    [/会见|接待/, '见', false],
    [/会见|接待/, '见待', true],
    [/(?:会见)?来访/, '见', false],
    [/(?:会见)+了/, '见', true],
    [/[见晤]了?/, '见晤', true],
    [/[^见]/, '见', false],
    [/来(?=见)/, '见', false],
    [/.*/, '见', false],
  ];
  for (const [pattern, characters, expected] of cases)
    it(`${pattern.source} | ${characters}: ${expected}`, () => {
      assert.equal(everyMatchHolds(pattern, characters), expected);
    });
});

describe('guarded patterns', () => {
  it('are found', () => {
    assert.ok(PERSON_WORDS.patterns.length > 20);
    assert.ok(TOLD.patterns.length > 5);
  });
  for (const { pattern, needed } of [...PERSON_WORDS.patterns, ...TOLD.patterns])
    it(`match nowhere without one of ${needed}: ${pattern.source.slice(0, 40)}`, () => {
      assert.ok(everyMatchHolds(pattern, needed));
    });
});

describe('a family of signatures', () => {
  it('lets a pattern run where one of its characters stands, and nowhere else', () => {
    const family = new ClauseSignatures();
    const met = family.guard(/会见|接见/, '见');
    const came = family.guard(/来访/, '访');
    const text = '市长会见客人，客人来访。';
    const first = family.of(text, 0, 6);
    assert.ok(met.test(text.slice(0, 6), first));
    assert.ok(!came.mayMatch(first));
    assert.ok(came.mayMatch(family.of(text, 0, text.length)));
    assert.equal(met.exec('会见', family.of('会谈', 0, 2)), null);
  });

  it('has room for 31 sets of characters, and none for marks of full width', () => {
    const family = new ClauseSignatures();
    const words = Array.from({ length: 31 }, (_, i) => String.fromCharCode(0x4e00 + i));
    for (const word of [...words, ...words]) family.guard(new RegExp(word), word);
    assert.throws(() => family.guard(/见/, '见'), RangeError);
    assert.throws(() => new ClauseSignatures().guard(/，/, '，'), RangeError);
  });
});
