/** Owns the keys of model servers: one for each origin, in the editor's secret storage, never anywhere else. */
import type * as vscode from 'vscode';

const PREFIX = 'reportSummarizer.key:';

export class ApiKeys {
  readonly #secrets: vscode.SecretStorage;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
  }

  /** @param origin scheme, host and port, e.g. `https://api.example.com` */
  async get(origin: string): Promise<string | undefined> {
    return this.#secrets.get(PREFIX + origin);
  }

  async set(origin: string, key: string): Promise<void> {
    await this.#secrets.store(PREFIX + origin, key);
  }

  async forget(origin: string): Promise<void> {
    await this.#secrets.delete(PREFIX + origin);
  }
}
