/** Owns the sentence and the helpful buttons for each failure. */
import * as vscode from 'vscode';
import type { PanelAction } from '../protocol.ts';
import { SummarizeError } from '../summary/errors.ts';
import type { ErrorCode } from '../summary/errors.ts';
import type { Translate } from './translate.ts';
import { actionLabel } from './actionLabel.ts';
import { describeError } from './describeError.ts';

/** What was thrown as an expected failure; anything else is a defect and becomes `internal`. */
export function toSummarizeError(error: unknown): SummarizeError {
  if (error instanceof SummarizeError) return error;
  return new SummarizeError('internal', error instanceof Error ? error.message : String(error), { cause: error });
}

/** Cancelling is a wish, not a failure. */
export function isCancellation(error: unknown): boolean {
  return (
    error instanceof vscode.CancellationError ||
    (error instanceof Error && ['AbortError', 'Canceled'].includes(error.name))
  );
}

/** Shows a failure as a notification whose buttons run the actions that help. */
export async function showError(
  error: SummarizeError,
  t: Translate,
  runAction: (action: PanelAction) => Promise<void>,
): Promise<void> {
  const { text, actions } = describeError(error.code, error.detail, t);
  const items = actions.map((action) => ({ title: actionLabel(action, t), action }));
  const show = QUIET.has(error.code) ? vscode.window.showInformationMessage : vscode.window.showErrorMessage;
  const chosen = await show(text, ...items);
  if (chosen) await runAction(chosen.action);
}

/** Situations rather than failures. */
const QUIET = new Set<ErrorCode>(['no-document', 'empty', 'not-consented']);
