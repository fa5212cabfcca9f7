/** Owns what the client has learned about a server and model, and the port through which it is kept. */

/** The ladder, from the strictest promise of the server down to none. */
export const OUTPUT_MODES = ['json_schema', 'json_object', 'text'] as const;
export type OutputMode = (typeof OUTPUT_MODES)[number];

/** Parts of a request that some servers refuse and that an answer does not need. */
export const OMITTABLE = ['temperature', 'stream_options', 'stream', 'system'] as const;
export type Omittable = (typeof OMITTABLE)[number];

const TOKEN_LIMITS = ['max_completion_tokens', 'max_tokens', 'none'] as const;
const THINKING = ['preset', 'enable_thinking', 'untouched'] as const;

/** A plain object, safe to keep as JSON. */
export interface Learned {
  readonly mode: OutputMode;
  /** The name under which the server takes the bound of the answer. */
  readonly tokenLimit: (typeof TOKEN_LIMITS)[number];
  /** How thinking is turned down: as the preset says, by `enable_thinking: false`, or not at all. */
  readonly thinking: (typeof THINKING)[number];
  readonly omit: readonly Omittable[];
  /** The model's window in tokens, once the server has told it. */
  readonly contextTokens: number | null;
  /** Whether its answers come as a stream; null until one came. */
  readonly streams: boolean | null;
  readonly learnedAtMs: number;
}

/** Keeps what was learned. Both calls are synchronous; an adapter over asynchronous storage keeps a copy in memory. */
export interface LearnedStore {
  get(key: string): unknown;
  set(key: string, learned: Learned): void;
}

/** Servers are updated: after this long the client climbs the ladder anew. */
export const LEARNED_FOR_MS = 30 * 24 * 3600 * 1000;

export function learnedKey(origin: string, model: string): string {
  return `${origin} ${model}`;
}

/** What is kept comes from storage that other versions wrote: anything but a whole, recent object is forgotten. */
export function parseLearned(kept: unknown, nowMs: number): Learned | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { mode, tokenLimit, thinking, omit, contextTokens, streams, learnedAtMs } = kept as Record<string, unknown>;
  const sound =
    isOneOf(OUTPUT_MODES, mode) &&
    isOneOf(TOKEN_LIMITS, tokenLimit) &&
    isOneOf(THINKING, thinking) &&
    Array.isArray(omit) &&
    omit.every((name) => isOneOf(OMITTABLE, name)) &&
    (contextTokens === null || typeof contextTokens === 'number') &&
    (streams === null || typeof streams === 'boolean') &&
    typeof learnedAtMs === 'number' &&
    nowMs - learnedAtMs < LEARNED_FOR_MS;
  return sound ? (kept as Learned) : null;
}

/** For the command line and tests: forgets at exit. */
export function createMemoryStore(): LearnedStore {
  const kept = new Map<string, Learned>();
  return { get: (key) => kept.get(key), set: (key, learned) => void kept.set(key, learned) };
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value);
}
