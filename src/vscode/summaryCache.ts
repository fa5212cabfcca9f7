/** Owns remembered summaries: the same article, engine, model and prompt again is instant and free. */
import * as vscode from 'vscode';
import { summaryJsonSchema } from '../summary/summaryJson.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { ChosenEngine } from './chooseEngine.ts';
import { contentHash } from './contentHash.ts';
import { FileStore } from './fileStore.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

const LIMIT = 200;

export class SummaryCache {
  readonly #files: FileStore<SummaryJson>;
  readonly #promptVersion: number;

  /** @param promptVersion changes with the prompt, so that answers to an older one are not taken for new */
  constructor(folder: vscode.Uri, promptVersion: number, log: Log) {
    this.#files = new FileStore(folder, summaryJsonSchema, LIMIT, log);
    this.#promptVersion = promptVersion;
  }

  /** Everything that a summary depends on: the text, who reads it, how it is asked, and the settings that change the outcome. */
  keyOf(articleHash: string, { model, origin }: ChosenEngine, { removals, secondLook, script }: Settings): string {
    const asked = [model?.kind ?? 'rules', origin, model?.name, this.#promptVersion, vscode.env.language];
    return contentHash(JSON.stringify([articleHash, asked, Object.entries(removals).sort(), secondLook, script]));
  }

  load(key: string): Promise<SummaryJson | null> {
    return this.#files.load(key);
  }

  /** What cannot be kept is asked for again: nothing is lost, and nobody need be told. */
  async save(key: string, summary: SummaryJson): Promise<void> {
    await this.#files.save(key, summary);
  }

  clear(): Promise<void> {
    return this.#files.clear();
  }
}
