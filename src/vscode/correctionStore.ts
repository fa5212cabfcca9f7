/** Owns where a person's decisions are kept: by the hash of the article's text, so that they outlive runs and renames. */
import type * as vscode from 'vscode';
import { correctionsSchema } from './corrections.ts';
import type { Correction } from './corrections.ts';
import { FileStore } from './fileStore.ts';
import type { StorageFailure } from './fileStore.ts';
import type { Log } from './log.ts';

const LIMIT = 2000;

export class CorrectionStore {
  readonly #files: FileStore<Correction[]>;

  constructor(folder: vscode.Uri, log: Log) {
    this.#files = new FileStore(folder, correctionsSchema, LIMIT, log);
  }

  async load(contentHash: string): Promise<Correction[]> {
    return (await this.#files.load(contentHash)) ?? [];
  }

  /** Resolves like `FileStore.save`. */
  save(contentHash: string, corrections: readonly Correction[]): Promise<StorageFailure | null> {
    return this.#files.save(contentHash, [...corrections]);
  }
}
