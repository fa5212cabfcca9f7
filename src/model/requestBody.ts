/** Owns the body of a request: what is asked, in the form this server is known to take. */
import type { ModelRequest } from '../summary/model.ts';
import type { Learned } from './learnedStore.ts';
import type { Preset } from './presets.ts';

export interface ServerTraits {
  readonly preset: Preset | undefined;
  readonly model: string;
}

/** OpenAI's models that think before they answer, refuse a temperature, and take `reasoning_effort`. */
const OPENAI_THINKERS = /^(?:gpt-[5-9]|o\d)(?!.*chat)/;
/** Those of them that can do without: from gpt-5.1 on. */
const CAN_STOP_THINKING = /^gpt-(?:5\.\d|[6-9])/;

/** Where the climb begins, before anything is known of a server. */
export function firstGuess(traits: ServerTraits, nowMs: number): Learned {
  const { preset } = traits;
  return {
    mode: preset?.firstMode ?? 'json_schema',
    tokenLimit: isOpenAi(traits) ? 'max_completion_tokens' : 'max_tokens',
    thinking: 'preset',
    omit: isOpenAi(traits) && OPENAI_THINKERS.test(traits.model) ? ['temperature'] : (preset?.omit ?? []),
    contextTokens: null,
    streams: null,
    learnedAtMs: nowMs,
  };
}

function isOpenAi({ preset }: ServerTraits): boolean {
  return preset?.id === 'openai' || preset?.id === 'azure';
}

export function buildBody(request: ModelRequest, traits: ServerTraits, learned: Learned): Record<string, unknown> {
  const system = learned.mode === 'json_schema' ? request.system : `${request.system}\n\n${describeForm(request)}`;
  const has = (name: Learned['omit'][number]): boolean => !learned.omit.includes(name);
  return {
    model: traits.model,
    messages: has('system')
      ? [
          { role: 'system', content: system },
          { role: 'user', content: request.user },
        ]
      : [{ role: 'user', content: `${system}\n\n${request.user}` }],
    ...responseFormat(request, learned),
    ...(has('temperature') ? { temperature: 0 } : {}),
    ...(learned.tokenLimit === 'none' ? {} : { [learned.tokenLimit]: request.maxOutputTokens }),
    ...thinkingParameters(traits, learned),
    ...(has('stream') ? { stream: true } : {}),
    ...(has('stream') && has('stream_options') ? { stream_options: { include_usage: true } } : {}),
  };
}

/** Servers with a JSON mode refuse a prompt without the word "json"; below strict schemas the schema itself must be told. */
function describeForm(request: ModelRequest): string {
  return `Answer with one JSON object (json) and nothing else: no code fence, no remarks. It must follow this JSON Schema:\n${JSON.stringify(request.schema)}`;
}

function responseFormat(request: ModelRequest, { mode }: Learned): Record<string, unknown> {
  if (mode === 'text') return {};
  if (mode === 'json_object') return { response_format: { type: 'json_object' } };
  const { schemaName: name, schema } = request;
  return { response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } } };
}

/** The parameters by which thinking is turned down for this server and model. */
function thinkingParameters(traits: ServerTraits, { thinking }: Learned): Record<string, unknown> {
  if (thinking === 'untouched') return {};
  if (thinking === 'enable_thinking') return { enable_thinking: false };
  if (isOpenAi(traits) && OPENAI_THINKERS.test(traits.model))
    return { reasoning_effort: CAN_STOP_THINKING.test(traits.model) ? 'none' : 'low' };
  return { ...traits.preset?.thinkingOff };
}
