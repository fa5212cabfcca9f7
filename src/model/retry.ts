/** Owns when a request is tried again and how long to wait before. */
import type { ErrorCode } from '../summary/errors.ts';
import { ServerFailure } from './serverFailure.ts';

export const MAX_RETRIES = 3;
const FIRST_DELAY_MS = 1000;
/** A server that asks for more is not waited for: the person is told instead. */
export const LONGEST_WAIT_MS = 60_000;

/** Codes whose cause passes by itself. `timeout` is not among them: a second minute of silence helps nobody. */
const PASSING: readonly ErrorCode[] = ['rate-limit', 'server-error', 'connection-lost'];

/** Whether trying again may help: 408, 409, 429, 5xx, a broken stream; never a used-up quota or a refused address. */
export function isPassing(code: ErrorCode, thrown: unknown): boolean {
  const status = thrown instanceof ServerFailure ? thrown.status : null;
  if (code === 'timeout') return status === 408;
  if (code === 'proxy') return status !== null && status >= 500;
  return PASSING.includes(code) && status !== 501 && status !== 505;
}

/**
 * Milliseconds before try `retry` (1 is the first): what the server asks for, else 1, 2, 4 s less up to a quarter, so that
 * several requests that failed together do not come back together.
 */
export function retryDelayMs(retry: number, thrown: unknown, nowMs: number, random: () => number): number {
  const asked = thrown instanceof ServerFailure ? retryAfterMs(thrown.headers, nowMs) : null;
  return asked ?? Math.round(FIRST_DELAY_MS * 2 ** (retry - 1) * (1 - random() / 4));
}

/** `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date; null if absent or unreadable. */
export function retryAfterMs(headers: Headers | null, nowMs: number): number | null {
  const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return Math.ceil(milliseconds);
  const after = headers?.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(after)) return Math.ceil(Number(after) * 1000);
  const date = Date.parse(after);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
