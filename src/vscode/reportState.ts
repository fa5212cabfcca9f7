/** Owns what is known about one report at a moment, and how each event of a run changes it. */
import type { ArticleWarning } from '../article/sourceText.ts';
import type { SummarizeEvent } from '../summary/summarizeEvent.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { CleaningDigest } from './digestCleaning.ts';
import { FACT_KINDS, factIds } from './corrections.ts';
import type { Correction, Fact, FactKind } from './corrections.ts';

/** A failure as the panel shows it; the words are the user's language. */
export interface ReportFailure {
  readonly code: string;
  readonly text: string;
}

export interface ReportState {
  readonly uri: string;
  readonly name: string;
  /** Of the text that the shown summary's offsets point into; null until an article was read. */
  readonly contentHash: string | null;
  readonly phase: 'idle' | 'cleaning' | 'reading' | 'answering' | 'waiting' | 'done';
  /** What is shown: an engine's summary before corrections. Survives failures. */
  readonly summary: SummaryJson | null;
  /** The built-in engine's facts of the current run, under the model's. */
  readonly draft: SummaryJson | null;
  /** The last complete summary, restored when a run fails half-way. */
  readonly complete: SummaryJson | null;
  /** The warnings that were told with it. */
  readonly completeWarnings: readonly ArticleWarning[];
  readonly corrections: readonly Correction[];
  readonly history: readonly (readonly Correction[])[];
  readonly warnings: readonly ArticleWarning[];
  readonly failure: ReportFailure | null;
  /** While the server is busy: when it is asked again. */
  readonly retryInMs: number | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** What cleaning did, for the strip of the panel; null until an article was read. */
  readonly cleaning: CleaningDigest | null;
  readonly modelFacts: Readonly<Record<FactKind, readonly (Fact | undefined)[]>>;
  readonly fromCache: boolean;
  /** The model that this run asks; null for the built-in engine. */
  readonly modelName: string | null;
  /** The user has set no model up yet. */
  readonly offersModel: boolean;
}

const NO_FACTS = { attendees: [], agreements: [], siteVisits: [] } as const;

/** A report about which nothing is known yet. */
export function newReport(uri: string, name: string): ReportState {
  return {
    uri,
    name,
    contentHash: null,
    phase: 'idle',
    summary: null,
    draft: null,
    complete: null,
    completeWarnings: [],
    corrections: [],
    history: [],
    warnings: [],
    failure: null,
    retryInMs: null,
    inputTokens: 0,
    outputTokens: 0,
    cleaning: null,
    modelFacts: NO_FACTS,
    fromCache: false,
    modelName: null,
    offersModel: false,
  };
}

/** A run begins: what is shown stays until there is something better. */
export function startRun(state: ReportState): ReportState {
  return {
    ...state,
    phase: 'cleaning',
    failure: null,
    warnings: [],
    retryInMs: null,
    inputTokens: 0,
    outputTokens: 0,
    modelFacts: NO_FACTS,
    draft: null,
    fromCache: false,
  };
}

/** The draft with the model's facts laid over it: the same fact in its place, new ones behind, so that nothing moves. */
function overlay(draft: SummaryJson, modelFacts: ReportState['modelFacts']): SummaryJson {
  const lists = FACT_KINDS.map((kind) => {
    const facts = modelFacts[kind].filter((fact) => fact !== undefined);
    const ids = factIds(kind, facts);
    const byId = new Map(facts.map((fact, index) => [ids[index]!, fact]));
    const drafted: readonly Fact[] = draft[kind];
    const draftIds = factIds(kind, drafted);
    const merged = drafted.map((fact, index) => {
      const better = byId.get(draftIds[index]!);
      byId.delete(draftIds[index]!);
      return better ?? fact;
    });
    return [kind, [...merged, ...byId.values()]] as const;
  });
  return { ...draft, ...(Object.fromEntries(lists) as Pick<SummaryJson, FactKind>) };
}

/** An event of the chain as the host hears of it: the article itself stays where it was cleaned. */
export type ReportEvent = Exclude<SummarizeEvent, { type: 'cleaned' }> | { readonly type: 'cleaned' };

/** What is known after one more event of the run. */
export function applyEvent(state: ReportState, event: ReportEvent): ReportState {
  switch (event.type) {
    case 'cleaned':
      return { ...state, phase: 'reading' };
    case 'draft':
      return { ...state, summary: event.summary, draft: event.summary, phase: 'answering' };
    case 'fact': {
      if (!state.draft) return state;
      const list = [...state.modelFacts[event.kind]];
      list[event.index] = event.fact;
      const modelFacts = { ...state.modelFacts, [event.kind]: list };
      return { ...state, phase: 'answering', retryInMs: null, modelFacts, summary: overlay(state.draft, modelFacts) };
    }
    case 'restart':
      return {
        ...state,
        phase: 'waiting',
        retryInMs: event.retryInMs,
        modelFacts: NO_FACTS,
        summary: state.draft ?? state.summary,
      };
    case 'usage':
      return { ...state, inputTokens: event.inputTokens, outputTokens: event.outputTokens };
    case 'warning':
      return { ...state, warnings: [...state.warnings, event.warning] };
    case 'summary':
      return {
        ...{ ...state, summary: event.summary, complete: event.summary, phase: 'done', retryInMs: null },
        completeWarnings: state.warnings,
      };
  }
}

/** The wait for the server is over: it has been asked again. */
export function endWait(state: ReportState): ReportState {
  return state.phase === 'waiting' ? { ...state, phase: 'answering', retryInMs: null } : state;
}

/** A run ended without a summary: the last complete one comes back; else the draft stays. */
export function endRun(state: ReportState, failure: ReportFailure | null): ReportState {
  const ended = { ...state, failure, retryInMs: null, phase: 'done' as const };
  if (state.phase === 'done' && failure === null) return ended;
  return state.complete ? { ...ended, summary: state.complete, warnings: state.completeWarnings } : ended;
}
