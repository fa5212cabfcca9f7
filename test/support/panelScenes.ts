/** Owns the scenes in which the panel is looked at and checked: each a state, and what a person does in it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PanelState } from '../../src/protocol.ts';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { prepareReport } from '../../src/vscode/prepareReport.ts';
import { endRun, newReport, startRun } from '../../src/vscode/reportState.ts';
import type { ReportState } from '../../src/vscode/reportState.ts';
import { sampleReport, stateOf, translator, withEveryMark } from './panelStates.ts';
import type { PanelLanguage } from './panelStates.ts';

export interface PanelScene {
  readonly state: PanelState;
  readonly act?: (page: Page) => Promise<void>;
}

const SAMPLES = join(import.meta.dirname, '../../samples');
const TRADITIONAL = `雲嶺市訪問團赴青浦灣參訪
【記者蘇文報導】4月15日，雲嶺市市長陸懷遠率訪問團抵青浦灣市參訪，青浦灣市副市長曾立群、港務局局長歐陽靜陪同。
訪問團先後參觀東港貨櫃碼頭、望潮漁村。
雙方簽署《雲嶺與青浦灣觀光合作備忘錄》。`;

/** A report as the built-in engine makes it from a text. */
async function reportOf(fileName: string, text: string): Promise<ReportState> {
  const uri = `file:///articles/${fileName}`;
  const document = { payload: { text: [text] }, fileName, encoding: null, removals: {} };
  const { summary, warnings, digest } = await prepareReport(
    { ...document, want: 'report', uri, interfaceLanguage: 'en', script: 'article', forModel: false },
    () => {
      throw new Error('these texts are not damaged');
    },
  );
  const report = newReport(uri, fileName);
  return { ...report, phase: 'done', summary, complete: summary, cleaning: digest, warnings, offersModel: true };
}

const sampleText = (path: string): string => readFileSync(path, 'utf8');
function change(report: ReportState, change: Partial<SummaryJson>): ReportState {
  const summary = { ...report.summary!, ...change };
  return { ...report, summary, complete: summary };
}

/** The same people and places again and again, `people` and `sites` in all. */
function withMany(report: ReportState, people: number, sites: number): ReportState {
  const { attendees, siteVisits } = report.summary!;
  const repeat = <T extends { name: string }>(list: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, index) => {
      const fact = list[index % list.length]!;
      return { ...fact, name: index < list.length ? fact.name : `${fact.name}${Math.floor(index / list.length) + 1}` };
    });
  return change(report, { attendees: repeat(attendees, people), siteVisits: repeat(siteVisits, sites) });
}

function withLongNames(report: ReportState): ReportState {
  const { attendees, agreements, siteVisits } = report.summary!;
  const body = '云岭市人民政府驻青浦湾市经济协作与人才交流联合办公室（青浦湾自由贸易试验区协调服务中心）';
  return change(report, {
    title: `${report.summary!.title}，并就先进制造业、港口物流、乡村旅游、职业教育和生态环境保护等领域的协作召开座谈会`,
    attendees: attendees.map((person, index) => ({
      ...person,
      name: index === 1 ? '玛丽亚·费尔南德斯·德拉克鲁斯·蒙特内格罗' : person.name,
      organization: index < 3 ? body : person.organization,
      titles:
        index === 1 ? ['党组书记', '主任', '一级巡视员', '云岭市总商会副会长', '港口协会名誉理事'] : person.titles,
    })),
    agreements: agreements.map((agreement) => ({
      ...agreement,
      name: `${agreement.name}暨关于共同推进先进制造业集群建设和港航物流一体化发展的补充备忘录`,
      parties: [...agreement.parties, body, 'Northport Chamber of Commerce and Industry Association'],
    })),
    siteVisits: siteVisits.map((visit) => ({ ...visit, name: `${visit.name}${body}` })),
  });
}

/** Visits over two days, and one without a date, as a travel diary tells them. */
function overDays(report: ReportState): ReportState {
  const days = ['2025-04-15', '2025-04-15', '2025-04-16', null];
  const { siteVisits } = report.summary!;
  return change(report, {
    siteVisits: siteVisits.map((visit, index) => ({
      ...visit,
      date: days[index] ?? null,
      focus: index === 0 ? '企业技术改造' : null,
      evidence: [{ ...visit.evidence[0]!, quote: `代表团参观了${visit.name}` }],
    })),
  });
}

const WARNINGS = [
  { code: 'document-changed', message: '' },
  { code: 'wrong-encoding', message: '', detail: { guess: 'GB18030' } },
  { code: 'ill-formed-bytes', message: '', detail: { count: 1 } },
  { code: 'rules-only', message: '', detail: { names: '欧阳静、精密零部件生产基地项目投资协议' } },
];

/** Every scene in a language of the extension; names tell what is seen. */
export async function panelScenes(language: PanelLanguage = 'en'): Promise<Record<string, PanelScene>> {
  const t = translator(language);
  const draft = sampleReport();
  const marks = withEveryMark(draft);
  const show = (report: ReportState | null, more: Partial<PanelState> = {}): PanelState =>
    stateOf(report, more, 1, language);
  const { attendees } = marks.summary!;
  const confirmed: ReportState = {
    ...marks,
    corrections: [{ id: `attendees:${attendees[1]!.name}`, decision: 'confirm' }],
    history: [[]],
  };
  const current = show(confirmed, { currentFact: `attendees:${attendees[2]!.name}` });
  const first = newReport(draft.uri, draft.name);
  const click =
    (selector: string, nth = 0) =>
    (page: Page): Promise<void> =>
      page.locator(selector).nth(nth).click();
  const failure = { code: 'wrong-key', text: t('{0} does not accept the API key.', 'api.example.com') };
  const nothing = await reportOf('not-a-report.md', sampleText(join(SAMPLES, 'not-a-report.md')));
  const english = join(SAMPLES, 'trade-mission.txt');
  return {
    empty: { state: show(null) },
    cleaning: { state: show(startRun(first)) },
    streaming: { state: show({ ...marks, phase: 'answering' }) },
    busy: { state: show({ ...marks, phase: 'waiting', retryInMs: 12_000 }) },
    draft: { state: show({ ...draft, offersModel: true }) },
    marks: { state: current },
    menu: { state: current, act: click('[data-menu=all]') },
    sectionMenu: { state: current, act: click('[data-menu=agreements]') },
    hover: { state: current, act: (page) => page.locator('.mark-unsupported').hover() },
    toCheck: { state: current, act: click('.segment', 1) },
    failed: { state: show(endRun(startRun(draft), failure)) },
    failedFirst: {
      state: show(endRun(startRun(first), { code: 'empty', text: t('{0} has no text to summarize.', first.name) })),
    },
    cancelled: { state: show(endRun({ ...startRun(first), phase: 'cleaning' }, null)) },
    cancelledMidway: { state: show(endRun({ ...startRun(marks), complete: null }, null)) },
    editing: { state: current, act: click('.action-edit', 1) },
    editingAgreement: { state: current, act: click('.section-agreements .action-edit') },
    editingVisit: { state: current, act: click('.section-siteVisits .action-edit') },
    adding: { state: current, act: click('.section-attendees .section-head [aria-expanded]') },
    cleaned: { state: current, act: click('.disclosure') },
    notAReport: { state: show(nothing) },
    stale: { state: show({ ...draft, warnings: WARNINGS.slice(0, 1) }) },
    warnings: { state: show({ ...marks, warnings: WARNINGS, failure }) },
    fromCache: { state: show({ ...marks, fromCache: true }) },
    days: { state: show(overDays(draft)) },
    thirty: { state: show(withMany(marks, 30, 8)) },
    fiveHundred: { state: show(withMany(marks, 480, 18)) },
    longNames: { state: show(withLongNames(marks)) },
    traditional: { state: show(await reportOf('訪問團.txt', TRADITIONAL)) },
    english: { state: show(await reportOf(basename(english), sampleText(english))) },
  };
}
