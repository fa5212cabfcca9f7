/** Owns what the extension host and the cleaning worker say to each other; the host is sent only what it shows. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { ArticleWarning } from '../article/sourceText.ts';
import type { PreparedArticle } from '../summary/summarizeEvent.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { CleaningDigest } from './digestCleaning.ts';
import type { PackedChanges } from './packedChanges.ts';
import type { Settings } from './settings.ts';

/** Where the article is: a file that the worker reads itself, or what the host has read, the pieces in their order. */
export type ArticlePayload =
  { readonly path: string } | { readonly text: readonly string[] } | { readonly bytes: readonly Uint8Array[] };

/** A document to be cleaned. */
export interface DocumentPayload {
  readonly payload: ArticlePayload;
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

/** An article beside its cleaned text. */
export interface Comparison extends Pick<CleanArticle, 'text' | 'map'> {
  readonly original: string;
  readonly changes: PackedChanges;
  readonly digest: CleaningDigest;
}

export type WorkerRequest = (ReportRequest | ComparisonRequest) & { readonly id: number };

/** Pieces of a payload come before the request that they belong to, which then names only their kind. */
export type WorkerMessage = { readonly piece: string | Uint8Array } | WorkerRequest;

/** What can be wrong with the article itself. */
export type ArticleFailure = 'empty' | 'binary' | 'file-vanished' | 'unreadable';

export type WorkerReply =
  | { readonly id: number; readonly report: PreparedReport }
  | { readonly id: number; readonly comparison: Comparison }
  | { readonly id: number; readonly failure: ArticleFailure | 'internal'; readonly message: string };
