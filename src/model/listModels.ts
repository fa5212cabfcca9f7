/** Owns asking servers what models they offer, local servers on their usual ports among them; does without the SDK. */
import { SummarizeError } from '../summary/errors.ts';
import { classifyFailure } from './classifyFailure.ts';
import { guardFetch } from './guardedFetch.ts';
import type { Fetch } from './guardedFetch.ts';
import { presets } from './presets.ts';
import type { Preset } from './presets.ts';
import { asRecord } from './replyChunk.ts';
import { readWhole } from './readBody.ts';
import { authentication, parseAddress } from './serverAddress.ts';
import { ServerFailure } from './serverFailure.ts';
import { Watchdog, systemClock, untilAborted } from './watchdog.ts';
import type { Clock } from './watchdog.ts';

export interface ListedModel {
  readonly id: string;
  /** The model's window in tokens, where the server tells it (vLLM, OpenRouter, llama.cpp, LM Studio). */
  readonly contextTokens: number | null;
}

export interface ListModelsOptions {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly fetch: Fetch;
  /** Longest silence; 15 s. */
  readonly timeoutMs?: number;
  readonly clock?: Clock;
}

/** Models of the big catalogues that write no text. */
const NO_CHAT =
  /embed|whisper|\btts|dall-e|moderation|image|audio|realtime|transcribe|rerank|sora|davinci|babbage|guard/i;

/**
 * The models that a server lists and that can chat, in its order.
 * @throws SummarizeError; `not-json` when the answer is no list of models. The signal's reason after a cancel.
 */
export async function listModels(options: ListModelsOptions, signal: AbortSignal): Promise<ListedModel[]> {
  const { apiKey, fetch, timeoutMs = 15_000, clock = systemClock } = options;
  const address = parseAddress(options.baseUrl);
  const url = new URL(`${address.baseUrl}/models`);
  for (const [name, value] of Object.entries(address.query)) url.searchParams.set(name, value);
  const headers = { Accept: 'application/json', ...authentication(address, apiKey) };
  const watchdog = new Watchdog(signal, clock);
  try {
    watchdog.expectWithin(timeoutMs);
    const sent = guardFetch(fetch, address.origin)(url, { headers, signal: watchdog.signal });
    const response = await untilAborted(sent, watchdog.signal);
    const text = await readWhole(response, watchdog, timeoutMs);
    if (!response.ok) throw new ServerFailure(response.status, parseIfJson(text), response.headers);
    return readList(text, response);
  } catch (thrown) {
    signal.throwIfAborted();
    throw classifyFailure(thrown, { host: address.host, model: '', hasKey: apiKey !== null });
  } finally {
    watchdog.dispose();
  }
}

function readList(text: string, response: Response): ListedModel[] {
  const value = parseIfJson(text);
  const body = asRecord(value);
  const isPage = typeof value === 'string' && value.trimStart().startsWith('<');
  if (isPage || (body['error'] ?? null) !== null)
    throw new ServerFailure(isPage ? response.status : null, value, response.headers);
  // Some servers send the bare list.
  const data = Array.isArray(value) ? (value as unknown[]) : body['data'];
  if (!Array.isArray(data)) throw new SummarizeError('not-json', 'no list of models in the answer');
  return data.map(readModel).filter((model) => model !== null && !NO_CHAT.test(model.id)) as ListedModel[];
}

function parseIfJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Pages of proxies and plain refusals: told apart by their words.
    return text;
  }
}

function readModel(value: unknown): ListedModel | null {
  const model = asRecord(value);
  if (typeof model['id'] !== 'string' || model['id'] === '') return null;
  const told = [
    model['max_model_len'],
    model['context_length'],
    model['loaded_context_length'],
    asRecord(model['meta'])['n_ctx'],
  ];
  const contextTokens = told.find((tokens) => typeof tokens === 'number' && tokens > 0);
  return { id: model['id'], contextTokens: typeof contextTokens === 'number' ? contextTokens : null };
}

export interface LocalServer {
  readonly preset: Preset;
  readonly models: readonly ListedModel[];
}

/** Looks on this machine only, without a key, and takes whatever does not answer as a list of models for not being there. */
export async function findLocalServers(
  fetch: Fetch,
  signal: AbortSignal,
  options: { readonly timeoutMs?: number; readonly presets?: readonly Preset[] } = {},
): Promise<LocalServer[]> {
  const { timeoutMs = 1000 } = options;
  const local = (options.presets ?? presets).filter(({ localPort }) => localPort !== null);
  const asked = local.map(async (preset): Promise<LocalServer[]> => {
    try {
      return [
        { preset, models: await listModels({ baseUrl: preset.baseUrl, apiKey: null, fetch, timeoutMs }, signal) },
      ];
    } catch (error) {
      if (error instanceof SummarizeError) return [];
      throw error;
    }
  });
  return (await Promise.all(asked)).flat();
}
