/** Owns remembered summaries: the same article, engine, model and prompt again is instant and free. */
import type * as vscode from 'vscode';
import { summaryJsonSchema } from '../summary/summaryJson.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { ChosenEngine } from './chooseEngine.ts';
import { contentHash } from './contentHash.ts';
import { FileStore } from './fileStore.ts';
import type { Log } from './log.ts';

const LIMIT = 200;

export class SummaryCache {
  readonly #files: FileStore<SummaryJson>;
  readonly #promptVersion: number;

  /** @param promptVersion changes with the prompt, so that answers to an older one are not taken for new */
  constructor(folder: vscode.Uri, promptVersion: number, log: Log) {
    this.#files = new FileStore(folder, summaryJsonSchema, LIMIT, log);
    this.#promptVersion = promptVersion;
  }

  keyOf(articleHash: string, engine: ChosenEngine): string {
    const parts = [articleHash, engine.model?.kind ?? 'rules', engine.origin, engine.model?.name, this.#promptVersion];
    return contentHash(JSON.stringify(parts));
  }

  load(key: string): Promise<SummaryJson | null> {
    return this.#files.load(key);
  }

  save(key: string, summary: SummaryJson): Promise<void> {
    return this.#files.save(key, summary);
  }

  clear(): Promise<void> {
    return this.#files.clear();
  }
}
