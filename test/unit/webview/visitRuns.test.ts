import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PanelSiteVisit } from '../../../src/protocol.ts';
import { INITIAL_PAGE } from '../../../src/webview/pageState.ts';
import { findRuns } from '../../../src/webview/visitRuns.ts';

const visit = (name: string, quote: string, toCheck = false): PanelSiteVisit => ({
  ...{ kind: 'siteVisits', id: `siteVisits:${name}`, name, focus: null, date: null, mark: 'sure', why: '', toCheck },
  evidence: [{ quote, match: 'exact' }],
});
const VISITS = [visit('a', '一'), visit('b', '二', true), visit('c', '二'), visit('d', '二', true), visit('e', '三')];

describe('visits told by one clause', () => {
  it('show its words once, under the last of them, with their numbers', () => {
    assert.deepEqual(
      [...findRuns(VISITS, INITIAL_PAGE, 4)],
      [
        ['siteVisits:b', { role: 'before', last: 'siteVisits:d' }],
        ['siteVisits:c', { role: 'before', last: 'siteVisits:d' }],
        ['siteVisits:d', { role: 'last', numbers: '5–7' }],
      ],
    );
  });

  it('show them under the last that the filter lets through', () => {
    const visits = VISITS.map((one) => ({ ...one, toCheck: one.name !== 'c' && one.name !== 'e' }));
    assert.deepEqual(findRuns(visits, { ...INITIAL_PAGE, filter: 'toCheck' }, 1).get('siteVisits:d'), {
      ...{ role: 'last', numbers: '2, 4' },
    });
  });

  it('are parted by one that is being edited, whose words are in its form', () => {
    assert.equal(findRuns(VISITS, { ...INITIAL_PAGE, editing: 'siteVisits:c' }, 1).size, 0);
  });

  it('are parted by another focus or by evidence of another kind', () => {
    const [, b, c] = VISITS;
    assert.equal(findRuns([b!, { ...c!, focus: '春茶' }], INITIAL_PAGE, 1).size, 0);
    assert.equal(findRuns([b!, { ...c!, evidence: [] }], INITIAL_PAGE, 1).size, 0);
  });
});
