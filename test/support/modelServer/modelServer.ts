/** Owns a real HTTP server that speaks Chat Completions in the dialects, and with the faults, of the servers people use. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dialects } from './dialects.ts';
import type { Dialect, DialectName } from './dialects.ts';
import { writeReply } from './faults.ts';
import type { Fault } from './faults.ts';
import { jsonFrames, openAiError, pageFrames } from './frames.ts';
import type { Frames } from './frames.ts';

export interface ModelServerOptions {
  readonly dialect: DialectName;
  /** The model's answer, or how it is made from the request. */
  readonly answer: string | ((request: RecordedRequest) => string);
  /** One of the dialect's bad days; see `dialects`. */
  readonly quirk?: string;
  /** The fault of each chat request in turn (later ones have none), or how it is chosen by the request's number, from 1. */
  readonly faults?: readonly (Fault | null)[] | ((count: number, request: RecordedRequest) => Fault | null);
  /** Faults of GET /models. */
  readonly modelsFault?: Fault;
  /** 0: any free port. */
  readonly port?: number;
  /** Refuse other keys with 401. */
  readonly apiKey?: string;
  readonly models?: readonly string[];
  /** Characters of the answer in one chunk; 7. */
  readonly chunkLength?: number;
}

export interface RecordedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The parsed body; null if it has none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  /** When the request came, in ms (performance.now). */
  readonly receivedAtMs: number;
  /** When its connection or reply ended; null while it is open. */
  closedAtMs: number | null;
  /** Whether the client went before the reply was whole. */
  closedByClient: boolean;
  /** Resolves when the reply is over, one way or the other. */
  readonly closed: Promise<void>;
}

export interface ModelServer {
  /** The base URL a person would type, e.g. http://127.0.0.1:4321/v1. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  /** In the order of their coming; grows while the server runs. */
  readonly requests: readonly RecordedRequest[];
  /** Ends every open connection. */
  close(): Promise<void>;
}

export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const dialect: Dialect = dialects[options.dialect];
  if (options.quirk !== undefined && !dialect.quirks.includes(options.quirk))
    throw new Error(`${options.dialect} has no quirk ${options.quirk}`);
  const requests: RecordedRequest[] = [];
  let chats = 0;
  const server = createServer((incoming, response) => {
    void (async () => {
      const recorded = await record(incoming, response);
      requests.push(recorded);
      const isChat = recorded.path.split('?')[0] === `${dialect.path}/chat/completions` && recorded.method === 'POST';
      const count = isChat ? ++chats : 0;
      const fault = isChat ? faultOf(options, count, recorded) : (options.modelsFault ?? null);
      await writeReply(response, answer(options, dialect, recorded, count, isChat), fault);
    })();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: origin + dialect.path,
    origin,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function faultOf({ faults }: ModelServerOptions, count: number, request: RecordedRequest): Fault | null {
  return typeof faults === 'function' ? faults(count, request) : (faults?.[count - 1] ?? null);
}

function answer(
  options: ModelServerOptions,
  dialect: Dialect,
  recorded: RecordedRequest,
  count: number,
  isChat: boolean,
): Frames {
  const { headers, body, path, method } = recorded;
  const key = headers['api-key'] ?? headers.authorization?.replace(/^Bearer /, '');
  if (options.apiKey !== undefined && key !== options.apiKey)
    return openAiError(401, `Incorrect API key provided: ${String(key)}.`, 'invalid_api_key');
  if (method === 'GET' && path.split('?')[0] === `${dialect.path}/models`) {
    if (options.dialect === 'login' || options.dialect === 'proxy')
      return dialect.answerChat({ body: {}, answer: '', quirk: options.quirk ?? null, count, chunkLength: 7 });
    const data = (options.models ?? ['test-model']).map((id) => ({
      id,
      object: 'model',
      created: 1_790_000_000,
      owned_by: 'test',
    }));
    return jsonFrames(200, { object: 'list', data });
  }
  if (!isChat || body === null) return pageFrames(404, '404 page not found', 'text/plain');
  const text = typeof options.answer === 'string' ? options.answer : options.answer(recorded);
  const { quirk = null, chunkLength = 7 } = options;
  return dialect.answerChat({ body, answer: text, quirk, count, chunkLength });
}

async function record(incoming: IncomingMessage, response: ServerResponse): Promise<RecordedRequest> {
  const receivedAtMs = performance.now();
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  let resolve = (): void => {};
  const closed = new Promise<void>((settle) => (resolve = settle));
  const recorded: RecordedRequest = {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers,
    body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
    receivedAtMs,
    closedAtMs: null,
    closedByClient: false,
    closed,
  };
  response.once('close', () => {
    recorded.closedAtMs = performance.now();
    recorded.closedByClient = !response.writableFinished;
    resolve();
  });
  return recorded;
}
