/** Owns talking to any OpenAI-compatible server until there is an answer or a reason why not: the adapter behind the port `Model`. */
import type { Model, ModelEvent, ModelRequest } from '../summary/model.ts';
import type { Fetch } from './guardedFetch.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import type { JudgedAnswer } from './judgeAnswer.ts';
import { createMemoryStore, learnedKey, parseLearned } from './learnedStore.ts';
import type { Learned, LearnedStore } from './learnedStore.ts';
import { presetOfUrl } from './presets.ts';
import { readAnswer } from './readAnswer.ts';
import type { Answer } from './readAnswer.ts';
import { buildBody, firstGuess } from './requestBody.ts';
import type { ServerTraits } from './requestBody.ts';
import { createSdkClient } from './sdkClient.ts';
import { isLoopback, parseAddress } from './serverAddress.ts';
import { explainFailure, firstPlan, planNextTry } from './nextTry.ts';
import type { NextTry, Plan } from './nextTry.ts';
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

const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * A model behind an OpenAI-compatible server.
 * @throws SummarizeError `bad-address`, or `wrong-key` for a key that no header can carry.
 */
export function createOpenAiModel(options: OpenAiModelOptions): Model {
  return new OpenAiModel(options);
}

interface Attempt extends JudgedAnswer {
  readonly answer: Answer;
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
    let plan = firstPlan(this.#recall());
    for (;;) {
      signal.throwIfAborted();
      let failure: unknown;
      try {
        const { rescued, finishReason, answer } = yield* this.#attempt(request, plan.learned, signal);
        signal.throwIfAborted();
        if (rescued !== null) yield { type: 'text-delta', text: rescued };
        this.#remember({ ...plan.learned, streams: answer.streamed });
        if (answer.usage) yield { type: 'usage', ...answer.usage };
        yield { type: 'end', finishReason };
        return;
      } catch (thrown) {
        signal.throwIfAborted();
        failure = thrown;
      }
      const next = this.#nextTry(plan, failure, request);
      yield { type: 'restart', reason: next.reason, retryInMs: next.retryInMs };
      if (next.retryInMs > 0) await wait(next.retryInMs, signal, this.#clock);
      plan = next.plan;
    }
  }

  async *#attempt(request: ModelRequest, learned: Learned, signal: AbortSignal): AsyncGenerator<ModelEvent, Attempt> {
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
      return { answer, finishReason, rescued };
    } finally {
      watchdog.dispose();
    }
  }

  /** @throws SummarizeError if nothing is left to try. */
  #nextTry(plan: Plan, failure: unknown, request: ModelRequest): NextTry {
    const context = {
      host: this.#address.host,
      model: this.#options.model,
      hasKey: this.#options.apiKey !== null,
      hidden: [request.user, this.#options.apiKey ?? ''],
      nowMs: this.#clock.now(),
      random: this.#options.random ?? Math.random,
      bodyFor: (learned: Learned) => JSON.stringify(buildBody(request, this.#traits, learned)),
    };
    const error = explainFailure(failure, context);
    const { status, limit } = error.detail;
    this.#options.log('model-failure', { code: error.code, ...(status === undefined ? {} : { status }) });
    const next = planNextTry(plan, failure, error, context);
    if (next) {
      const { reason, retryInMs } = next;
      this.#options.log('model-restart', { reason, retryInMs, mode: next.plan.learned.mode });
      return next;
    }
    // The window is worth knowing even if nothing else is: the next text is split to fit.
    if (error.code === 'context-too-long' && typeof limit === 'number')
      this.#remember({ ...plan.learned, contextTokens: limit });
    throw error;
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
