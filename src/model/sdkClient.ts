/** Owns the SDK's client and everything that must be switched off in it. */
import OpenAI from 'openai';
import { guardFetch } from './guardedFetch.ts';
import type { Fetch } from './guardedFetch.ts';
import { authentication } from './serverAddress.ts';
import type { ServerAddress } from './serverAddress.ts';

/** The SDK's own limit counts from the start of a request and would cut long answers: our watchdog does this. */
const NO_SDK_TIMEOUT_MS = 24 * 3600 * 1000;

/**
 * An SDK client that takes nothing from the environment (OPENAI_BASE_URL, _ORG_ID, _PROJECT_ID, _ADMIN_KEY, _LOG …),
 * retries nothing, logs nothing and sends the key to one origin only.
 */
export function createSdkClient(address: ServerAddress, apiKey: string | null, fetch: Fetch): OpenAI {
  return new OpenAI({
    baseURL: address.baseUrl,
    defaultQuery: { ...address.query },
    // The SDK refuses to start without a key; the headers below decide what is sent.
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: 'none',
    logLevel: 'off',
    maxRetries: 0,
    timeout: NO_SDK_TIMEOUT_MS,
    // Some editors run extensions where a `window` exists; the key comes from the editor's secret storage, not from a page.
    dangerouslyAllowBrowser: true,
    defaultHeaders: { Authorization: null, ...authentication(address, apiKey) },
    fetch: guardFetch(fetch, address.origin),
  });
}
