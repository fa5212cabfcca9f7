/** Owns what each server accepts, refuses and does beside, to the letter of its answers. `quirk` picks one of its bad days. */
import { jsonFrames, openAiError, pageFrames, streamFrames, wholeFrames } from './frames.ts';
import type { Frames, StreamForm } from './frames.ts';

export interface ChatRequest {
  readonly body: Readonly<Record<string, unknown>>;
  readonly answer: string;
  readonly quirk: string | null;
  /** 1 for the first chat request since the server started. */
  readonly count: number;
  readonly chunkLength: number;
}

export interface Dialect {
  /** Path of the API below the server's address. */
  readonly path: string;
  readonly quirks: readonly string[];
  readonly answerChat: (request: ChatRequest) => Frames;
}

export type DialectName = keyof typeof dialects;

interface ResponseFormat {
  readonly type?: string;
  readonly json_schema?: { readonly name?: string; readonly schema?: unknown };
}

const THOUGHTS = 'The user wants the facts. A draft might be {"attendees": []} but let me look again {carefully}.';

function formatOf({ body }: ChatRequest): ResponseFormat | undefined {
  return body['response_format'] as ResponseFormat | undefined;
}

function promptOf({ body }: ChatRequest): string {
  return (body['messages'] as { content: string }[]).map(({ content }) => content).join('\n');
}

/** What any server does with a request it has nothing against. */
function reply(request: ChatRequest, given: StreamForm): Frames {
  const { body, chunkLength } = request;
  const form = { chunkLength, usage: usageOf(request), ...given };
  if (body['stream'] !== true) return wholeFrames(form);
  const options = body['stream_options'] as { include_usage?: boolean } | undefined;
  return streamFrames(options?.include_usage || given.usage ? form : { ...form, usage: null });
}

/** About what a tokenizer makes of it: 0.7 a character. */
function usageOf(request: ChatRequest): NonNullable<StreamForm['usage']> {
  const tokens = (text: string): number => Math.ceil(text.length * 0.7);
  return { prompt_tokens: tokens(promptOf(request)), completion_tokens: tokens(request.answer) };
}

function strictSchemaFault(schema: unknown, path = ''): string | null {
  if (typeof schema !== 'object' || schema === null) return null;
  const node = schema as Record<string, unknown>;
  const at = `In context=(${path})`;
  for (const key of ['allOf', 'not', 'if', 'pattern', 'format', 'default', 'minimum'])
    if (key in node && path !== '(properties)') return `${at}, '${key}' is not permitted.`;
  if (node['type'] === 'object') {
    const properties = Object.keys((node['properties'] as object | undefined) ?? {});
    const required = (node['required'] as string[] | undefined) ?? [];
    if (node['additionalProperties'] !== false)
      return `${at}, 'additionalProperties' is required to be supplied and to be false.`;
    const missing = properties.find((name) => !required.includes(name));
    if (missing)
      return `${at}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
  }
  for (const [key, value] of Object.entries(node)) {
    const inner = Array.isArray(value) ? value : [value];
    for (const child of inner) {
      const fault: string | null = strictSchemaFault(child, key === 'properties' ? '(properties)' : key);
      if (fault) return fault;
    }
  }
  return null;
}

function openAiStrict(request: ChatRequest): Frames | null {
  const format = formatOf(request);
  const fault = format?.type === 'json_schema' ? strictSchemaFault(format.json_schema?.schema) : null;
  return fault
    ? openAiError(
        400,
        `Invalid schema for response_format '${format?.json_schema?.name}': ${fault}`,
        null,
        'invalid_request_error',
        'response_format',
      )
    : null;
}

const openai: Dialect = {
  path: '/v1',
  quirks: [
    'max-tokens',
    'temperature',
    'invalid-schema',
    'refusal',
    'length',
    'wrong-key',
    'quota',
    'rate-limit',
    'model',
    'context',
    'no-finish',
    'json-for-stream',
    'overloaded',
    'unverified',
    'no-system-role',
    'unforeseen',
    'thinks-too-long',
    'slip',
  ],
  answerChat: (request) => {
    const { body, quirk, answer } = request;
    if (quirk === 'wrong-key')
      return openAiError(
        401,
        'Incorrect API key provided: sk-test. You can find your API key at https://platform.openai.com/account/api-keys.',
        'invalid_api_key',
      );
    if (quirk === 'quota')
      return openAiError(
        429,
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
        'insufficient_quota',
      );
    if (quirk === 'rate-limit')
      return openAiError(
        429,
        'Rate limit reached for test-model on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000.',
        'rate_limit_exceeded',
        'tokens',
      );
    if (quirk === 'overloaded')
      return openAiError(503, 'The engine is currently overloaded, please try again later', null, 'server_error');
    if (quirk === 'model')
      return openAiError(
        404,
        `The model \`${String(body['model'])}\` does not exist or you do not have access to it.`,
        'model_not_found',
      );
    if (quirk === 'context')
      return openAiError(
        400,
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9431 tokens. Please reduce the length of the messages.",
        'context_length_exceeded',
        'invalid_request_error',
        'messages',
      );
    if (quirk === 'max-tokens' && 'max_tokens' in body)
      return openAiError(
        400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        'unsupported_parameter',
        'invalid_request_error',
        'max_tokens',
      );
    if (quirk === 'temperature' && 'temperature' in body)
      return openAiError(
        400,
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
        'unsupported_value',
        'invalid_request_error',
        'temperature',
      );
    if (quirk === 'unverified' && body['stream'] === true)
      return openAiError(
        400,
        'Your organization must be verified to stream this model.',
        'unsupported_value',
        'invalid_request_error',
        'stream',
      );
    if (quirk === 'no-system-role' && JSON.stringify(body['messages']).includes('"role":"system"'))
      return openAiError(400, 'System role not supported', null);
    // The echo of the prompt is what some servers do; none of it may reach a person's log.
    if (quirk === 'unforeseen')
      return openAiError(400, `Moon phase unsuitable for: ${promptOf(request).slice(-60)}`, 'moon_phase');
    if (quirk === 'thinks-too-long' && ('max_tokens' in body || 'max_completion_tokens' in body))
      return reply(request, {
        content: '',
        thoughts: { field: 'reasoning_content', text: THOUGHTS },
        finishReason: 'length',
      });
    if (quirk === 'slip') return reply(request, { content: answer.replace(/\]\}$/, ', {"name": 甲乙}]}') });
    if (quirk === 'invalid-schema' && formatOf(request)?.type === 'json_schema')
      return openAiError(
        400,
        "Invalid schema for response_format 'summary': In context=(), 'allOf' is not permitted.",
        null,
        'invalid_request_error',
        'response_format',
      );
    const strict = openAiStrict(request);
    if (strict) return strict;
    if (quirk === 'refusal') return reply(request, { content: null, refusal: "I'm sorry, I can't help with that." });
    if (quirk === 'length')
      return reply(request, { content: answer.slice(0, answer.length >> 1), finishReason: 'length' });
    if (quirk === 'no-finish') return reply(request, { content: answer, finishReason: null });
    if (quirk === 'json-for-stream') return wholeFrames({ content: answer });
    return reply(request, { content: answer });
  },
};

const azure: Dialect = {
  path: '/openai/deployments/test-model',
  quirks: ['old-version', 'filtered-prompt', 'filtered-answer', 'deployment'],
  answerChat: (request) => {
    const { quirk, answer } = request;
    if (quirk === 'deployment')
      return jsonFrames(404, {
        error: {
          code: 'DeploymentNotFound',
          message:
            'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
        },
      });
    if (quirk === 'old-version' && formatOf(request)?.type === 'json_schema')
      return openAiError(
        400,
        'response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later',
        null,
        'invalid_request_error',
        'response_format',
      );
    if (quirk === 'filtered-prompt')
      return jsonFrames(400, {
        error: {
          message:
            "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.",
          type: null,
          param: 'prompt',
          code: 'content_filter',
          status: 400,
          innererror: {
            code: 'ResponsibleAIPolicyViolation',
            content_filter_result: { violence: { filtered: true, severity: 'high' } },
          },
        },
      });
    const before = [
      {
        id: '',
        object: '',
        created: 0,
        model: '',
        choices: [],
        prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }],
      },
    ];
    const after = [
      {
        id: '',
        object: '',
        created: 0,
        model: '',
        choices: [
          { index: 0, finish_reason: null, content_filter_offsets: { check_offset: 44 }, content_filter_results: {} },
        ],
      },
    ];
    if (quirk === 'filtered-answer')
      return reply(request, { content: answer.slice(0, 20), finishReason: 'content_filter', before });
    return reply(request, { content: answer, before, after });
  },
};

const deepseek: Dialect = {
  path: '/v1',
  quirks: ['empty-content', 'always-empty', 'in-reasoning', 'balance', 'token-range'],
  answerChat: (request) => {
    const { body, quirk, answer, count } = request;
    const type = formatOf(request)?.type;
    if (quirk === 'balance') return openAiError(402, 'Insufficient Balance', 'invalid_request_error', 'unknown_error');
    if (type === 'json_schema')
      return openAiError(400, 'This response_format type is unavailable now', 'invalid_request_error');
    if (type === 'json_object' && !/json/i.test(promptOf(request)))
      return openAiError(
        400,
        "Prompt must contain the word 'json' in some form to use 'response_format' of type 'json_object'.",
        'invalid_request_error',
      );
    if (quirk === 'token-range' && 'max_tokens' in body)
      return openAiError(
        400,
        'Invalid max_tokens value, the valid range of max_tokens is [1, 8192]',
        'invalid_request_error',
      );
    if (quirk === 'always-empty' || (quirk === 'empty-content' && count <= 2)) return reply(request, { content: '' });
    if (quirk === 'in-reasoning')
      return reply(request, {
        content: '',
        thoughts: { field: 'reasoning_content', text: `${THOUGHTS}\n${answer}\n` },
      });
    return reply(request, { content: answer, thoughts: { field: 'reasoning_content', text: THOUGHTS } });
  },
};

const qwen: Dialect = {
  path: '/compatible-mode/v1',
  quirks: [
    'thinking-model',
    'no-stream',
    'inspection',
    'inspection-in-stream',
    'arrearage',
    'input-range',
    'no-schema',
  ],
  answerChat: (request) => {
    const { body, quirk, answer } = request;
    const type = formatOf(request)?.type;
    if (quirk === 'inspection')
      return openAiError(
        400,
        'Input data may contain inappropriate content.',
        'data_inspection_failed',
        'data_inspection_failed',
      );
    if (quirk === 'arrearage')
      return openAiError(
        400,
        'Access denied, please make sure your account is in good standing.',
        'Arrearage',
        'Arrearage',
      );
    if (quirk === 'input-range')
      return openAiError(
        400,
        '<400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 30720]',
        'invalid_parameter_error',
      );
    if (quirk === 'no-schema' && type === 'json_schema')
      return openAiError(
        400,
        "<400> InternalError.Algo.InvalidParameter: response_format.type 'json_schema' is not supported by this model.",
        'invalid_parameter_error',
      );
    if (quirk === 'no-stream' && body['enable_thinking'] !== false)
      return openAiError(
        400,
        'parameter.enable_thinking must be set to false for non-streaming calls',
        'invalid_parameter_error',
      );
    if (quirk === 'thinking-model' && type !== undefined && body['enable_thinking'] !== false)
      return openAiError(
        400,
        '<400> InternalError.Algo.InvalidParameter: Json mode response is not supported when enable_thinking is true',
        'invalid_parameter_error',
      );
    if (type === 'json_object' && !/json/i.test(promptOf(request)))
      return openAiError(
        400,
        "<400> InternalError.Algo.InvalidParameter: 'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
        'invalid_parameter_error',
      );
    if (quirk === 'inspection-in-stream') {
      const failed = {
        error: {
          code: 'data_inspection_failed',
          param: null,
          message: 'Output data may contain inappropriate content.',
          type: 'data_inspection_failed',
        },
      };
      return streamFrames({
        content: answer.slice(0, 20),
        finishReason: null,
        usage: null,
        after: [failed],
        done: false,
      });
    }
    return reply(request, { content: answer });
  },
};

/** Kimi's schemas take no keyword beside `$ref` and no `type` beside `anyOf`. */
function moonshotFault(schema: unknown): string | null {
  if (typeof schema !== 'object' || schema === null) return null;
  if ('$ref' in schema && Object.keys(schema).length > 1) return 'keywords beside $ref are not allowed';
  if ('anyOf' in schema && 'type' in schema)
    return 'when using anyOf, type should be defined in anyOf items instead of the parent schema';
  for (const child of Object.values(schema)) {
    const fault: string | null = moonshotFault(child);
    if (fault) return fault;
  }
  return null;
}

const kimi: Dialect = {
  path: '/v1',
  quirks: ['temperature', 'token-limit', 'suspended', 'high-risk', 'model'],
  answerChat: (request) => {
    const { body, quirk, answer } = request;
    if (quirk === 'temperature' && 'temperature' in body && body['temperature'] !== 1)
      return jsonFrames(400, {
        error: { message: 'invalid temperature: only 1 is allowed for this model', type: 'invalid_request_error' },
      });
    if (quirk === 'token-limit')
      return jsonFrames(400, {
        error: {
          message: 'Invalid request: Your request exceeded model token limit: 8192',
          type: 'invalid_request_error',
        },
      });
    if (quirk === 'suspended')
      return jsonFrames(429, {
        error: {
          message: 'Your account org-x is suspended, please check your plan and billing details',
          type: 'exceeded_current_quota_error',
        },
      });
    if (quirk === 'high-risk')
      return jsonFrames(400, {
        error: { message: 'The request was rejected because it was considered high risk', type: 'content_filter' },
      });
    if (quirk === 'model')
      return jsonFrames(404, {
        error: {
          message: `Not found the model ${String(body['model'])} or Permission denied`,
          type: 'resource_not_found_error',
        },
      });
    const fault = moonshotFault(formatOf(request)?.json_schema?.schema);
    if (fault)
      return jsonFrames(400, {
        error: {
          message: `Invalid request: response_format.json_schema is not a valid moonshot flavored json schema: ${fault}`,
          type: 'invalid_request_error',
        },
      });
    return reply(request, { content: answer, thoughts: { field: 'reasoning_content', text: THOUGHTS } });
  },
};

const glm: Dialect = {
  path: '/api/paas/v4',
  quirks: [
    'always-thinks',
    'sensitive',
    'sensitive-prompt',
    'window-exceeded',
    'network-error',
    'balance',
    'model',
    'busy',
  ],
  answerChat: (request) => {
    const { body, quirk, answer, count } = request;
    const error = (status: number, code: string, message: string): Frames =>
      jsonFrames(status, { error: { code, message } });
    if (formatOf(request)?.type === 'json_schema')
      return error(400, '1210', 'API 调用参数有误，response_format 仅支持 text 和 json_object。');
    if ('max_completion_tokens' in body) return error(400, '1210', 'API 调用参数有误，不支持 max_completion_tokens。');
    if (quirk === 'always-thinks' && ('thinking' in body || 'enable_thinking' in body))
      return error(
        400,
        '1210',
        'This model always engages in thinking and cannot be disabled, please remove the thinking parameter',
      );
    if (quirk === 'sensitive-prompt')
      return error(
        400,
        '1301',
        '系统检测到输入或生成内容可能包含不安全或敏感内容，请您避免输入易产生敏感内容的提示语，感谢您的配合。',
      );
    if (quirk === 'balance') return error(429, '1113', '您的账户已欠费，请充值后重试。');
    if (quirk === 'model') return error(400, '1211', '模型不存在，请检查模型代码。');
    if (quirk === 'busy' && count === 1) return error(429, '1305', '该模型当前访问量过大，请您稍后再试');
    const half = answer.slice(0, answer.length >> 1);
    if (quirk === 'sensitive') return reply(request, { content: half, finishReason: 'sensitive' });
    if (quirk === 'window-exceeded')
      return reply(request, { content: half, finishReason: 'model_context_window_exceeded' });
    if (quirk === 'network-error' && count === 1)
      return reply(request, { content: half, finishReason: 'network_error' });
    return reply(request, { content: answer, thoughts: { field: 'reasoning_content', text: THOUGHTS } });
  },
};

const ollama: Dialect = {
  path: '/v1',
  quirks: ['short-window', 'thinks-in-content', 'model', 'unauthorized'],
  answerChat: (request) => {
    const { body, quirk, answer } = request;
    if (quirk === 'model')
      return jsonFrames(404, {
        error: {
          message: `model "${String(body['model'])}" not found, try pulling it first`,
          type: 'api_error',
          param: null,
          code: null,
        },
      });
    if (quirk === 'unauthorized')
      return jsonFrames(401, {
        error: { message: 'unauthorized', type: 'authentication_error', param: null, code: null },
      });
    // Cut to the window, and not a word said; `num_ctx` is ignored here.
    if (quirk === 'short-window')
      return reply(request, { content: answer, usage: { prompt_tokens: 2048, completion_tokens: 120 } });
    const off = (body['reasoning'] as { effort?: string } | undefined)?.effort === 'none';
    if (quirk === 'thinks-in-content')
      return reply(request, { content: `<think>\n${THOUGHTS}\n</think>\n\n\`\`\`json\n${answer}\n\`\`\`\n` });
    return reply(request, { content: answer, ...(off ? {} : { thoughts: { field: 'reasoning', text: THOUGHTS } }) });
  },
};

const vllm: Dialect = {
  path: '/v1',
  quirks: ['context', 'tokens-too-large', 'json-in-reasoning', 'thinks-unopened', 'model'],
  answerChat: (request) => {
    const { body, quirk, answer } = request;
    const error = (message: string, type = 'BadRequestError', code = 400): Frames =>
      jsonFrames(code, { object: 'error', message, type, param: null, code });
    if (quirk === 'context')
      return error(
        "This model's maximum context length is 4096 tokens. However, you requested 9120 tokens (8120 in the messages, 1000 in the completion). Please reduce the length of the messages or completion.",
      );
    if (quirk === 'tokens-too-large' && ('max_tokens' in body || 'max_completion_tokens' in body))
      return error(
        "'max_tokens' or 'max_completion_tokens' is too large: 4000. This model's maximum context length is 4096 tokens and your request has 1200 input tokens (4000 > 4096 - 1200).",
      );
    if (quirk === 'model') return error(`The model \`${String(body['model'])}\` does not exist.`, 'NotFoundError', 404);
    if (quirk === 'json-in-reasoning')
      return reply(request, { content: null, thoughts: { field: 'reasoning', text: answer } });
    // The chat template opens the thinking, so that the answer only closes it.
    if (quirk === 'thinks-unopened') return reply(request, { content: `${THOUGHTS}\n</think>\n${answer}` });
    return reply(request, { content: answer, thoughts: { field: 'reasoning', text: THOUGHTS } });
  },
};

const lmstudio: Dialect = {
  path: '/v1',
  quirks: ['no-schema', 'overflow-body', 'overflow-empty', 'wrong-path', 'no-model'],
  answerChat: (request) => {
    const { quirk, answer } = request;
    const type = formatOf(request)?.type;
    const formatError = jsonFrames(400, { error: "'response_format.type' must be 'json_schema' or 'text'" });
    if (type === 'json_object') return formatError;
    if (quirk === 'no-schema' && type === 'json_schema')
      return jsonFrames(400, {
        error: 'Structured output is not supported by this model: failed to compile json_schema',
      });
    if (quirk === 'overflow-body')
      return jsonFrames(200, {
        error:
          'Trying to keep the first 6012 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough.',
      });
    if (quirk === 'overflow-empty') return { pieces: [], contentType: 'text/event-stream', status: 200, headers: {} };
    if (quirk === 'wrong-path')
      return jsonFrames(200, { error: 'Unexpected endpoint or method. (POST /chat/completions)' });
    if (quirk === 'no-model')
      return jsonFrames(404, {
        error: {
          message: 'No models loaded. Please load a model in the developer page or use the `lms load` command.',
          type: 'invalid_request_error',
          param: 'model',
          code: 'model_not_found',
        },
      });
    return reply(request, { content: answer });
  },
};

const llamacpp: Dialect = {
  path: '/v1',
  quirks: ['context-400', 'context-500', 'unconstrained', 'loading'],
  answerChat: (request) => {
    const { quirk, answer, count } = request;
    const context = (code: number): Frames =>
      jsonFrames(code, {
        error: {
          code,
          message: 'request (4390 tokens) exceeds the available context size (4096 tokens), try increasing it',
          type: 'exceed_context_size_error',
          n_prompt_tokens: 4390,
          n_ctx: 4096,
        },
      });
    if (quirk === 'context-400') return context(400);
    if (quirk === 'context-500') return context(500);
    if (quirk === 'loading' && count === 1)
      return jsonFrames(503, { error: { message: 'Loading model', type: 'unavailable_error', code: 503 } });
    // A grammar that does not compile is dropped without a word: the model writes what it likes.
    if (quirk === 'unconstrained' && formatOf(request) !== undefined)
      return reply(request, { content: 'Here are the people: Zhang San and Li Si. {They met}.' });
    return reply(request, { content: answer });
  },
};

const openrouter: Dialect = {
  path: '/api/v1',
  quirks: [
    'no-endpoints',
    'error-body',
    'error-in-stream',
    'finish-error',
    'free-form',
    'fenced',
    'moderated',
    'credits',
  ],
  answerChat: (request) => {
    const { quirk, answer, count } = request;
    const comment = 'OPENROUTER PROCESSING';
    const error = (status: number, message: string, code = status): Frames =>
      jsonFrames(status, { error: { message, code }, user_id: 'user_x' });
    if (quirk === 'no-endpoints' && formatOf(request)?.type === 'json_schema')
      return error(
        404,
        'No endpoints found that can handle the requested parameters. To learn more about provider routing, visit: https://openrouter.ai/docs/provider-routing',
      );
    if (quirk === 'error-body' && count === 1) return error(200, 'Provider returned error', 502);
    if (quirk === 'moderated')
      return error(403, 'openai/test requires moderation. Your input was flagged by content moderation.');
    if (quirk === 'credits')
      return error(
        402,
        'This request requires more credits, or fewer max_tokens. You requested up to 4000 tokens, but can only afford 12.',
      );
    if (quirk === 'error-in-stream' && count === 1) {
      const failed = {
        id: 'gen-x',
        object: 'chat.completion.chunk',
        provider: 'Test',
        error: { code: 502, message: 'Provider disconnected' },
        choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
      };
      return streamFrames({ content: answer.slice(0, 20), finishReason: null, usage: null, after: [failed], comment });
    }
    if (quirk === 'finish-error' && count === 1)
      return reply(request, { content: answer.slice(0, 20), finishReason: 'error', comment });
    if (quirk === 'free-form' && !promptOf(request).includes('JSON Schema'))
      return reply(request, { content: '{"people": ["Zhang San"], "deals": 2}', comment });
    if (quirk === 'fenced') return reply(request, { content: `\`\`\`json\n${answer}\n\`\`\``, comment });
    return reply(request, { content: answer, comment });
  },
};

const mistral: Dialect = {
  path: '/v1',
  quirks: ['parts'],
  answerChat: (request) => {
    const { body, quirk, answer } = request;
    if ('stream_options' in body)
      return jsonFrames(422, {
        object: 'error',
        message: {
          detail: [
            {
              type: 'extra_forbidden',
              loc: ['body', 'stream_options'],
              msg: 'Extra inputs are not permitted',
              input: body['stream_options'],
            },
          ],
        },
        type: 'invalid_request_error',
        param: null,
        code: null,
      });
    if (quirk === 'parts') {
      const parts = [
        { type: 'thinking', thinking: [{ type: 'text', text: THOUGHTS }] },
        { type: 'text', text: answer },
      ];
      return streamFrames({
        content: '',
        before: [{ choices: [{ index: 0, delta: { content: parts }, finish_reason: null }] }],
      });
    }
    return reply(request, { content: answer });
  },
};

const proxy: Dialect = {
  path: '/v1',
  quirks: ['407', '502', '403', 'nginx-404'],
  answerChat: ({ quirk }) => {
    if (quirk === '407') return pageFrames(407, '<html><body><h1>Proxy Authentication Required</h1></body></html>');
    if (quirk === '403')
      return pageFrames(
        403,
        '<!DOCTYPE html><html><body>Access to this site is blocked by your organization.</body></html>',
      );
    if (quirk === 'nginx-404')
      return pageFrames(
        404,
        '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body>\r\n</html>',
      );
    return pageFrames(
      502,
      '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>',
    );
  },
};

const login: Dialect = {
  path: '/v1',
  quirks: ['unlabelled'],
  answerChat: ({ quirk }) =>
    pageFrames(
      200,
      '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action="/login"></form></body></html>',
      quirk === 'unlabelled' ? 'text/plain' : undefined,
    ),
};

export const dialects = {
  openai,
  azure,
  deepseek,
  qwen,
  kimi,
  glm,
  ollama,
  vllm,
  lmstudio,
  llamacpp,
  openrouter,
  mistral,
  proxy,
  login,
} satisfies Record<string, Dialect>;
