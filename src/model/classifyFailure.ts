/** Owns which error a person is told of for each way in which a connection or a server can fail. */
import { SummarizeError } from '../summary/errors.ts';
import type { ErrorCode } from '../summary/errors.ts';
import { classifyConnection } from './classifyConnection.ts';
import { asRecord } from './replyChunk.ts';
import { ServerFailure, failureName, quotableWords } from './serverFailure.ts';

export interface FailureContext {
  /** Host and port, for the sentence. */
  readonly host: string;
  readonly model: string;
  readonly hasKey: boolean;
  /** Texts that no error may repeat: the article and the key. */
  readonly hidden?: readonly string[];
}

/** In order: the first that fits the server's words (lower case) wins, whatever the status. */
const BY_WORDS: readonly (readonly [ErrorCode, RegExp])[] = [
  [
    'filtered',
    /content_filter|content management policy|data_?inspection_?failed|inappropriate content|content[_ ](?:policy|moderation)|sensitive content|"code": ?"?1301|不安全或敏感|high risk|input_moderation|censorship/,
  ],
  [
    'no-quota',
    /insufficient_quota|exceeded_current_quota|insufficient (?:balance|credits|funds|_?quota)|billing_(?:hard_limit|not_active)|arrearage|"code": ?"?1113|余额不足|欠费|allocationquota|requires more credits|exceeded your current quota|credit balance/,
  ],
  [
    'context-too-long',
    /context_length_exceeded|maximum context length|exceed_context_size|available context size|context[_ ](?:length|window|size)[^.]{0,40}exceed|exceed[a-z]*[^.]{0,60}(?:context|token limit|maximum (?:number of )?tokens)|context the overflows|context (?:length|window) of only|greater than the context length|range of input length|prompt is too long|input is too long|"code": ?"?1261|model_context_window_exceeded|too large for model with \d+ maximum/,
  ],
  [
    'wrong-key',
    /invalid_api_key|invalidapikey|incorrect api key|invalid (?:api key|authentication)|authentication_error|"code": ?"?100[0-4]"/,
  ],
  ['wrong-path', /unexpected endpoint|unknown request url|invalid url \(|no static resource|cannot post \//],
  [
    'model-unknown',
    /model_not_found|deploymentnotfound|model.{0,120}?(?:not found|does not exist|not exist|no longer available|is not available)|not found the model|no models loaded|not a valid model|invalid model\b|unknown model|no endpoints found for|"code": ?"?1211|模型不存在|try pulling it/,
  ],
];

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'wrong-key',
  402: 'no-quota',
  403: 'wrong-key',
  404: 'wrong-path',
  405: 'wrong-path',
  407: 'proxy',
  408: 'timeout',
  409: 'server-error',
  413: 'context-too-long',
  429: 'rate-limit',
};

/**
 * The error for anything thrown while talking to a server: a refusal, a page of a proxy, a broken or impossible connection, silence.
 * The message and the details name codes, hosts and numbers, never the server's free text, which may repeat article or key.
 */
export function classifyFailure(thrown: unknown, context: FailureContext): SummarizeError {
  if (thrown instanceof SummarizeError) return thrown;
  const { host, model } = context;
  if (!(thrown instanceof ServerFailure)) {
    const { code, reason, seconds } = classifyConnection(thrown);
    const detail = { host, reason, ...(seconds === null ? {} : { seconds }) };
    return new SummarizeError(code, `${code}: ${reason}`, { detail });
  }
  const code = codeOf(thrown, context);
  const name = failureName(thrown);
  const limit = code === 'context-too-long' ? contextLimit(thrown) : null;
  const unforeseen = code === 'bad-request' || code === 'server-error';
  const serverSays = unforeseen ? quotableWords(thrown, context.hidden ?? []) : null;
  const detail = {
    host,
    model,
    ...(serverSays === null ? {} : { serverSays }),
    ...(thrown.status === null ? {} : { status: thrown.status }),
    ...(name === null ? {} : { reason: name }),
    ...(limit === null ? {} : { limit }),
  };
  return new SummarizeError(code, `${code}: status ${thrown.status ?? 'none'}, ${name ?? 'no name given'}`, { detail });
}

function codeOf(failure: ServerFailure, context: FailureContext): ErrorCode {
  const { status } = failure;
  if (failure.isHtml) return codeOfPage(status);
  if (status === 407) return 'proxy';
  const byWords = BY_WORDS.find(([, words]) => words.test(failure.words))?.[0];
  const code =
    byWords ??
    (status === null ? 'server-error' : (BY_STATUS[status] ?? (status >= 500 ? 'server-error' : 'bad-request')));
  return code === 'wrong-key' && !context.hasKey ? 'no-key' : code;
}

/** A page for people where an API should be: from a proxy, a captive portal, a login, or a web server that has no such path. */
function codeOfPage(status: number | null): ErrorCode {
  if (status === 404 || status === 405) return 'wrong-path';
  if (status === 401) return 'wrong-key';
  if (status === 413) return 'context-too-long';
  if (status === 429) return 'rate-limit';
  return 'proxy';
}

const LIMITS = [
  /maximum context length is (\d+)/,
  /available context size \((\d+)/,
  /"n_ctx": ?(\d+)/,
  /context (?:length|window) of only (\d+)/,
  /range of input length should be \[\d+, ?(\d+)\]/,
  /token limit: ?(\d+)/,
  /with (\d+) maximum context/,
  /> ?(\d+) maximum/,
  /maximum (?:of|is) (\d+) tokens/,
];

/** The model's window in tokens, if the refusal tells it. */
export function contextLimit(failure: ServerFailure): number | null {
  const { n_ctx: told } = asRecord(asRecord(failure.body)['error']);
  if (typeof told === 'number') return told;
  for (const pattern of LIMITS) {
    const found = pattern.exec(failure.words);
    if (found) return Number(found[1]);
  }
  return null;
}
