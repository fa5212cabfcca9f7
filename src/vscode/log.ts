/** Owns the output channel: sizes, codes and durations; article text only at trace level, keys never. */
import * as vscode from 'vscode';
import type { SummarizeError } from '../summary/errors.ts';

export class Log {
  readonly #channel = vscode.window.createOutputChannel('Report Summarizer', { log: true });

  info(message: string): void {
    this.#channel.info(message);
  }

  warn(message: string): void {
    this.#channel.warn(message);
  }

  /** The code and the class of the cause; messages of servers may quote what was sent, so they stay at trace level. */
  failure(error: SummarizeError): void {
    const cause = error.cause instanceof Error ? ` (${error.cause.name})` : '';
    this.#channel.error(`${error.code}${cause}`);
    if (error.code === 'internal') this.#channel.error(error.stack ?? error.message);
    this.#channel.trace(`${error.message} ${error.cause instanceof Error ? (error.cause.stack ?? '') : ''}`);
  }

  trace(message: string): void {
    this.#channel.trace(message);
  }

  show(): void {
    this.#channel.show(true);
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
