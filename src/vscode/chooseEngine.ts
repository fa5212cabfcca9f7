/** Owns the choice of the engine from the user's settings, keys and consent. */
import * as vscode from 'vscode';
import type { Model, ModelEvent, ModelRequest } from '../summary/model.ts';
import { SummarizeError } from '../summary/errors.ts';
import { presetOfUrl } from '../model/presets.ts';
import { isLoopback, parseAddress } from '../model/serverAddress.ts';
import type { ApiKeys } from './apiKeys.ts';
import type { Consent } from './consent.ts';
import type { Settings } from './settings.ts';

/** Where the user named no model and the server has no usual one, its own list decides: `Select Model`. */
export function defaultModelOf(baseUrl: string): string {
  return presetOfUrl(new URL(parseAddress(baseUrl).baseUrl))?.defaultModel ?? 'default';
}

export const OPENAI_BASE_URL = 'https://api.openai.com/v1';
const EDITOR_ORIGIN = 'vscode-lm:';

export interface ChosenEngine {
  /** null: the built-in engine alone. */
  readonly model: Model | null;
  /** Where the text goes; null when it stays here. */
  readonly origin: string | null;
  /** The user has set no model up yet: the panel says how, in one quiet line. */
  readonly offersModel: boolean;
}

export interface EngineParts {
  readonly keys: ApiKeys;
  readonly consent: Consent;
  readonly createOpenaiModel: (options: { baseUrl: string; model: string; apiKey: string | null }) => Promise<Model>;
  readonly findEditorModel: (name: string) => Promise<Model | null>;
}

const RULES_ONLY: ChosenEngine = { model: null, origin: null, offersModel: false };

/** The same model, asked only once the user has agreed that text may go to `origin`. */
function withConsent(model: Model, consent: Consent, origin: string, host: string): Model {
  return {
    kind: model.kind,
    name: model.name,
    contextTokens: model.contextTokens,
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
      if (!(await consent.ask(origin, host, signal)))
        throw new SummarizeError('not-consented', 'the user did not agree', { detail: { host } });
      yield* model.stream(request, signal);
    },
  };
}

/** A model that only says why it cannot be asked, so that the draft is shown all the same. */
function failingModel(name: string, error: SummarizeError): Model {
  return {
    kind: 'openai',
    name,
    contextTokens: null,
    async *stream(): AsyncIterable<ModelEvent> {
      await Promise.resolve();
      throw error;
    },
  };
}

/** The engine for one run. `auto` takes the configured server when it has a key or runs on this machine, else the rules. */
export async function chooseEngine(settings: Settings, parts: EngineParts): Promise<ChosenEngine> {
  if (settings.engine === 'rules') return RULES_ONLY;
  try {
    return settings.engine === 'vscode-lm'
      ? await chooseEditorModel(settings, parts)
      : await chooseServer(settings, parts);
  } catch (error) {
    if (!(error instanceof SummarizeError)) throw error;
    return { model: failingModel(settings.model, error), origin: null, offersModel: false };
  }
}

async function chooseEditorModel(settings: Settings, parts: EngineParts): Promise<ChosenEngine> {
  const model = await parts.findEditorModel(settings.model);
  if (!model)
    throw new SummarizeError('model-unknown', 'no language model in the editor', {
      detail: { host: vscode.env.appName, model: settings.model },
    });
  // The editor itself asks the user before an extension may use its models.
  return { model, origin: EDITOR_ORIGIN, offersModel: false };
}

async function chooseServer(settings: Settings, parts: EngineParts): Promise<ChosenEngine> {
  const baseUrl = settings.baseUrl === '' ? OPENAI_BASE_URL : settings.baseUrl;
  const { origin, host } = parseAddress(baseUrl);
  const apiKey = (await parts.keys.get(origin)) ?? null;
  if (apiKey === null && !isLoopback(new URL(origin).hostname)) {
    if (settings.engine === 'auto') return { ...RULES_ONLY, offersModel: true };
    throw new SummarizeError('no-key', 'no key for this origin', { detail: { host } });
  }
  const name = settings.model === '' ? defaultModelOf(baseUrl) : settings.model;
  const model = await parts.createOpenaiModel({ baseUrl, model: name, apiKey });
  return { model: withConsent(model, parts.consent, origin, host), origin, offersModel: false };
}
