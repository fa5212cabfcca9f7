/** Owns where a request goes: what a person typed becomes one normal base URL, its origin and its style of authentication. */
import { SummarizeError } from '../summary/errors.ts';
import { presetOfUrl } from './presets.ts';

export interface ServerAddress {
  /** Without query, fragment and trailing slash; `/chat/completions` and `/models` are appended to it. */
  readonly baseUrl: string;
  /** Sent with every request, as Azure's `api-version`. */
  readonly query: Readonly<Record<string, string>>;
  /** Scheme, host and port: the unit a key belongs to. */
  readonly origin: string;
  /** Host and port, for sentences. */
  readonly host: string;
  /** Azure takes the key as `api-key`, and an `Authorization` header beside it is refused. */
  readonly azure: boolean;
}

const ENDPOINTS = ['/chat/completions', '/completions', '/responses', '/embeddings', '/models'];
/** The first version of Azure's API that is generally available and knows json_schema. */
const AZURE_API_VERSION = '2024-10-21';

/**
 * The normal form of an address as people paste it: `https://h`, `h/v1/`, `https://h/v1/chat/completions`, `localhost:11434`,
 * an Azure deployment with or without `api-version`.
 * @throws SummarizeError `bad-address` for anything that is not http or https, or that carries a user name or password.
 */
export function parseAddress(typed: string): ServerAddress {
  const url = parseUrl(typed.trim());
  const azureHost = /\.(?:openai|cognitiveservices|services\.ai)\.azure\.(?:com|us|cn)$/.test(url.hostname);
  const azure = azureHost || url.pathname.includes('/openai/deployments/');
  const query = Object.fromEntries(url.searchParams);
  let path = withoutTrailingSlashes(url.pathname);
  // Azure AI's own base ends in /models: there it is no endpoint.
  const endpoint = ENDPOINTS.find((name) => path.endsWith(name) && !(azure && name === '/models'));
  if (endpoint) path = withoutTrailingSlashes(path.slice(0, -endpoint.length));
  if (azureHost && (path === '' || path === '/openai')) path = '/openai/v1';
  else if (path === '') path = presetOfUrl(url)?.path ?? '/v1';
  if (path.includes('/openai/deployments/') && !('api-version' in query)) query['api-version'] = AZURE_API_VERSION;
  return { baseUrl: url.origin + path, query, origin: url.origin, host: url.host, azure };
}

/** The headers that carry the key. @throws SummarizeError `wrong-key` for a key that no header can carry */
export function authentication({ azure }: ServerAddress, apiKey: string | null): Record<string, string> {
  if (apiKey === null) return {};
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new SummarizeError('wrong-key', 'the key holds characters that no key has');
  return azure ? { 'api-key': apiKey } : { Authorization: `Bearer ${apiKey}` };
}

/** The origin a key belongs to. @throws SummarizeError `bad-address` */
export function originOf(baseUrl: string): string {
  return parseUrl(baseUrl.trim()).origin;
}

/** Whether text and key would cross a network unencrypted: http to anything but this machine. */
export function isPlainHttp(baseUrl: string): boolean {
  const url = parseUrl(baseUrl.trim());
  return url.protocol === 'http:' && !isLoopback(url.hostname);
}

export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function parseUrl(typed: string): URL {
  const named = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  const bareHost = typed.startsWith('[') ? typed.slice(0, typed.indexOf(']') + 1) : typed.split(/[/:?]/, 1)[0]!;
  const text = named ? typed : `${isLoopback(bareHost) ? 'http' : 'https'}://${typed}`;
  // The address may hold a key or password by mistake: no message repeats it.
  if (typed === '' || !URL.canParse(text)) throw badAddress('not a URL');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw badAddress('neither http nor https');
  if (url.username !== '' || url.password !== '') throw badAddress('user name or password in the address');
  return url;
}

function badAddress(reason: string): SummarizeError {
  return new SummarizeError('bad-address', `bad address: ${reason}`, { detail: { reason } });
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}
