/** Owns what the extension host and the cleaning worker say to each other. */
import type { PreparedArticle } from '../summary/summarizeEvent.ts';

export interface PrepareRequest {
  readonly id: number;
  readonly payload: { readonly text: string } | { readonly bytes: Uint8Array };
  readonly fileName: string;
  /** The editor's name of the encoding of `text`, or null. */
  readonly encoding: string | null;
  readonly removals: Readonly<Record<string, boolean>>;
}

export type PrepareReply =
  | { readonly id: number; readonly prepared: PreparedArticle }
  | { readonly id: number; readonly failure: 'empty' | 'binary' | 'internal'; readonly message: string };
