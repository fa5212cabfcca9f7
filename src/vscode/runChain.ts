/** Owns the call of the chain with this editor's clock, language and hash. */
import * as vscode from 'vscode';
import { summarize } from '../summary/summarize.ts';
import type { PreparedArticle, SummarizeEvent } from '../summary/summarizeEvent.ts';
import type { ChosenEngine } from './chooseEngine.ts';
import { contentHash } from './contentHash.ts';
import type { Settings } from './settings.ts';

export interface ChainInput {
  readonly uri: string;
  readonly engine: ChosenEngine;
  readonly settings: Settings;
  /** Of the same clock as `performance.now()`: the time before cleaning counts. */
  readonly startedAt: number;
}

export function runChain(
  prepared: PreparedArticle,
  { uri, engine, settings, startedAt }: ChainInput,
  signal: AbortSignal,
): AsyncIterable<SummarizeEvent> {
  let first = true;
  const now = (): number => {
    // The chain takes its first look at the clock when it starts; the run started when the article was opened.
    const time = first ? startedAt : performance.now();
    first = false;
    return time;
  };
  return summarize(
    prepared,
    engine.model ? { kind: 'model', model: engine.model, secondLook: settings.secondLook } : { kind: 'rules' },
    { uri, interfaceLanguage: vscode.env.language, now, sha256: contentHash, script: settings.script },
    signal,
  );
}
