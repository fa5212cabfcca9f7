/** Owns the list of parts that the commands work with; `app.ts` builds them. */
import type * as vscode from 'vscode';
import type { LearnedStore } from '../model/learnedStore.ts';
import type { ApiKeys } from './apiKeys.ts';
import type { CleanedView } from './cleanedView.ts';
import type { CleaningWorkers } from './cleaningWorker.ts';
import type { Consent } from './consent.ts';
import type { CorrectionStore } from './correctionStore.ts';
import type { Highlights } from './highlights.ts';
import type { Log } from './log.ts';
import type { Panels } from './panels.ts';
import type { ReportArchive } from './reportArchive.ts';
import type { ReportBook } from './reportBook.ts';
import type { ReportRunner } from './reportRunner.ts';
import type { StorageNotice } from './storageNotice.ts';
import type { SummaryCache } from './summaryCache.ts';
import type { Translate } from './translate.ts';

export interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly t: Translate;
  readonly log: Log;
  readonly keys: ApiKeys;
  readonly consent: Consent;
  readonly learned: LearnedStore;
  readonly workers: CleaningWorkers;
  readonly cache: SummaryCache;
  readonly corrections: CorrectionStore;
  readonly archive: ReportArchive;
  readonly storageNotice: StorageNotice;
  readonly book: ReportBook;
  readonly runner: ReportRunner;
  readonly panels: Panels;
  readonly cleanedView: CleanedView;
  readonly highlights: Highlights;
}
