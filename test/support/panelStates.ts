/** Owns the sample states in which the panel is looked at: as the chain made them from a sample of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { PanelNotice, PanelState } from '../../src/protocol.ts';
import { summaryJsonSchema } from '../../src/summary/summaryJson.ts';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { cleaningDigestSchema } from '../../src/vscode/digestCleaning.ts';
import { describeProgress } from '../../src/vscode/describeRun.ts';
import { buildNotices } from '../../src/vscode/notices.ts';
import { buildPanelState } from '../../src/vscode/panelState.ts';
import { newReport } from '../../src/vscode/reportState.ts';
import type { ReportState } from '../../src/vscode/reportState.ts';
import { english } from '../../src/vscode/translate.ts';
import type { Translate } from '../../src/vscode/translate.ts';

/** What the chain made of samples/delegation-visit.txt; kept, so that pictures and checks of the panel do not change with the rules. */
const KEPT = join(import.meta.dirname, 'panelReport.json');

const keptSchema = z.object({
  summary: summaryJsonSchema,
  cleaning: cleaningDigestSchema,
});

/** A finished report of the rules engine on a sample of ours. */
export function sampleReport(): ReportState {
  const { summary, cleaning } = z.parse(keptSchema, JSON.parse(readFileSync(KEPT, 'utf8')));
  const report = newReport('file:///articles/delegation-visit.txt', 'delegation-visit.txt');
  return { ...report, phase: 'done', contentHash: summary.source.sha256, summary, complete: summary, cleaning };
}

/** The same report as if a model had read it too, with every mark that there is. */
export function withEveryMark(report: ReportState): ReportState {
  const summary = report.summary!;
  const marked = <T extends SummaryJson['attendees'][number]>(person: T, index: number): T => {
    if (index === 3) return { ...person, foundBy: ['rules'], confidence: 0.5 };
    if (index === 4) return { ...person, foundBy: ['model'], confidence: null };
    return { ...person, foundBy: ['rules', 'model'], confidence: 0.95 };
  };
  const invented = {
    ...{ name: '王\u202e小\u200b明', titles: ['副秘书长'], organization: null, side: 'other' as const },
    ...{ foundBy: ['model' as const], confidence: null },
    evidence: [{ quote: '', start: 0, end: 0, match: 'missing' as const }],
  };
  const both = <T extends { foundBy: ('rules' | 'model' | 'person')[] }>(fact: T): T => ({
    ...fact,
    foundBy: ['rules', 'model'],
  });
  const read: SummaryJson = {
    ...summary,
    engine: { kind: 'openai', model: 'deepseek-chat', inputTokens: 2210, outputTokens: 431, durationMs: 6240 },
    attendees: [...summary.attendees.map(marked), invented],
    agreements: summary.agreements.map(both),
    siteVisits: summary.siteVisits.map(both),
  };
  return { ...report, modelName: 'deepseek-chat', offersModel: false, summary: read, complete: read };
}

export type PanelLanguage = 'en' | 'zh-cn' | 'zh-tw';

/** The words of the extension in one of its languages. */
export function translator(language: PanelLanguage): Translate {
  if (language === 'en') return english;
  const path = join(import.meta.dirname, `../../l10n/bundle.l10n.${language}.json`);
  const bundle = z.parse(z.record(z.string(), z.string()), JSON.parse(readFileSync(path, 'utf8')));
  return (message, ...values) => english(bundle[message] ?? message, ...values);
}

export function stateOf(
  report: ReportState | null,
  change: Partial<PanelState> = {},
  revision = 1,
  language: PanelLanguage = 'en',
): PanelState {
  const t = translator(language);
  const notices: PanelNotice[] = buildNotices(report, t);
  const around = {
    ...{ revision, locale: language, pinned: false, highlights: true, currentFact: null, notices },
    status: report ? describeProgress(report, t) : '',
    cost: report?.modelName && !report.fromCache ? '$0.0008' : null,
  };
  return { ...buildPanelState(report, around, t), ...change };
}

export type StateName = 'empty' | 'working' | 'draft' | 'marks' | 'failed' | 'editing';

/** The six states that pictures and accessibility checks go through. */
export function sampleStates(): Record<StateName, PanelState> {
  const report = sampleReport();
  const marks = withEveryMark(report);
  const decided = marks.summary!.attendees[1]!;
  const corrected: ReportState = {
    ...marks,
    corrections: [{ id: `attendees:${decided.name}`, decision: 'confirm' }],
    history: [[]],
  };
  const failed: ReportState = {
    ...report,
    failure: { code: 'wrong-key', text: 'api.example.com does not accept the API key.' },
    warnings: [{ code: 'document-changed', message: '' }],
  };
  const current = `attendees:${marks.summary!.attendees[2]!.name}`;
  return {
    empty: stateOf(null),
    working: stateOf({ ...marks, phase: 'answering' }),
    draft: stateOf({ ...report, offersModel: true }),
    marks: stateOf(corrected, { currentFact: current }),
    failed: stateOf(failed),
    editing: stateOf(corrected),
  };
}
