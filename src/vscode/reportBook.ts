/** Owns the reports of this window: their states by address, and who hears of a change. */
import * as vscode from 'vscode';
import { newReport } from './reportState.ts';
import type { ReportState } from './reportState.ts';

export class ReportBook {
  readonly #states = new Map<string, ReportState>();
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
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
