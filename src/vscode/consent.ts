/** Owns the question whether articles may be sent to a server, asked once for each origin. */
import * as vscode from 'vscode';
import type { Translate } from './translate.ts';

const KEY = 'reportSummarizer.consent';

export class Consent {
  readonly #memory: vscode.Memento;
  readonly #t: Translate;
  readonly #asking = new Map<string, Promise<boolean>>();

  constructor(memory: vscode.Memento, t: Translate) {
    this.#memory = memory;
    this.#t = t;
  }

  /** Whether the user agrees that article text goes to `origin`; `host` is what the question names. */
  ask(origin: string, host: string, signal: AbortSignal): Promise<boolean> {
    if (this.#granted().includes(origin)) return Promise.resolve(true);
    // Twenty summaries started at once ask once.
    const asking = this.#asking.get(origin) ?? this.#question(origin, host);
    this.#asking.set(origin, asking);
    return Promise.race([
      asking,
      new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
      ),
    ]);
  }

  async #question(origin: string, host: string): Promise<boolean> {
    const t = this.#t;
    try {
      const send = t('Send');
      const answer = await vscode.window.showInformationMessage(
        t('Send articles to {0}?', host),
        {
          modal: true,
          detail: t(
            'To summarize with a language model, the text of the article is sent to {0}. You are asked once for each server. The built-in engine sends nothing.',
            host,
          ),
        },
        send,
      );
      if (answer === send) await this.grant(origin);
      return answer === send;
    } finally {
      this.#asking.delete(origin);
    }
  }

  async grant(origin: string): Promise<void> {
    await this.#memory.update(KEY, [...new Set([...this.#granted(), origin])]);
  }

  async withdraw(origin: string): Promise<void> {
    await this.#memory.update(
      KEY,
      this.#granted().filter((granted) => granted !== origin),
    );
  }

  #granted(): readonly string[] {
    return this.#memory.get<string[]>(KEY, []);
  }
}
