/** Owns the summaries that outlive the window: kept by address, read again when a panel or the Reports view asks. */
import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import { summaryJsonSchema } from '../summary/summaryJson.ts';
import { contentHash } from './contentHash.ts';
import type { CorrectionStore } from './correctionStore.ts';
import { cleaningDigestSchema } from './digestCleaning.ts';
import { FileStore } from './fileStore.ts';
import type { StorageFailure } from './fileStore.ts';
import type { Log } from './log.ts';
import type { ReportBook } from './reportBook.ts';
import { newReport } from './reportState.ts';

const LIMIT = 100;

const keptSchema = z.object({
  uri: z.string(),
  name: z.string(),
  contentHash: z.string(),
  savedAt: z.number(),
  summary: summaryJsonSchema,
  cleaning: z.nullable(cleaningDigestSchema),
  /** With the details that their translations need, which the summary's own list lacks. */
  warnings: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

export class ReportArchive {
  readonly #files: FileStore<z.infer<typeof keptSchema>>;
  readonly #corrections: CorrectionStore;
  readonly #book: ReportBook;

  constructor(folder: vscode.Uri, corrections: CorrectionStore, book: ReportBook, log: Log) {
    this.#files = new FileStore(folder, keptSchema, LIMIT, log);
    this.#corrections = corrections;
    this.#book = book;
  }

  /** Keeps a finished report; anything else has nothing worth keeping. Resolves like `FileStore.save`. */
  async save(uri: string): Promise<StorageFailure | null> {
    const report = this.#book.get(uri);
    // An untitled document's address will be another document's tomorrow.
    if (!report?.complete || report.contentHash === null || uri.startsWith('untitled:')) return null;
    return this.#files.save(contentHash(uri), {
      uri,
      name: report.name,
      contentHash: report.contentHash,
      savedAt: Date.now(),
      summary: report.complete,
      cleaning: report.cleaning,
      warnings: report.warnings.map(({ code, message, detail = {} }) => ({ code, message, detail: { ...detail } })),
    });
  }

  /** Puts a kept report into the book, unless the book has it already. */
  async restore(uri: string): Promise<void> {
    if (this.#book.get(uri)) return;
    const kept = await this.#files.load(contentHash(uri));
    if (kept) await this.#add(kept);
  }

  /** Puts all kept reports into the book, oldest first. */
  async restoreAll(): Promise<void> {
    const kept = (await this.#files.loadAll()).sort((a, b) => a.savedAt - b.savedAt);
    for (const report of kept) if (!this.#book.get(report.uri)) await this.#add(report);
  }

  async delete(uri: string): Promise<void> {
    this.#book.forget(uri);
    await this.#files.delete(contentHash(uri));
  }

  async #add(kept: z.infer<typeof keptSchema>): Promise<void> {
    const corrections = await this.#corrections.load(kept.contentHash);
    if (this.#book.get(kept.uri)) return;
    this.#book.add({
      ...newReport(kept.uri, kept.name),
      phase: 'done',
      contentHash: kept.contentHash,
      summary: kept.summary,
      complete: kept.summary,
      cleaning: kept.cleaning,
      warnings: kept.warnings,
      completeWarnings: kept.warnings,
      corrections,
    });
  }
}
