/** Owns the last gate before the network: one origin, no redirect, no header that we did not mean to send. */
import { SummarizeError } from '../summary/errors.ts';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * The SDK adds headers that tell the operating system (`x-stainless-*`) and whatever the variable OPENAI_CUSTOM_HEADERS holds:
 * only what is named here passes.
 */
const PASSING = ['accept', 'api-key', 'authorization', 'content-type'];

/**
 * `fetch`, bound to one origin.
 * @throws SummarizeError `redirected` instead of following: a followed redirect would post the article, and an `api-key`
 * header, to whatever origin the server names.
 */
export function guardFetch(fetch: Fetch, origin: string): Fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new SummarizeError('internal', 'a request left its origin');
    const headers = new Headers();
    for (const [name, value] of new Headers(init.headers)) if (PASSING.includes(name)) headers.set(name, value);
    headers.set('user-agent', 'report-summarizer');
    let response: Response;
    try {
      response = await fetch(url.href, { ...init, headers, redirect: 'error', credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (isRedirectError(error)) throw redirected(url.host);
      throw error;
    }
    // A fetch that does not know `redirect: 'error'`.
    if (
      response.redirected ||
      response.type === 'opaqueredirect' ||
      (response.status >= 300 && response.status < 400)
    ) {
      await response.body?.cancel();
      throw redirected(url.host);
    }
    return response;
  };
}

function redirected(host: string): SummarizeError {
  return new SummarizeError('redirected', 'the server redirected the request elsewhere', { detail: { host } });
}

function isRedirectError(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && /redirect/i.test(cause.message);
}
