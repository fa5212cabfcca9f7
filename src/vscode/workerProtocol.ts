/** Owns what the extension host and the cleaning worker say to each other; the host is sent only what it shows. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { ArticleWarning } from '../article/sourceText.ts';
import type { PreparedArticle } from '../summary/summarizeEvent.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { CleaningDigest } from './digestCleaning.ts';
import type { Settings } from './settings.ts';

/** A document to be cleaned. */
export interface DocumentPayload {
  readonly payload: { readonly text: string } | { readonly bytes: Uint8Array };
  readonly fileName: string;
  /** The editor's name of the encoding of `text`, or null. */
  readonly encoding: string | null;
  readonly removals: Readonly<Record<string, boolean>>;
}

/** A document of which a report is to be made. */
export interface ReportRequest extends DocumentPayload {
  readonly want: 'report';
  readonly uri: string;
  /** As VS Code names it. */
  readonly interfaceLanguage: string;
  readonly script: Settings['script'];
  /** A language model may read it too: the article itself is wanted back, unless it is too long for one. */
  readonly forModel: boolean;
}

/** A document whose cleaning is to be compared with the original. */
export interface ComparisonRequest extends DocumentPayload {
  readonly want: 'comparison';
}

export interface PreparedReport {
  /** The built-in engine's summary, grounded. */
  readonly summary: SummaryJson;
  readonly digest: CleaningDigest;
  /** Of reading and cleaning, with what their translations need. */
  readonly warnings: readonly ArticleWarning[];
  /** Null when no model is to read the article. */
  readonly article: PreparedArticle | null;
}

export type Comparison = Pick<CleanArticle, 'source' | 'text' | 'map' | 'removals' | 'repairs'>;

export type WorkerRequest = (ReportRequest | ComparisonRequest) & { readonly id: number };

export type WorkerReply =
  | { readonly id: number; readonly report: PreparedReport }
  | { readonly id: number; readonly comparison: Comparison }
  | { readonly id: number; readonly failure: 'empty' | 'binary' | 'internal'; readonly message: string };
