/** Owns the line that says which engine made a summary, at what price and how fast, and the line that says what goes on. */
import type { SummaryJson } from '../summary/summaryJson.ts';
import { applyCorrections } from './corrections.ts';
import type { ReportState } from './reportState.ts';
import type { Translate } from './translate.ts';

function formatDuration(durationMs: number, t: Translate): string {
  return durationMs < 1000 ? t('{0} ms', Math.round(durationMs)) : t('{0} s', (durationMs / 1000).toFixed(1));
}

/** Engine, tokens, cost and duration of a summary, for the foot of the panel. */
export function describeRun(
  report: ReportState,
  { engine }: SummaryJson,
  { cost, locale }: { readonly cost: string | null; readonly locale: string },
  t: Translate,
): { key: string; label: string; value: string }[] {
  const name = engine.kind === 'rules' ? t('built-in engine') : (engine.model ?? engine.kind);
  const input = Math.max(engine.inputTokens, report.inputTokens);
  const output = Math.max(engine.outputTokens, report.outputTokens);
  const figure = (value: number): string => new Intl.NumberFormat(locale).format(value);
  return [
    { key: 'engine', label: t('Engine'), value: report.fromCache ? t('{0}, remembered', name) : name },
    ...(input + output > 0
      ? [{ key: 'tokens', label: t('Tokens'), value: t('{0} in, {1} out', figure(input), figure(output)) }]
      : []),
    ...(cost === null ? [] : [{ key: 'cost', label: t('Cost'), value: cost }]),
    ...(engine.durationMs > 0
      ? [{ key: 'duration', label: t('Duration'), value: formatDuration(engine.durationMs, t) }]
      : []),
  ];
}

/** What is going on with a report, in one line for the live region, the status bar and the progress notification. */
export function describeProgress(report: ReportState, t: Translate): string {
  const facts = report.summary ? applyCorrections(report.summary, report.corrections).length : 0;
  switch (report.phase) {
    case 'idle':
      return '';
    case 'cleaning':
      return t('Cleaning the article …');
    case 'reading':
      return t('Reading the article …');
    case 'waiting':
      return report.retryInMs !== null && report.retryInMs > 0
        ? t('Server busy, trying again in {0} s …', Math.ceil(report.retryInMs / 1000))
        : t('Trying another way …');
    case 'answering':
      return report.modelName === null
        ? t('Reading the article …')
        : facts === 1
          ? t('{0} is reading; 1 fact so far …', report.modelName)
          : t('{0} is reading; {1} facts so far …', report.modelName, facts);
    case 'done':
      // The failure itself is an alert of its own; a second voice would only repeat it.
      if (report.summary === null) return '';
      if (report.failure || report.summary !== report.complete) return t('Stopped. What was found so far stays.');
      return facts === 1 ? t('Done: 1 fact.') : t('Done: {0} facts.', facts);
  }
}
