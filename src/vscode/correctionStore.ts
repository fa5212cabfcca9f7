/** Owns where a person's decisions are kept: by the hash of the article's text, so that they outlive runs and renames. */
import type * as vscode from 'vscode';
import { correctionsSchema, joinCorrections } from './corrections.ts';
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

  /** There are decisions of this article that `load` could not read; they are not written over. */
  isUnread(contentHash: string): boolean {
    return this.#files.isUnread(contentHash);
  }

  /** What came of it, like `FileStore.save`; `earlier` are decisions that could not be read before and are kept with these now. */
  async save(
    contentHash: string,
    corrections: readonly Correction[],
  ): Promise<{ readonly failure: StorageFailure | null; readonly earlier: readonly Correction[] }> {
    let earlier: readonly Correction[] = [];
    const failure = await this.#files.save(contentHash, [...corrections], (stored, mine) => {
      earlier = stored;
      return joinCorrections(stored, mine);
    });
    return { failure, earlier: failure === null ? earlier : [] };
  }
}
