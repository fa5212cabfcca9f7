/** Owns the commands about language models: keys, choice, test, and what is remembered of them. */
import * as vscode from 'vscode';
import { SummarizeError } from '../summary/errors.ts';
import { parseAddress } from '../model/serverAddress.ts';
import { OPENAI_BASE_URL } from './chooseEngine.ts';
import type { Parts } from './parts.ts';
import { readSettings, writeUserSetting } from './settings.ts';

export class ModelCommands {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  #address(): ReturnType<typeof parseAddress> {
    const { baseUrl } = readSettings();
    return parseAddress(baseUrl === '' ? OPENAI_BASE_URL : baseUrl);
  }

  /** Asks for the key of the configured server and keeps it for that origin; true when one was given. */
  async setApiKey(): Promise<boolean> {
    const { keys, t } = this.#parts;
    const { origin, host } = this.#address();
    const key = await vscode.window.showInputBox({
      title: t('API key for {0}', host),
      prompt: t('The key is kept in the editor’s secret storage and sent to {0} only.', host),
      password: true,
      ignoreFocusOut: true,
      validateInput: (value) =>
        /^[\x21-\x7e]*$/.test(value.trim()) ? null : t('A key has no spaces or letters outside ASCII.'),
    });
    if (key === undefined || key.trim() === '') return false;
    await keys.set(origin, key.trim());
    void vscode.window.showInformationMessage(t('The key for {0} is kept.', host));
    return true;
  }

  async forgetApiKey(): Promise<void> {
    const { keys, consent, t } = this.#parts;
    const { origin, host } = this.#address();
    await keys.forget(origin);
    await consent.withdraw(origin);
    void vscode.window.showInformationMessage(t('The key for {0} is forgotten.', host));
  }

  async clearCache(): Promise<void> {
    await this.#parts.cache.clear();
    void vscode.window.showInformationMessage(this.#parts.t('The remembered summaries are gone.'));
  }

  async selectModel(): Promise<boolean> {
    const { t } = this.#parts;
    const items: (vscode.QuickPickItem & { apply: () => Promise<void> })[] = [
      {
        label: t('Built-in engine'),
        description: t('no key, no network'),
        apply: () => writeUserSetting('engine', 'rules'),
      },
      {
        label: 'OpenAI',
        apply: async () => {
          await writeUserSetting('engine', 'openai');
        },
      },
    ];
    const chosen = await vscode.window.showQuickPick(items, { title: t('Select Model') });
    await chosen?.apply();
    return chosen !== undefined;
  }

  testConnection(): Promise<void> {
    return Promise.reject(new SummarizeError('internal', 'not there yet'));
  }
}
