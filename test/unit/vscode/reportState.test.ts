import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';
import { applyEvent, endRun, newReport, startRun } from '../../../src/vscode/reportState.ts';
import type { ReportState } from '../../../src/vscode/reportState.ts';
import { sampleReport } from '../../support/panelStates.ts';

const summary = sampleReport().summary!;
const names = (state: ReportState): string[] => state.summary!.attendees.map(({ name }) => name);
const drafted = applyEvent(startRun(newReport('file:///a', 'a')), { type: 'draft', summary });
const person = { ...summary.attendees[2]!, titles: ['代市长'], foundBy: ['model' as const] };
const fact = { type: 'fact', kind: 'attendees', index: 0, fact: person } as const;

describe('a report while it is read', () => {
  it('shows a model’s fact in the place of the draft’s, and a new one behind', () => {
    const known = applyEvent(drafted, fact);
    assert.deepEqual(names(known), names(drafted));
    assert.deepEqual(known.summary!.attendees[2]!.titles, ['代市长']);
    const added = applyEvent(known, { ...fact, index: 1, fact: { ...person, name: '新来者' } });
    assert.deepEqual(names(added), [...names(drafted), '新来者']);
  });

  it('goes back to the draft when the model starts over', () => {
    const again = applyEvent(applyEvent(drafted, fact), { type: 'restart', reason: 'rate-limit', retryInMs: 4000 });
    assert.deepEqual(again.summary, summary);
    assert.equal(again.retryInMs, 4000);
  });

  it('keeps the draft when the model fails on the first run', () => {
    const failed = endRun(applyEvent(drafted, fact), { code: 'refused', text: 'no answer' });
    assert.equal(failed.summary!.attendees.length, summary.attendees.length);
    assert.equal(failed.phase, 'done');
  });

  it('brings the earlier summary back when a later run fails or is cancelled', () => {
    const earlier: SummaryJson = { ...summary, title: 'earlier' };
    const done = endRun(applyEvent(drafted, { type: 'summary', summary: earlier }), null);
    const failed = endRun(applyEvent(startRun(done), { type: 'draft', summary }), { code: 'refused', text: '' });
    assert.equal(failed.summary!.title, 'earlier');
    const told = { code: 'rules-only', message: '', detail: { names: '陆怀远' } };
    const warned = applyEvent(applyEvent(drafted, { type: 'warning', warning: told }), {
      type: 'summary',
      summary: earlier,
    });
    assert.deepEqual(endRun(startRun(warned), { code: 'refused', text: '' }).warnings, [told]);
    const cancelled = endRun(startRun(done), null);
    assert.equal(cancelled.summary!.title, 'earlier');
    assert.equal(cancelled.phase, 'done');
  });

  it('forgets the failure of an earlier run when a new one begins', () => {
    const failed = endRun(drafted, { code: 'refused', text: '' });
    assert.equal(startRun(failed).failure, null);
  });
});
