/** Owns the notices above the facts: the failure, the warnings, and the one quiet line about language models. */
import type { ArticleWarning } from '../article/sourceText.ts';
import type { PanelAction, PanelNotice } from '../protocol.ts';
import type { ErrorCode } from '../summary/errors.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { actionLabel } from './actionLabel.ts';
import { describeError } from './describeError.ts';
import type { ReportState } from './reportState.ts';
import type { Translate } from './translate.ts';

/** A warning in the user's language; one that has no translation keeps the words it came with. */
export function describeWarning({ code, message, detail }: ArticleWarning, t: Translate): string {
  const range = [detail?.['from'] ?? '?', detail?.['to'] ?? '?'];
  const listed = [detail?.['count'] ?? '?', detail?.['listed'] ?? '?'];
  switch (code) {
    case 'document-changed':
      return t('The article was edited while it was being read.');
    case 'wrong-encoding':
      return t('The editor reads this file in the wrong encoding; it is {0}.', detail?.['guess'] ?? '?');
    case 'empty':
      return t('The document holds no text to summarize.');
    case 'ill-formed-bytes':
      return detail?.['count'] === 1
        ? t('1 place of the file makes no sense in its encoding and is shown as \uFFFD.')
        : t('{0} places of the file make no sense in its encoding and are shown as \uFFFD.', detail?.['count'] ?? '');
    case 'rules-language':
      return t('The built-in engine reads Chinese and English; this article is in another language.');
    case 'too-long-for-model':
      return t('This text is too long for a language model; the built-in engine read it alone.');
    case 'corrections-unread':
      return t(
        'Your earlier corrections of this article cannot be read now. Nothing is written over them; run the report again to try once more.',
      );
    case 'lost-character':
      return detail?.['count'] === 1
        ? t('1 damaged character could not be restored and is shown as □.')
        : t('{0} damaged characters could not be restored and are shown as □.', detail?.['count'] ?? '');
    case 'damage-not-repaired':
      return t('The text seems damaged and could not be repaired.');
    case 'prompt-cut':
      return t('The server has probably cut the article short. Raise its context length.');
    case 'passage-filtered':
      return t(
        'Sentences {0} to {1}: refused by the server’s text filter, read by the built-in engine only.',
        ...range,
      );
    case 'passage-failed':
      return t('Sentences {0} to {1}: no usable answer, read by the built-in engine only.', ...range);
    case 'rules-only':
      return detail
        ? t('Only the built-in engine found {0}; the language model did not.', detail['names'] ?? '')
        : t('Some facts were found by the built-in engine only.');
    case 'not-a-report':
      return t('The language model says that this text reports no visit, meeting or signing.');
    case 'reply-entries':
      return t('Some entries of the model’s answer were no facts and were left out.');
    case 'lost-date':
      return t('Dates in damaged passages may have lost a character and read wrong.');
    case 'repair-cut-short':
      return t('The text is damaged in so many places that not all were repaired.');
    case 'facts-not-listed':
      return t('This text states {0} facts; only the first {1} of a kind are listed.', ...listed);
    case 'changes-not-listed':
      return t(
        'Cleaning changed {0} places; only the first {1} of a kind are listed. Show Cleaned Article shows all.',
        ...listed,
      );
    case 'second-look-failed':
      return t('The second look at doubtful facts failed; they stay doubtful.');
    default:
      return message;
  }
}

function actionsFor(actions: readonly PanelAction[], t: Translate): PanelNotice['actions'] {
  return actions.map((action) => ({ action, label: actionLabel(action, t) }));
}

function isWithoutFacts({ attendees, agreements, siteVisits }: SummaryJson): boolean {
  return attendees.length + agreements.length + siteVisits.length === 0;
}

/** What stands above the facts, most urgent first. */
export function buildNotices(report: ReportState | null, t: Translate): PanelNotice[] {
  if (!report) return [];
  const notices: PanelNotice[] = [];
  if (report.failure) {
    const { code, text } = report.failure;
    const { actions } = describeError(code as ErrorCode, {}, t);
    const tone = code === 'not-consented' ? 'info' : 'error';
    notices.push({ key: `failure:${code}`, tone, text, actions: actionsFor(actions, t) });
  }
  const seen = new Set<string>();
  // The exported summary's warnings have lost what their translation needs; the run's own ones come first.
  const told = new Set(report.warnings.map(({ code, message }) => code + message));
  const kept = report.phase === 'done' ? (report.summary?.warnings ?? []) : [];
  const warnings = [...report.warnings, ...kept.filter(({ code, message }) => !told.has(code + message))];
  for (const warning of warnings) {
    const text = describeWarning(warning, t);
    if (seen.has(text)) continue;
    seen.add(text);
    const actions: PanelAction[] = warning.code === 'wrong-encoding' ? ['reopenWithEncoding'] : [];
    if (warning.code === 'document-changed') actions.push('runAgain');
    // The facts themselves are marked and stand under "To check": nothing is wrong.
    const tone = warning.code === 'rules-only' ? 'hint' : 'warning';
    notices.push({ key: `warning:${text}`, tone, text, actions: actionsFor(actions, t) });
  }
  if (report.phase === 'done' && report.summary && isWithoutFacts(report.summary))
    notices.push({
      key: 'no-facts',
      tone: 'info',
      text: t('This text does not seem to be a report of a visit, an inspection or a signing: no facts were found.'),
      actions: [],
    });
  if (report.offersModel && report.phase === 'done' && !report.failure)
    notices.push({
      key: 'offer',
      tone: 'hint',
      text: t('Made by the built-in engine. A language model finds more.'),
      actions: actionsFor(['selectModel'], t),
    });
  return notices;
}
