/** Owns telling a person that their work cannot be kept for the next session, once until it can be again. */
import * as vscode from 'vscode';
import type { StorageFailure } from './fileStore.ts';
import type { Translate } from './translate.ts';

export class StorageNotice {
  readonly #t: Translate;
  readonly #told = new Set<string>();

  constructor(t: Translate) {
    this.#t = t;
  }

  /**
   * @param failure null when it was kept
   * @param retry keeps it once more
   */
  tell(what: 'corrections' | 'summaries', failure: StorageFailure | null, retry: () => Promise<void>): void {
    if (failure === null) {
      this.#told.delete(what);
      return;
    }
    if (this.#told.has(what)) return;
    this.#told.add(what);
    // Not awaited: the notification may stay for minutes, and the work at hand goes on.
    void this.#ask(what, failure, retry);
  }

  async #ask(what: 'corrections' | 'summaries', failure: StorageFailure, retry: () => Promise<void>): Promise<void> {
    const t = this.#t;
    const again = t('Try Again');
    if ((await vscode.window.showWarningMessage(describeFailure(what, failure, t), again)) !== again) return;
    this.#told.delete(what);
    await retry();
  }
}

function describeFailure(what: 'corrections' | 'summaries', failure: StorageFailure, t: Translate): string {
  const reason = {
    full: t('the disk is full'),
    'not-writable': t('its folder cannot be written to'),
    unreadable: t('those kept earlier cannot be read, and are not written over'),
    other: t('writing failed'),
  }[failure];
  return what === 'corrections'
    ? t('Your corrections cannot be stored ({0}). They hold in this window; save the summary to keep them.', reason)
    : t('Summaries cannot be stored ({0}). They stay in this window until it is closed.', reason);
}
