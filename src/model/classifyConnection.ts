/** Owns which error a person is told of when no reply came, or when it broke off. */
import type { ErrorCode } from '../summary/errors.ts';
import { Silence } from './watchdog.ts';

export interface ConnectionFailure {
  readonly code: ErrorCode;
  /** A short name of the cause, fit for a log. */
  readonly reason: string;
  /** For `timeout`: how long nothing was heard. */
  readonly seconds: number | null;
}

/** Error codes of Node's network stack and of Chromium's, which editors use for `fetch`. */
const BY_CODE: readonly (readonly [ErrorCode, RegExp])[] = [
  ['proxy', /PROXY|TUNNEL|UND_ERR_PRX/],
  ['name-not-found', /ENOTFOUND|EAI_|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|INTERNET_DISCONNECTED/],
  ['refused', /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL|CONNECTION_REFUSED|ADDRESS_UNREACHABLE/],
  [
    'certificate',
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|UNABLE_TO_GET_CRL|ERR_TLS_|HOSTNAME_MISMATCH/,
  ],
  // TLS spoken to a port that does not: the address says https where it should say http, or the reverse.
  ['bad-address', /EPROTO|ERR_SSL_|UND_ERR_INVALID|ERR_INVALID_URL|UNSAFE_PORT|HPE_INVALID/],
  [
    'timeout',
    /ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|ERR_TIMED_OUT|CONNECTION_TIMED_OUT/,
  ],
];

/** Reads the causes of an error to their end; what is not known by its code counts as a lost connection, which may be tried again. */
export function classifyConnection(thrown: unknown): ConnectionFailure {
  for (const error of causesOf(thrown)) {
    if (error instanceof Silence)
      return { code: 'timeout', reason: 'silence', seconds: Math.round(error.silentMs / 1000) };
    const name = codeNamed(error);
    const code = BY_CODE.find(([, pattern]) => pattern.test(name))?.[0];
    if (code) return { code, reason: name, seconds: null };
    // undici hides a 407 behind an error without a word.
    if (/proxy/i.test(error.message) || isNamelessFetchError(error))
      return { code: 'proxy', reason: 'proxy', seconds: null };
  }
  const named = causesOf(thrown)
    .map(codeNamed)
    .find((name) => name !== '');
  return { code: 'connection-lost', reason: named ?? 'broken off', seconds: null };
}

function isNamelessFetchError(error: Error): boolean {
  const { cause } = error;
  const silent = cause instanceof Error && !(cause instanceof AggregateError) && cause.message === '';
  return error.message === 'fetch failed' && silent && codeNamed(cause) === '';
}

function codeNamed(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.message === 'bad port') return 'ERR_UNSAFE_PORT';
  return /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1] ?? '';
}

/** The error, its causes, and the members of an AggregateError (one for each address of a host). */
function causesOf(thrown: unknown): Error[] {
  const found: Error[] = [];
  const queue = [thrown];
  while (queue.length > 0 && found.length < 20) {
    const next = queue.shift();
    if (!(next instanceof Error) || found.includes(next)) continue;
    found.push(next);
    queue.push(next.cause);
    if (next instanceof AggregateError) queue.push(...(next.errors as unknown[]));
  }
  return found;
}
