/** Owns trying a server out and saying, step by step, what works and what was learned. */
import { SummarizeError } from '../summary/errors.ts';
import type { ModelRequest } from '../summary/model.ts';
import { createMemoryStore, learnedKey, parseLearned } from './learnedStore.ts';
import type { Learned } from './learnedStore.ts';
import { listModels } from './listModels.ts';
import type { ListedModel } from './listModels.ts';
import type { OpenAiModelOptions } from './openaiModel.ts';
import { isPlainHttp, parseAddress } from './serverAddress.ts';
import { systemClock } from './watchdog.ts';

export type ConnectionStep =
  | { readonly step: 'address'; readonly ok: true; readonly baseUrl: string; readonly plainHttp: boolean }
  /** `ok: null`: it answers, but not to this question. */
  | { readonly step: 'reachable' | 'key'; readonly ok: true | null }
  | { readonly step: 'model'; readonly ok: boolean | null; readonly models: readonly ListedModel[] }
  /** The way of asking that worked, kept in the store for the next time. */
  | { readonly step: 'answer'; readonly ok: true; readonly learned: Learned; readonly durationMs: number }
  /** The last step, if it comes: which step failed, and why. */
  | {
      readonly step: 'failed';
      readonly ok: false;
      readonly at: 'address' | 'reachable' | 'key' | 'model' | 'answer';
      readonly error: SummarizeError;
    };

const properties = { city: { type: 'string' }, country: { type: 'string' } };

/** Says nothing of any article, and takes a few dozen tokens. */
const QUESTION: ModelRequest = {
  system: 'You extract facts from a sentence.',
  user: '[1] The delegation left Oslo, the capital of Norway, in the morning.',
  schema: { type: 'object', properties, required: Object.keys(properties), additionalProperties: false },
  schemaName: 'place',
  maxOutputTokens: 500,
};

/** Codes that a request with a good address and a bad key, or a bad model, ends in. */
const KEY_CODES = ['wrong-key', 'no-key', 'no-quota'];
const REACH_CODES = [
  'refused',
  'name-not-found',
  'certificate',
  'proxy',
  'timeout',
  'connection-lost',
  'redirected',
  'bad-address',
];

/**
 * Climbs the ladder anew, whatever was known, and ends with the step `answer` or `failed`. A server without a list of models is no failure.
 * @throws only the signal's reason after a cancel.
 */
export async function* testConnection(
  options: OpenAiModelOptions,
  signal: AbortSignal,
): AsyncGenerator<ConnectionStep> {
  const { clock = systemClock } = options;
  const learned = createMemoryStore();
  let at: 'address' | 'reachable' | 'key' | 'model' | 'answer' = 'address';
  try {
    const address = parseAddress(options.baseUrl);
    // The SDK is loaded on first use only.
    const { createOpenAiModel } = await import('./openaiModel.ts');
    const model = createOpenAiModel({ ...options, learned });
    yield { step: 'address', ok: true, baseUrl: address.baseUrl, plainHttp: isPlainHttp(options.baseUrl) };
    at = 'reachable';
    const models = await tryListing(options, signal);
    yield { step: 'reachable', ok: models === null ? null : true };
    yield { step: 'key', ok: models === null ? null : true };
    // Deployments and aliases are not on every list: only an answer decides.
    yield { step: 'model', ok: models?.some(({ id }) => id === options.model) ? true : null, models: models ?? [] };
    at = 'answer';
    const startedMs = clock.now();
    for await (const event of model.stream(QUESTION, signal)) if (event.type === 'end') break;
    const key = learnedKey(address.origin, options.model);
    const found = parseLearned(learned.get(key), clock.now());
    if (!found) throw new SummarizeError('internal', 'nothing was learned from an answer');
    options.learned?.set(key, found);
    yield { step: 'answer', ok: true, learned: found, durationMs: clock.now() - startedMs };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SummarizeError)) throw error;
    yield { step: 'failed', ok: false, at: stepOf(error) ?? at, error };
  }
}

function stepOf({ code }: SummarizeError): 'address' | 'reachable' | 'key' | 'model' | null {
  if (code === 'bad-address') return 'address';
  if (KEY_CODES.includes(code)) return 'key';
  if (code === 'model-unknown') return 'model';
  return REACH_CODES.includes(code) ? 'reachable' : null;
}

/** null: the server has no such list. */
async function tryListing(options: OpenAiModelOptions, signal: AbortSignal): Promise<ListedModel[] | null> {
  try {
    return await listModels(options, signal);
  } catch (error) {
    const fatal =
      error instanceof SummarizeError && (KEY_CODES.includes(error.code) || REACH_CODES.includes(error.code));
    if (fatal || !(error instanceof SummarizeError)) throw error;
    return null;
  }
}
