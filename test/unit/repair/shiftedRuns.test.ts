import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/article/offsetMap.ts';
import { findRepairs } from '../../../src/article/repair/findRepairs.ts';
import { simulateDamage, seededRandom } from '../../support/damage/simulateDamage.ts';
import { longNotes } from '../../support/damage/notedCharacters.ts';
import { loadWords } from '../../support/damage/wordModel.ts';

function repaired(text: string): string {
  const { repairs, edits } = findRepairs(text, { loadWords });
  const whole = applyEdits(text, repairs).text;
  assert.equal(applyEdits(text, edits).text, whole, 'the fine pieces give another text than the repairs');
  return whole;
}

/** What a page of the family shows of a sentence; a second sentence without a run holds the page's notes. */
function damaged(sentence: string, notes: Record<string, string>, marked = false): string {
  return simulateDamage(sentence, {
    seed: 1,
    notes: new Map(Object.entries(notes)),
    markShare: marked ? 1 : 0,
    shiftedLines: 1,
  });
}

describe('shifted runs', () => {
  it('are restored as the mechanism makes them on a real page', () => {
    // The run of a page as it was found, private-use characters (escaped here) and all.
    const page = '以務實擔當?shù)木\ue086瘢\ue0df\ue427鄹鞣搅α浚\ue0e3\ue07eν苿咏Y(jié)對幫扶各項工作落地見效';
    assert.equal(repaired(page), '以務實擔當的精神，凝聚各方力量，全力推動結對幫扶各項工作落地見效');
  });

  for (const [name, sentence, notes, marked] of [
    ['begins at a note and ends at a letter', '市長參加活動，聽取當地干部介紹果園管護情況。', { 數: 'shù' }, false],
    ['begins at a mark', '他們說干就干。“村里最缺的就是你們這樣的年輕人。”', {}, true],
    ['ends at a noted character', '大家帶著技術來到許昌，把項目引回去。', { 規: 'guī', 著: 'zhù' }, false],
    ['goes over a note inside', '邀請客人到當地伏羲山旅游開發區看看。', { 數: 'shù', 開: 'kāi' }, false],
    ['ends at a mark', '他們說干就干。“村里最缺的就是年輕人，大家都這樣說。', {}, true],
  ] as const)
    it(`is restored when it ${name}`, () => {
      const page = damaged(sentence, notes, marked);
      assert.notEqual(page, sentence);
      assert.equal(repaired(page), sentence);
    });

  it('are restored where a mark splits one character twice', () => {
    const page = damaged('這個貢獻不小！他們說，力量不小！發展得好。“村里最缺的就是你們這樣的年輕人。', {}, true);
    assert.match(page, /不\?\?！/);
    assert.match(repaired(page), /貢獻不.！他們說，力量不.！發展得好。“村里最缺的就是你們這樣的年輕人。/);
  });

  it('are restored when they have a byte 80', () => {
    const text = '再過几個月，直航航班就要開通。開發、開放，發展產業，發揮產業優勢。';
    const page = damaged(text, { 競: 'jìng', 開: 'kāi', 發: 'fā', 產: 'chǎn' });
    assert.match(page, /几\?jìng\)€月/);
    assert.equal(repaired(page), text);
  });

  it('give back the ASCII character that a lost byte took, as far as it can be told', () => {
    const text = '聽取當地<b>干部</b>介紹；當地&ldquo;老人；當地1949年建成。開發、開放，發展產業，發揮產業優勢。';
    const page = damaged(text, { 數: 'shù', 開: 'kāi', 發: 'fā', 產: 'chǎn' });
    assert.match(page, /\?b>干部<\/b>.*\?ldquo;.*\?949年/);
    assert.equal(repaired(page), text);
  });

  it('are read with the commas that a crawler folded and the commas that mark', () => {
    const notes = longNotes(seededRandom(5));
    const text =
      '代表團考察了產業園區，聽取當地干部介紹情況。發展產業、發展經濟、開發項目，雙方簽訂協議，推動合作；會上說：長期堅持，開創未來，關心群眾，學習經驗。';
    const family = { seed: 9, notes, markShare: 0.8, shiftedLines: 1 };
    assert.equal(repaired(simulateDamage(text, { ...family, commaMarks: true })), text);
    const folded = repaired(simulateDamage(text, { ...family, foldWidth: true }));
    assert.equal(folded.normalize('NFKC'), text.normalize('NFKC'));
  });

  it('carry how sure a guess is, and nothing where the bytes leave no choice', () => {
    const sure = findRepairs(damaged('市長參加活動，聽取當地干部介紹果園管護情況。', { 數: 'shù' }), { loadWords });
    assert.deepEqual(
      sure.repairs.map(({ kind, confidence }) => [kind, confidence]),
      [['shifted-run', undefined]],
    );
    const guess = findRepairs(damaged('他們說干就干。“村里最缺的就是你們這樣的年輕人。', {}, true), { loadWords });
    assert.ok(guess.repairs.every(({ confidence }) => confidence! > 0.5 && confidence! < 1));
  });

  it('show □ and warn where nothing tells a swallowed digit', () => {
    const text = '當地7月8日舉行儀式。開發、開放，發展產業，發揮產業優勢。';
    const page = damaged(text, { 數: 'shù', 開: 'kāi', 發: 'fā', 產: 'chǎn' });
    assert.equal(repaired(page), text.replace('7', '□'));
    assert.deepEqual(
      findRepairs(page, { loadWords }).warnings.map(({ code }) => code),
      ['lost-character'],
    );
  });

  it('map each restored character to a narrow place', () => {
    const page = damaged('市長參加活動，聽取當地干部介紹果園管護情況。', { 數: 'shù' });
    const { edits } = findRepairs(page, { loadWords });
    const piece = edits.find(({ text }) => text === '干');
    assert.ok(piece && piece.end - piece.start === 1);
  });
});

describe('dates that lost their 月', () => {
  const notes = '發(fā)展產(chǎn)業(yè)，產(chǎn)業(yè)協(xié)作，發(fā)言，協(xié)議。';

  it('are read when the page has a date soon after', () => {
    assert.match(repaired(`${notes}\n日期:2024-05-27\n  520日至21日,縣長到訪。`), /5月20日至21日/);
  });

  it('stay, with a warning, when no date proves them', () => {
    const text = `${notes}\n  520日至21日,縣長到訪。`;
    const { warnings } = findRepairs(text, { loadWords });
    assert.match(repaired(text), /520日至21日/);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['lost-date'],
    );
  });

  it('stay in a sound page', () => {
    const text = '日期:2024-05-27\n  520日至21日,縣長到訪，發展產業。';
    assert.equal(repaired(text), text);
  });
});
