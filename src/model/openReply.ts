/** Owns sending one request through the SDK and getting the raw reply, with every failure as our own. */
import { APIError } from 'openai';
import type OpenAI from 'openai';
import { SummarizeError } from '../summary/errors.ts';
import { ServerFailure } from './serverFailure.ts';
import { untilAborted } from './watchdog.ts';
import type { Watchdog } from './watchdog.ts';

/**
 * The raw reply, headers read. The SDK's own stream is not used: it takes a severed stream, a JSON reply in place of a stream and an
 * abort for normal ends.
 * @throws ServerFailure for any status but 2xx; SummarizeError `redirected`; the watchdog's reason; the network's own error.
 */
export async function openReply(client: OpenAI, body: Record<string, unknown>, watchdog: Watchdog): Promise<Response> {
  // Parameters of other servers are not in the SDK's types.
  const parameters = body as unknown as OpenAI.Chat.ChatCompletionCreateParams;
  const { signal } = watchdog;
  try {
    return await untilAborted(client.chat.completions.create(parameters, { signal }).asResponse(), signal);
  } catch (error) {
    signal.throwIfAborted();
    throw translate(error);
  }
}

function translate(error: unknown): unknown {
  if (!(error instanceof APIError)) return error;
  const { status, headers } = error as { status?: number; headers?: Headers };
  if (error.cause instanceof SummarizeError) return error.cause;
  if (status === undefined) return error;
  const said: unknown = error.error ?? error.message.replace(/^\d{3} /, '');
  return new ServerFailure(status, typeof said === 'string' ? said : { error: said }, headers ?? null);
}
