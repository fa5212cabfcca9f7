import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summaryJsonSchema } from '../../../src/summary/summaryJson.ts';
import {
  applyCorrections,
  bindCorrections,
  correctSummary,
  decide,
  factIds,
  joinCorrections,
  newFactId,
} from '../../../src/vscode/corrections.ts';
import type { Correction } from '../../../src/vscode/corrections.ts';
import { sampleReport } from '../../support/panelStates.ts';

const summary = sampleReport().summary!;
const [first, second] = summary.attendees;
const id = `attendees:${first!.name}`;
const names = (corrections: Correction[]): string[] =>
  correctSummary(summary, corrections).attendees.map(({ name }) => name);

describe('corrections', () => {
  it('keep a fact’s id whatever its width, case and spacing, and tell namesakes apart', () => {
    const facts = ['李 伟', '李伟', 'Ｊane ROE'].map((name) => ({ name, evidence: [] }));
    assert.deepEqual(factIds('attendees', facts), ['attendees:李伟', 'attendees:李伟#2', 'attendees:janeroe']);
  });

  it('of two namesakes stay with the one they were made about, whatever the order of a later run', () => {
    const namesake = (organization: string, start: number): (typeof summary.attendees)[number] => ({
      ...{ ...first!, organization },
      evidence: [{ quote: first!.name, start, end: start + first!.name.length, match: 'exact' }],
    });
    const attendees = [namesake('云岭市', 100), namesake('青浦湾市', 300)];
    const decisions: Correction[] = [{ id: `${id}#2`, decision: 'remove' }];
    for (const order of [attendees, attendees.toReversed()])
      assert.deepEqual(
        correctSummary({ ...summary, attendees: order }, decisions).attendees.map(({ organization }) => organization),
        ['云岭市'],
      );
  });

  describe('of a traditional article', () => {
    const source = { ...summary.source, language: 'zh-Hant' };
    const person = (name: string, title: string): (typeof summary.attendees)[number] => ({
      ...{ ...first!, name, titles: [title], organization: null },
      evidence: [{ quote: `${title}${name}`, start: 40, end: 45, match: 'exact' }],
    });
    const traditional = { ...summary, source, attendees: [person('鄧懷玉', '書記')] };
    const simplified = { ...summary, source, attendees: [person('邓怀玉', '书记')] };
    const shown = (from: typeof summary, decisions: readonly Correction[]): (string | string[])[][] =>
      correctSummary(from, decisions).attendees.map(({ name, titles, foundBy }) => [name, titles, foundBy]);

    it('hold for its summary in simplified characters, and the other way round', () => {
      assert.deepEqual(shown(simplified, [{ id: 'attendees:鄧懷玉', decision: 'remove' }]), []);
      assert.deepEqual(shown(traditional, [{ id: 'attendees:邓怀玉', decision: 'confirm' }]), [
        ['鄧懷玉', ['書記'], ['rules', 'person']],
      ]);
    });

    it('keep what was written, and follow the characters of the summary in the rest', () => {
      const edited = { ...traditional.attendees[0]!, titles: ['縣長'] };
      const edit: Correction = {
        ...{ id: 'attendees:鄧懷玉', decision: 'edit' },
        found: { kind: 'attendees', fact: edited },
      };
      assert.deepEqual(shown(traditional, [edit]), [['鄧懷玉', ['縣長'], ['rules', 'person']]]);
      assert.deepEqual(shown(simplified, [edit]), [['邓怀玉', ['縣長'], ['rules', 'person']]]);
    });

    it('can be changed in either characters', () => {
      const bound = bindCorrections(simplified, [{ id: 'attendees:鄧懷玉', decision: 'confirm' }]);
      assert.deepEqual(decide(bound, { id: 'attendees:邓怀玉', decision: 'confirm' }), []);
    });
  });

  it('say in the exported JSON that a person confirmed a fact', () => {
    const [person] = correctSummary(summary, [{ id, decision: 'confirm' }]).attendees;
    assert.deepEqual(person!.foundBy, ['rules', 'person']);
  });

  it('leave a removed fact out, and only that', () => {
    assert.deepEqual(
      names([{ id, decision: 'remove' }]),
      summary.attendees.slice(1).map(({ name }) => name),
    );
  });

  it('leave the built-in engine’s overview without who was removed; a model’s own sentences stay', () => {
    const engine = { ...summary.engine, kind: 'rules' as const };
    const told = { ...summary, engine, overview: `${first!.name}等参加。` };
    assert.match(correctSummary(told, [{ id, decision: 'confirm' }]).overview!, new RegExp(first!.name));
    const corrected = correctSummary(told, [{ id, decision: 'remove' }]).overview!;
    assert.ok(!corrected.includes(first!.name) && corrected.includes(second!.name), corrected);
    const byModel = { ...told, engine: { ...engine, kind: 'openai' as const } };
    assert.equal(correctSummary(byModel, [{ id, decision: 'remove' }]).overview, told.overview);
  });

  it('put an edited fact in its old place', () => {
    const edited = { ...first!, name: '陆怀元' };
    const corrected = correctSummary(summary, [
      { id, decision: 'edit', found: { kind: 'attendees', fact: edited } },
    ]).attendees;
    assert.equal(corrected[0]!.name, '陆怀元');
    assert.ok(corrected[0]!.foundBy.includes('person'));
    assert.equal(corrected.length, summary.attendees.length);
  });

  it('survive a second run that no longer finds the fact, or finds it elsewhere', () => {
    const edit: Correction = {
      id,
      decision: 'edit',
      found: { kind: 'attendees', fact: { ...first!, titles: ['书记'] } },
    };
    const without = { ...summary, attendees: summary.attendees.slice(1) };
    assert.deepEqual(correctSummary(without, [edit]).attendees.at(-1)!.titles, ['书记']);
    const reversed = { ...summary, attendees: summary.attendees.toReversed() };
    assert.deepEqual(correctSummary(reversed, [edit]).attendees.at(-1)!.titles, ['书记']);
  });

  it('keep the exported summary within the public contract', () => {
    const added: Correction = {
      id: newFactId([], 'siteVisits'),
      decision: 'add',
      found: {
        kind: 'siteVisits',
        fact: { name: '新码头', focus: null, date: null, foundBy: ['person'], confidence: null, evidence: [] },
      },
    };
    const corrected = summaryJsonSchema.parse(correctSummary(summary, [added, { id, decision: 'remove' }]));
    assert.equal(corrected.siteVisits.at(-1)!.name, '新码头');
  });

  it('are one a fact: the last decision counts, confirming twice takes it back', () => {
    const confirm: Correction = { id, decision: 'confirm' };
    assert.deepEqual(decide([confirm], confirm), []);
    assert.deepEqual(decide([confirm], { id, decision: 'remove' }), [{ id, decision: 'remove' }]);
    const add: Correction = { id: 'attendees:+1', decision: 'add', found: { kind: 'attendees', fact: second! } };
    assert.deepEqual(
      decide([add], { id: add.id, decision: 'remove' }),
      [],
      'an added fact that is removed leaves no trace',
    );
    const renamed: Correction = { ...add, decision: 'edit', found: { kind: 'attendees', fact: first! } };
    assert.equal(decide([add], renamed)[0]!.decision, 'add', 'an added fact stays an added one when edited');
    assert.equal(newFactId([add], 'attendees'), 'attendees:+2');
  });

  it('made while earlier ones could not be read are joined with them: later ones win, two added facts stay two', () => {
    const added = (name: string): Correction => ({
      id: 'attendees:+1',
      decision: 'add',
      found: { kind: 'attendees', fact: { ...first!, name } },
    });
    const joined = joinCorrections(
      [{ id, decision: 'confirm' }, added('甲')],
      [added('乙'), { id, decision: 'remove' }, added('甲')],
    );
    const all = names(joined);
    assert.deepEqual(
      ['甲', '乙', first!.name].map((name) => all.filter((one) => one === name).length),
      [1, 1, 0],
    );
  });

  it('mark only what a person decided', () => {
    const facts = applyCorrections(summary, [{ id, decision: 'confirm' }]);
    assert.deepEqual(
      facts.filter(({ decided }) => decided).map((fact) => fact.id),
      [id],
    );
  });
});
