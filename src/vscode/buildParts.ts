/** Owns the building of the parts that stand behind the commands, and how they are tied together. */
import * as vscode from 'vscode';
import type { PanelRequest, PanelState } from '../protocol.ts';
import { PROMPT_VERSION } from '../summary/prompt.ts';
import { ApiKeys } from './apiKeys.ts';
import { chooseEngine } from './chooseEngine.ts';
import { CleanedView } from './cleanedView.ts';
import { CleaningWorkers } from './cleaningWorker.ts';
import { Consent } from './consent.ts';
import { CorrectionStore } from './correctionStore.ts';
import { describeCost } from './describeCost.ts';
import { describeFact } from './describeFact.ts';
import { describeProgress } from './describeRun.ts';
import { findEditorModel } from './editorModel.ts';
import { Highlights } from './highlights.ts';
import { Log } from './log.ts';
import { buildNotices } from './notices.ts';
import { buildPanelState } from './panelState.ts';
import { Panels } from './panels.ts';
import type { PanelEntry } from './panel.ts';
import type { Parts } from './parts.ts';
import { rememberLearned } from './rememberLearned.ts';
import { ReportArchive } from './reportArchive.ts';
import { ReportBook } from './reportBook.ts';
import { runChain } from './runChain.ts';
import { ReportRunner } from './reportRunner.ts';
import { readSettings } from './settings.ts';
import { toSummarizeError } from './showError.ts';
import { StorageNotice } from './storageNotice.ts';
import { SummaryCache } from './summaryCache.ts';
import type { Translate } from './translate.ts';
import { untilOpen } from './untilOpen.ts';

/** A window under load takes this long to bring an unsaved document back. */
const UNTITLED_WAIT_MS = 8000;

/** Builds the parts; `handle` answers what a panel's page asks for. */
export function buildParts(
  context: vscode.ExtensionContext,
  handle: (request: PanelRequest, entry: PanelEntry) => Promise<void>,
): Parts {
  const t: Translate = (message, ...values) => vscode.l10n.t(message, ...values);
  const storage = (name: string): vscode.Uri => vscode.Uri.joinPath(context.globalStorageUri, name);
  const log = new Log();
  const keys = new ApiKeys(context.secrets);
  const consent = new Consent(context.globalState, t);
  const workers = new CleaningWorkers(
    context.asAbsolutePath('dist/worker.cjs'),
    context.asAbsolutePath('data/words.bin'),
  );
  workers.warm();
  const cache = new SummaryCache(storage('cache'), PROMPT_VERSION, log);
  const corrections = new CorrectionStore(storage('corrections'), log);
  const book = new ReportBook();
  const archive = new ReportArchive(storage('reports'), corrections, book, log);
  const storageNotice = new StorageNotice(t);
  const keep = async (uri: string): Promise<void> =>
    storageNotice.tell('summaries', await archive.save(uri), () => keep(uri));
  const learned = rememberLearned(context.globalState);
  const runner = new ReportRunner({
    ...{ book, workers, cache, corrections, log, t, readSettings, runChain, keep },
    chooseEngine: (settings) =>
      chooseEngine(settings, {
        keys,
        consent,
        findEditorModel,
        createOpenaiModel: async (server) => {
          const { createOpenAiModel } = await import('./modelClient.ts');
          const write = (event: string, facts: object): void => log.info(`${event} ${JSON.stringify(facts)}`);
          return createOpenAiModel({ ...server, fetch: globalThis.fetch, learned, log: write });
        },
      }),
  });
  const cleanedView = new CleanedView(t);
  const highlights = new Highlights(book, context.workspaceState, (fact, report) => describeFact(fact, report, t));
  const buildState = (entry: PanelEntry, revision: number): PanelState => {
    const report = entry.uri === null ? null : (book.get(entry.uri) ?? null);
    return buildPanelState(
      report,
      {
        revision,
        locale: vscode.env.language,
        pinned: entry.pinned,
        currentFact: entry.currentFact,
        highlights: highlights.isOn,
        notices: buildNotices(report, t),
        status: report ? describeProgress(report, t) : '',
        cost: report && describeCost(report),
      },
      t,
    );
  };
  const panels = new Panels({
    ...{ extensionUri: context.extensionUri, book, log, buildState, handle },
    restore: (uri) => restoreReport(uri, archive, book, runner, log),
  });
  const stores = { keys, consent, learned, cache, corrections, archive, storageNotice };
  return { context, t, log, ...stores, workers, book, runner, panels, cleanedView, highlights };
}

/**
 * The report of a panel that is shown again after a reload. One that was never finished (the window was reloaded in the
 * middle, or the document is untitled) is read by the built-in engine: nothing is sent anywhere without a click.
 */
async function restoreReport(
  uri: string,
  archive: ReportArchive,
  book: ReportBook,
  runner: ReportRunner,
  log: Log,
): Promise<void> {
  await archive.restore(uri);
  if (book.get(uri)) return;
  const article = vscode.Uri.parse(uri, true);
  try {
    if (article.scheme === 'untitled') await untilOpen(article, UNTITLED_WAIT_MS);
    await runner.run(article, { rulesOnly: true });
  } catch (error) {
    // The article is gone; the panel then says what it is for.
    log.warn(`a panel could not be restored: ${toSummarizeError(error).code}`);
  }
}
