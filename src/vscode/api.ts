/** Owns what other extensions can ask for: `await vscode.extensions.getExtension('report-summarizer.report-summarizer').activate()`. */
import type * as vscode from 'vscode';
import type { SummaryJson } from '../summary/summaryJson.ts';

export interface SummarizeOptions {
  /** `rules`: the built-in engine, whatever the user has set; default: the user's engine, which may ask for consent. */
  readonly engine?: 'rules' | 'configured';
  /** Show the panel too; default false. */
  readonly showPanel?: boolean;
  readonly token?: vscode.CancellationToken;
}

/** Version 1; additions keep it, changes raise it. */
export interface ReportSummarizerApi {
  readonly apiVersion: 1;
  /**
   * Summarizes a document, open or not, and resolves with the summary, a person's earlier corrections laid over it.
   * Rejects with an Error whose `code` is one of the product's error codes, or with a CancellationError.
   */
  summarize(uri: vscode.Uri, options?: SummarizeOptions): Promise<SummaryJson>;
}
