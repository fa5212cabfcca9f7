/** Owns the commands about language models: keys, test, and what is remembered of them. */
import * as vscode from 'vscode';
import { isLoopback, parseAddress } from '../model/serverAddress.ts';
import { OPENAI_BASE_URL, defaultModelOf } from './chooseEngine.ts';
import { describeError } from './describeError.ts';
import type { Parts } from './parts.ts';
import { selectModel } from './selectModel.ts';
import { readSettings } from './settings.ts';
import { tickStep } from './tickStep.ts';

export class ModelCommands {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  #baseUrl(): string {
    return readSettings().baseUrl || OPENAI_BASE_URL;
  }

  /** Asks for the key of a server, the configured one by default, and keeps it for that origin; true when one was given. */
  async setApiKey(baseUrl = this.#baseUrl()): Promise<boolean> {
    const { keys, t } = this.#parts;
    const { origin, host } = parseAddress(baseUrl);
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
    const { origin, host } = parseAddress(this.#baseUrl());
    await keys.forget(origin);
    await consent.withdraw(origin);
    void vscode.window.showInformationMessage(t('The key for {0} is forgotten.', host));
  }

  async clearCache(): Promise<void> {
    await this.#parts.cache.clear();
    void vscode.window.showInformationMessage(this.#parts.t('The remembered summaries are gone.'));
  }

  async selectModel(): Promise<void> {
    const { keys, t } = this.#parts;
    const chosen = await selectModel(keys, t);
    if (!chosen) return;
    tickStep('engine');
    const needsKey = chosen.baseUrl !== null && !isLoopback(new URL(parseAddress(chosen.baseUrl).origin).hostname);
    if (needsKey && (await keys.get(parseAddress(chosen.baseUrl).origin)) === undefined)
      await this.setApiKey(chosen.baseUrl);
    vscode.window.setStatusBarMessage(`$(check) ${t('Engine: {0}', chosen.label)}`, 4000);
  }

  /** Tries the configured server step by step and says what works. */
  async testConnection(): Promise<void> {
    const { keys, learned, log, t } = this.#parts;
    const settings = readSettings();
    if (settings.engine === 'rules' || settings.engine === 'vscode-lm') {
      const name = settings.engine === 'rules' ? t('built-in engine') : vscode.env.appName;
      void vscode.window.showInformationMessage(t('{0} needs no connection of ours.', name));
      return;
    }
    const baseUrl = this.#baseUrl();
    const { origin, host } = parseAddress(baseUrl);
    const apiKey = (await keys.get(origin)) ?? null;
    const model = settings.model || defaultModelOf(baseUrl);
    const { testConnection } = await import('./modelClient.ts');
    const lines: string[] = [];
    let failed = false;
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: t('Testing {0} …', host), cancellable: true },
      async (progress, token) => {
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort(new vscode.CancellationError()));
        const options = {
          ...{ baseUrl, model, apiKey, learned, fetch: globalThis.fetch },
          log: (event: string, facts: object) => log.info(`${event} ${JSON.stringify(facts)}`),
        };
        for await (const step of testConnection(options, abort.signal)) {
          if (step.step === 'address' && step.plainHttp)
            lines.push(t('The connection is not encrypted: the text can be read on the way.'));
          if (step.step === 'reachable') progress.report({ message: t('the server answers') });
          if (step.step === 'model' && step.ok === null && step.models.length > 0)
            lines.push(t('{0} is not on the server’s list of models.', model));
          if (step.step === 'answer')
            lines.unshift(
              t('{0} at {1} works: answer in {2} s, structure by {3}.', model, host, seconds(step), step.learned.mode),
            );
          if (step.step === 'failed') {
            failed = true;
            log.failure(step.error);
            lines.unshift(describeError(step.error.code, { host, model, ...step.error.detail }, t).text);
          }
        }
      },
    );
    const show = failed ? vscode.window.showErrorMessage : vscode.window.showInformationMessage;
    void show(lines.join(' '));
  }
}

function seconds({ durationMs }: { durationMs: number }): string {
  return (durationMs / 1000).toFixed(1);
}
