/** Owns talking to any OpenAI-compatible server until there is an answer or a reason why not: the adapter behind the port `Model`. */
import { SummarizeError } from '../summary/errors.ts';
import type { ErrorCode } from '../summary/errors.ts';
import type { Model, ModelEvent, ModelRequest } from '../summary/model.ts';
import { adaptRequest, askPlainly, stepDown } from './adaptRequest.ts';
import { classifyFailure } from './classifyFailure.ts';
import type { Fetch } from './guardedFetch.ts';
import { UnusableAnswer, judgeAnswer } from './judgeAnswer.ts';
import { createMemoryStore, learnedKey, parseLearned } from './learnedStore.ts';
import type { Learned, LearnedStore } from './learnedStore.ts';
import { presetOfUrl } from './presets.ts';
import { readAnswer } from './readAnswer.ts';
import type { Answer } from './readAnswer.ts';
import { buildBody, firstGuess } from './requestBody.ts';
import type { ServerTraits } from './requestBody.ts';
import { LONGEST_WAIT_MS, MAX_RETRIES, isPassing, retryDelayMs } from './retry.ts';
import { createSdkClient } from './sdkClient.ts';
import { isLoopback, parseAddress } from './serverAddress.ts';
import { ServerFailure } from './serverFailure.ts';
import { openReply } from './openReply.ts';
import { Watchdog, systemClock, wait } from './watchdog.ts';
import type { Clock } from './watchdog.ts';

export interface OpenAiModelOptions {
  /** As the person typed it; see `parseAddress`. */
  readonly baseUrl: string;
  /** null: the server needs none. */
  readonly apiKey: string | null;
  readonly model: string;
  /** The editor's global `fetch`, which knows the proxy and the system's certificates. */
  readonly fetch: Fetch;
  readonly learned?: LearnedStore;
  /** Longest silence within an answer; 60 s. */
  readonly idleTimeoutMs?: number;
  /** Longest wait for the first byte, the loading of a local model included; 60 s. */
  readonly connectTimeoutMs?: number;
  readonly clock?: Clock;
  /** In [0, 1); spreads the retries of parallel requests. */
  readonly random?: () => number;
  /** Sizes and codes only: never text of article or answer, never a key. */
  readonly log: ModelLog;
}

export type ModelLog = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;

/** `reason` of a `restart`: the code of what failed, a new form of asking, or thoughts that were taken for the answer. */
export type RestartReason = ErrorCode | 'adapting' | 'thinking';

const DEFAULT_TIMEOUT_MS = 60_000;
/** Each try drops or renames something; no server refuses more than this. */
const MAX_ADAPTATIONS = 10;

/** Codes of refusals that may be about the form of the request. */
const ABOUT_FORM: readonly ErrorCode[] = ['bad-request', 'server-error', 'wrong-path', 'context-too-long'];
const ABOUT_FORM_STATUS: readonly (number | null)[] = [null, 400, 404, 422, 501];

/**
 * A model behind an OpenAI-compatible server.
 * @throws SummarizeError `bad-address`, or `wrong-key` for a key that no header can carry.
 */
export function createOpenAiModel(options: OpenAiModelOptions): Model {
  return new OpenAiModel(options);
}

class OpenAiModel implements Model {
  readonly kind = 'openai';
  readonly name: string;
  readonly #options: OpenAiModelOptions;
  readonly #address;
  readonly #client;
  readonly #traits: ServerTraits;
  readonly #store: LearnedStore;
  readonly #clock: Clock;

  constructor(options: OpenAiModelOptions) {
    const apiKey = options.apiKey?.trim() || null;
    if (apiKey !== null && !/^[\x21-\x7e]+$/.test(apiKey))
      throw new SummarizeError('wrong-key', 'the key holds characters that no key has');
    this.name = options.model;
    this.#options = { ...options, apiKey };
    this.#address = parseAddress(options.baseUrl);
    this.#client = createSdkClient(this.#address, apiKey, options.fetch);
    this.#traits = { preset: presetOfUrl(new URL(this.#address.baseUrl)), model: options.model };
    this.#store = options.learned ?? createMemoryStore();
    this.#clock = options.clock ?? systemClock;
  }

  get contextTokens(): number | null {
    return this.#recall().contextTokens;
  }

  async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
    let plan: Plan = { learned: this.#recall(), retries: 0, adaptations: 0, triedPlain: false };
    for (;;) {
      signal.throwIfAborted();
      let failure: unknown;
      try {
        const { events, finishReason, usage, streams } = yield* this.#attempt(request, plan.learned, signal);
        yield* events;
        this.#remember({ ...plan.learned, streams });
        if (usage) yield { type: 'usage', ...usage };
        yield { type: 'end', finishReason };
        return;
      } catch (thrown) {
        signal.throwIfAborted();
        failure = thrown;
      }
      const next = this.#nextTry(plan, failure, request);
      this.#options.log('model-restart', {
        reason: next.reason,
        retryInMs: next.retryInMs,
        mode: next.plan.learned.mode,
      });
      yield { type: 'restart', reason: next.reason, retryInMs: next.retryInMs };
      if (next.retryInMs > 0) await wait(next.retryInMs, signal, this.#clock);
      plan = next.plan;
    }
  }

  async *#attempt(
    request: ModelRequest,
    learned: Learned,
    signal: AbortSignal,
  ): AsyncGenerator<
    ModelEvent,
    { events: ModelEvent[]; finishReason: string; usage: Answer['usage']; streams: boolean }
  > {
    const { connectTimeoutMs = DEFAULT_TIMEOUT_MS, idleTimeoutMs = DEFAULT_TIMEOUT_MS, log } = this.#options;
    const watchdog = new Watchdog(signal, this.#clock);
    const startedMs = this.#clock.now();
    try {
      watchdog.expectWithin(connectTimeoutMs);
      const response = await openReply(this.#client, buildBody(request, this.#traits, learned), watchdog);
      const answer = yield* readAnswer(response, watchdog, idleTimeoutMs);
      const { finishReason, rescued } = judgeAnswer(answer, request, {
        lastRung: learned.mode === 'text',
        local: isLoopback(new URL(this.#address.baseUrl).hostname),
      });
      log('model-answer', {
        mode: learned.mode,
        finishReason,
        characters: (rescued ?? answer.json.text).length,
        rescued: rescued !== null,
        durationMs: this.#clock.now() - startedMs,
      });
      return {
        events: rescued === null ? [] : [{ type: 'text-delta', text: rescued }],
        finishReason,
        usage: answer.usage,
        streams: answer.streamed,
      };
    } finally {
      watchdog.dispose();
    }
  }

  /** What to do after a failure. @throws SummarizeError if nothing is left to do. */
  #nextTry(
    plan: Plan,
    failure: unknown,
    request: ModelRequest,
  ): { plan: Plan; reason: RestartReason; retryInMs: number } {
    const error = this.#explain(failure);
    const { status, code } = { status: error.detail['status'] ?? null, code: error.code };
    this.#options.log('model-failure', { code, ...(status === null ? {} : { status }) });
    const adapted = this.#adapt(plan, failure, code, request);
    if (adapted) return { plan: adapted, reason: 'adapting', retryInMs: 0 };
    const limit = error.detail['limit'];
    if (code === 'context-too-long' && typeof limit === 'number')
      this.#remember({ ...plan.learned, contextTokens: limit });
    const passing = failure instanceof UnusableAnswer ? failure.remedy !== 'none' : isPassing(code, failure);
    if (!passing || plan.retries >= MAX_RETRIES) throw error;
    const retries = plan.retries + 1;
    const retryInMs = retryDelayMs(retries, failure, this.#clock.now(), this.#options.random ?? Math.random);
    if (retryInMs > LONGEST_WAIT_MS)
      throw new SummarizeError(code, error.message, {
        detail: { ...error.detail, seconds: Math.ceil(retryInMs / 1000) },
      });
    return { plan: { ...plan, retries }, reason: code, retryInMs };
  }

  #adapt(plan: Plan, failure: unknown, code: ErrorCode, request: ModelRequest): Plan | null {
    if (plan.adaptations >= MAX_ADAPTATIONS) return null;
    const adaptations = plan.adaptations + 1;
    if (failure instanceof UnusableAnswer) {
      const learned = failure.remedy === 'step-down' ? stepDown(plan.learned) : null;
      return learned && { ...plan, learned, adaptations };
    }
    const aboutForm =
      failure instanceof ServerFailure &&
      !failure.isHtml &&
      ABOUT_FORM.includes(code) &&
      ABOUT_FORM_STATUS.includes(failure.status);
    if (!aboutForm) return null;
    const sent = JSON.stringify(buildBody(request, this.#traits, plan.learned));
    const changes = (learned: Learned): boolean => JSON.stringify(buildBody(request, this.#traits, learned)) !== sent;
    let learned = adaptRequest(plan.learned, failure);
    while (learned && !changes(learned)) learned = adaptRequest(learned, failure);
    if (code === 'context-too-long' && learned?.tokenLimit === plan.learned.tokenLimit) return null;
    if (learned) return { ...plan, learned, adaptations };
    if (code !== 'bad-request' || plan.triedPlain) return null;
    learned = askPlainly(plan.learned);
    return learned && { ...plan, learned, adaptations, triedPlain: true };
  }

  #explain(failure: unknown): SummarizeError {
    const { host } = this.#address;
    const model = this.#options.model;
    if (failure instanceof UnusableAnswer) {
      const detail = { host, model, ...(failure.limit === null ? {} : { limit: failure.limit }) };
      return new SummarizeError(failure.code, failure.message, { detail });
    }
    return classifyFailure(failure, { host, model, hasKey: this.#options.apiKey !== null });
  }

  #recall(): Learned {
    const now = this.#clock.now();
    const key = learnedKey(this.#address.origin, this.#options.model);
    return parseLearned(this.#store.get(key), now) ?? firstGuess(this.#traits, now);
  }

  #remember(learned: Learned): void {
    const key = learnedKey(this.#address.origin, this.#options.model);
    const before = parseLearned(this.#store.get(key), this.#clock.now());
    // The age counts from the first time, so that a server that has learned better is asked again some day.
    const learnedAtMs = before?.learnedAtMs ?? this.#clock.now();
    this.#store.set(key, {
      ...learned,
      contextTokens: learned.contextTokens ?? before?.contextTokens ?? null,
      learnedAtMs,
    });
  }
}

interface Plan {
  readonly learned: Learned;
  readonly retries: number;
  readonly adaptations: number;
  readonly triedPlain: boolean;
}
