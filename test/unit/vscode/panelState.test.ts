import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PanelFact, PanelState } from '../../../src/protocol.ts';
import type { ErrorCode } from '../../../src/summary/errors.ts';
import { actionLabel } from '../../../src/vscode/actionLabel.ts';
import { describeError } from '../../../src/vscode/describeError.ts';
import { applyCorrections } from '../../../src/vscode/corrections.ts';
import { describeFact } from '../../../src/vscode/describeFact.ts';
import { describeProgress } from '../../../src/vscode/describeRun.ts';
import { buildNotices } from '../../../src/vscode/notices.ts';
import { applyEvent, endRun, endWait, newReport, startRun } from '../../../src/vscode/reportState.ts';
import type { ReportState } from '../../../src/vscode/reportState.ts';
import { english } from '../../../src/vscode/translate.ts';
import { sampleReport, stateOf, withEveryMark } from '../../support/panelStates.ts';
import type { PanelLanguage } from '../../support/panelStates.ts';
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';

const report = sampleReport();
const people = (state: PanelState): PanelFact[] =>
  state.attendees.flatMap(({ organizations }) => organizations.flatMap(({ facts }) => facts));

describe('what the panel shows', () => {
  it('groups attendees by side and organization, with counts', () => {
    const { attendees, counts } = stateOf(report);
    assert.deepEqual(
      attendees.map(({ side, count, organizations }) => [side, count, organizations.map(({ name }) => name)]),
      [
        ['visitor', 4, ['云岭市']],
        ['host', 3, ['青浦湾市']],
      ],
    );
    assert.equal(counts.attendees, 7);
  });

  it('keeps visits in the article’s order and cuts them where the date changes', () => {
    const summary = report.summary!;
    const dates = ['2025-04-15', '2025-04-15', '2025-04-16', '2025-04-15'];
    const siteVisits = summary.siteVisits.map((visit, index) => ({ ...visit, date: dates[index] ?? null }));
    const days = stateOf({ ...report, summary: { ...summary, siteVisits } }).siteVisits;
    assert.deepEqual(
      days.map(({ label, facts }) => [label, facts.length]),
      [
        ['Apr 15, 2025', 2],
        ['Apr 16, 2025', 1],
        ['Apr 15, 2025', 1],
      ],
    );
    assert.equal(new Set(days.map(({ key }) => key)).size, days.length, 'keys must differ');
  });

  it('marks a fact that the article does not hold as unsupported, and never as sure', () => {
    const invented = people(stateOf(withEveryMark(report))).find(({ name }) => name.includes('明'))!;
    assert.equal(invented.mark, 'unsupported');
    assert.ok(invented.toCheck);
    assert.match(invented.why, /does not contain/);
  });

  it('asks for a second look at what only one of two engines found', () => {
    const facts = people(stateOf(withEveryMark(report)));
    assert.deepEqual(
      facts.map(({ mark, toCheck }) => `${mark}${toCheck ? ' ?' : ''}`),
      ['sure', 'sure', 'sure', 'doubtful ?', 'likely ?', 'sure', 'sure', 'unsupported ?'],
    );
  });

  it('takes a person’s word over every engine’s', () => {
    const marks = withEveryMark(report);
    const doubtful = people(stateOf(marks)).find(({ mark }) => mark === 'doubtful')!;
    const decided = stateOf({ ...marks, corrections: [{ id: doubtful.id, decision: 'confirm' }] });
    const confirmed = people(decided).find(({ id }) => id === doubtful.id)!;
    assert.equal(confirmed.mark, 'confirmed');
    assert.equal(decided.counts.toCheck, stateOf(marks).counts.toCheck - 1);
  });

  it('says engine, tokens, cost and duration', () => {
    const { run } = stateOf(withEveryMark(report));
    assert.deepEqual(
      run.map(({ label, value }) => `${label}: ${value}`),
      ['Engine: deepseek-chat', 'Tokens: 2,210 in, 431 out', 'Cost: $0.0008', 'Duration: 6.2 s'],
    );
  });

  it('writes out invisible characters where a fact is told as text', () => {
    const marks = withEveryMark(report);
    const invented = applyCorrections(marks.summary!, []).find(({ fact }) => fact.name.includes('\u202e'))!;
    const told = describeFact(invented, marks, english);
    assert.match(told, /王\[U\+202E\]小\[U\+200B\]明/);
    assert.doesNotMatch(told, /[\u202e\u200b]/);
  });

  it('writes days as the user’s language does', () => {
    const dates = (change: Partial<SummaryJson>, language: PanelLanguage): string[] =>
      stateOf({ ...report, summary: { ...report.summary!, ...change } }, {}, 1, language).dates.map(
        // Ranges are written with thin spaces.
        ({ value }) => value.replace(/\s/g, ' '),
      );
    assert.deepEqual(dates({}, 'en'), ['Apr 15 – 16, 2025', 'Apr 18, 2025']);
    assert.deepEqual(dates({}, 'zh-tw'), ['2025年4月15日 – 2025年4月16日', '2025年4月18日']);
    assert.deepEqual(dates({ visitEnd: null, publishedOn: null }, 'zh-cn'), ['2025年4月15日']);
    assert.deepEqual(dates({ visitStart: '2025-02-31', visitEnd: null }, 'en')[0], '2025-02-31');
  });

  it('counts one as one', () => {
    const [first] = report.summary!.attendees;
    const one: ReportState = { ...report, summary: { ...report.summary!, attendees: [first!] } };
    assert.equal(stateOf(one).attendees[0]!.countLabel, '1 person');
    const { agreements, siteVisits } = { agreements: [], siteVisits: [] };
    const alone = { ...one, summary: { ...one.summary!, agreements, siteVisits } };
    assert.equal(
      describeProgress({ ...alone, phase: 'answering', modelName: 'm' }, english),
      'm is reading; 1 fact so far …',
    );
    const [notice] = buildNotices(
      { ...report, warnings: [{ code: 'lost-character', message: '', detail: { count: 1 } }] },
      english,
    );
    assert.match(notice!.text, /^1 damaged character could/);
  });

  it('does not call done what was cancelled', () => {
    const started = startRun(newReport('file:///a.txt', 'a.txt'));
    assert.equal(describeProgress(endRun(started, null), english), '');
    const midway = endRun({ ...started, summary: report.summary, draft: report.summary }, null);
    assert.match(describeProgress(midway, english), /^Stopped/);
    assert.equal(describeProgress(report, english), 'Done: 13 facts.');
  });

  it('names one kind of cleaning once, and says no more where nothing was cleaned', () => {
    const samples = ['breadcrumb', 'navigation'].map((code) => ({
      kind: 'removal' as const,
      code,
      count: 2,
      sample: '首页',
    }));
    const strip = stateOf({ ...report, cleaning: { lines: 4, samples } }).cleaning!;
    assert.deepEqual(
      strip.items.map(({ text, count }) => [text, count]),
      [['menus and paths of the site', 4]],
    );
    assert.equal(strip.summary, 'Cleaned: 4 lines of page furniture');
    assert.equal(
      stateOf({ ...report, cleaning: { lines: 0, samples: [] } }).cleaning!.summary,
      'Nothing had to be cleaned.',
    );
  });

  it('says when the server is busy', () => {
    assert.match(describeProgress({ ...report, phase: 'waiting', retryInMs: 3600 }, english), /trying again in 4 s/);
    // The model is asked in another way, or has begun to think anew: nobody waits.
    for (const reason of ['adapting', 'thinking']) {
      const state = applyEvent(report, { type: 'restart', reason, retryInMs: 0 });
      assert.equal(describeProgress(state, english), 'Trying another way …');
    }
    const asked = endWait({ ...report, phase: 'waiting', retryInMs: 3600, modelName: 'm' });
    assert.match(describeProgress(asked, english), /^m is reading/);
  });
});

describe('notices', () => {
  it('offer a model in one line where none is set up, and not while something is wrong', () => {
    assert.deepEqual(
      buildNotices({ ...report, offersModel: true }, english).map(({ tone }) => tone),
      ['hint'],
    );
    const failure = { code: 'wrong-key', text: 'no' };
    assert.deepEqual(
      buildNotices({ ...report, offersModel: true, failure }, english).map(({ tone }) => tone),
      ['error'],
    );
  });

  it('say a warning once, in the user’s words', () => {
    const warning = { code: 'ill-formed-bytes', message: 'm', detail: { count: 3 } };
    const summary = { ...report.summary!, warnings: [{ code: 'ill-formed-bytes', message: 'm' }] };
    const notices = buildNotices({ ...report, summary, warnings: [warning] }, english);
    assert.deepEqual(
      notices.map(({ text }) => text),
      ['3 places of the file make no sense in its encoding and are shown as \uFFFD.'],
    );
  });

  it('have a sentence for every error, with a button where one helps, and no empty placeholder', () => {
    const codes: ErrorCode[] = [
      ...([
        'no-document',
        'empty',
        'binary',
        'too-large',
        'file-vanished',
        'unreadable',
        'no-key',
        'wrong-key',
      ] as const),
      ...(['no-quota', 'rate-limit', 'model-unknown', 'context-too-long', 'certificate', 'proxy'] as const),
      ...(['name-not-found', 'refused', 'wrong-path', 'redirected', 'timeout', 'filtered', 'model-refused'] as const),
      ...(['truncated', 'not-json', 'bad-request', 'server-error', 'connection-lost', 'bad-address'] as const),
      ...(['not-consented', 'internal'] as const),
    ];
    const detail = { name: 'a.txt', host: 'h', model: 'm', megabytes: 20, limit: 10 };
    const texts = codes.map((code) => describeError(code, detail, english));
    assert.equal(new Set(texts.map(({ text }) => text)).size, codes.length, 'two errors say the same');
    for (const { text, actions } of texts) {
      assert.match(text, /\.$|\?$/);
      assert.doesNotMatch(text, /\{\d\}|undefined/);
      for (const action of actions) assert.ok(actionLabel(action, english).length > 0);
    }
    assert.deepEqual(describeError('wrong-key', detail, english).actions, ['setApiKey', 'testConnection']);
    assert.match(describeError('refused', {}, english).text, /^the model server/);
    const ofAddress = (reason: string): string =>
      describeError('bad-address', { host: 'h:6000', reason }, english).text;
    assert.match(ofAddress('ERR_UNSAFE_PORT'), /h:6000: this port is reserved/);
    assert.match(ofAddress('ERR_SSL_WRONG_VERSION_NUMBER'), /http or https/);
    const said = describeError('bad-request', { host: 'h', serverSays: 'top_p [x](command:y) is odd' }, english).text;
    assert.equal(said, 'h did not understand the request: “top_p [x] (command:y) is odd”.');
  });
});
