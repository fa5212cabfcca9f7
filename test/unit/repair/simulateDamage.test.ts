import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulateDamage } from '../../support/damage/simulateDamage.ts';
import { toPageForm } from '../../support/damage/toPageForm.ts';

const PLAIN = { seed: 1, notes: new Map<string, string>(), markShare: 0, shiftedLines: 1 };

describe('the simulator', () => {
  it('makes the run of a real page out of its true reading', () => {
    const notes = new Map([
      ['數', 'shù'],
      ['結', 'jié'],
    ]);
    assert.equal(
      simulateDamage('擔當的精神，凝聚各方力量，全力推動結對', { ...PLAIN, notes }),
      '擔當?shù)木\ue086瘢\ue0df\ue427鄹鞣搅α浚\ue0e3\ue07eν苿咏Y(jié)對',
    );
  });

  it('loses a character before a straddling mark, and splits one in two', () => {
    assert.equal(simulateDamage('就干。“村', { ...PLAIN, markShare: 1 }).slice(0, 5), '就干?！按');
    assert.equal(simulateDamage('不小！', { ...PLAIN, markShare: 1 }), '不??！');
  });

  it('shows the marks of the sister family as commas', () => {
    assert.equal(simulateDamage('指出，推進。', { ...PLAIN, markShare: 1, commaMarks: true }), '指出,，推進,。');
  });

  it('makes a question mark of what cp936 does not hold', () => {
    assert.equal(simulateDamage('甲\u00a0乙®丙', PLAIN), '甲?乙?丙');
  });

  it('notes characters as they are where a line keeps its alignment', () => {
    const notes = new Map([
      ['數', 'shù'],
      ['發', 'fā'],
    ]);
    assert.equal(simulateDamage('擔當的發展', { ...PLAIN, notes, shiftedLines: 0 }), '擔當的發(fā)展');
  });

  it('converts character by character and keeps what the pages keep', () => {
    assert.equal(toPageForm('为了后来的干部，关于台湾游客，准备着'), '為了后來的干部，關于臺灣游客，準備著');
  });
});
