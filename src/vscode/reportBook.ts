/** Owns the reports of this window: their states by address, and who hears of a change. */
import * as vscode from 'vscode';
import type { CleanArticle } from '../article/cleanArticle.ts';
import { newReport } from './reportState.ts';
import type { ReportState } from './reportState.ts';

/** Cleaned articles are large; more than these few are made again when they are asked for. */
const KEPT_ARTICLES = 8;

export class ReportBook {
  readonly #states = new Map<string, ReportState>();
  readonly #articles = new Map<string, CleanArticle>();
  readonly #changed = new vscode.EventEmitter<string>();
  /** Fires with the address of a report that changed, was added or was forgotten. */
  readonly onDidChange = this.#changed.event;

  get(uri: string): ReportState | undefined {
    return this.#states.get(uri);
  }

  all(): readonly ReportState[] {
    return [...this.#states.values()];
  }

  open(uri: string, name: string): ReportState {
    const state = this.#states.get(uri) ?? newReport(uri, name);
    this.#states.set(uri, state);
    return state;
  }

  update(uri: string, change: (state: ReportState) => ReportState): void {
    const state = this.#states.get(uri);
    // Forgotten while something was under way: what arrives late has nobody to see it.
    if (!state) return;
    this.#states.set(uri, change(state));
    this.#changed.fire(uri);
  }

  add(state: ReportState): void {
    this.#states.set(state.uri, state);
    this.#changed.fire(state.uri);
  }

  forget(uri: string): void {
    this.#states.delete(uri);
    this.#articles.delete(uri);
    this.#changed.fire(uri);
  }

  keepArticle(uri: string, article: CleanArticle): void {
    this.#articles.delete(uri);
    this.#articles.set(uri, article);
    for (const oldest of this.#articles.keys()) {
      if (this.#articles.size <= KEPT_ARTICLES) break;
      this.#articles.delete(oldest);
    }
  }

  article(uri: string): CleanArticle | undefined {
    return this.#articles.get(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
