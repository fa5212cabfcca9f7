/** Owns the adapter to the editor's own language models: the structure comes back as a forced tool call. */
import * as vscode from 'vscode';
import { SummarizeError } from '../summary/errors.ts';
import type { ErrorCode } from '../summary/errors.ts';
import type { Model, ModelEvent, ModelRequest } from '../summary/model.ts';

/** The chat model that the user named (`vendor/family` or id), or the first one there is. */
export async function findEditorModel(name: string): Promise<Model | null> {
  const chats = await vscode.lm.selectChatModels();
  const chat = chats.find(({ id, family, vendor }) => [id, family, `${vendor}/${family}`].includes(name)) ?? chats[0];
  return chat ? new EditorModel(chat) : null;
}

class EditorModel implements Model {
  readonly kind = 'vscode-lm';
  readonly name: string;
  readonly contextTokens: number;
  readonly #chat: vscode.LanguageModelChat;

  constructor(chat: vscode.LanguageModelChat) {
    this.#chat = chat;
    this.name = chat.name;
    this.contextTokens = chat.maxInputTokens;
  }

  async *stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
    const source = new vscode.CancellationTokenSource();
    const stop = (): void => source.cancel();
    signal.addEventListener('abort', stop, { once: true });
    try {
      yield* this.#answer(request, source.token);
    } catch (error) {
      signal.throwIfAborted();
      throw toFailure(error, this.name);
    } finally {
      signal.removeEventListener('abort', stop);
      source.dispose();
    }
  }

  async *#answer(request: ModelRequest, token: vscode.CancellationToken): AsyncIterable<ModelEvent> {
    // The editor's models know no system role.
    const prompt = `${request.system}\n\n${request.user}`;
    const inputTokens = await this.#chat.countTokens(prompt, token);
    const tool = { name: request.schemaName, description: request.schemaName, inputSchema: request.schema };
    const response = await this.#chat.sendRequest(
      [vscode.LanguageModelChatMessage.User(prompt)],
      {
        tools: [tool],
        toolMode: vscode.LanguageModelChatToolMode.Required,
        justification: vscode.l10n.t('Articles are summarized with this model.'),
      },
      token,
    );
    let answer = '';
    let called = false;
    for await (const part of response.stream) {
      // A call arrives whole; some models answer in text all the same, which streams.
      if (part instanceof vscode.LanguageModelToolCallPart) {
        if (called) continue;
        called = true;
        if (answer !== '') yield { type: 'restart', reason: 'adapting', retryInMs: 0 };
        answer = JSON.stringify(part.input);
        yield { type: 'text-delta', text: answer };
      } else if (part instanceof vscode.LanguageModelTextPart && !called) {
        answer += part.value;
        yield { type: 'text-delta', text: part.value };
      }
    }
    yield { type: 'usage', inputTokens, outputTokens: await this.#chat.countTokens(answer, token) };
    yield { type: 'end', finishReason: 'stop' };
  }
}

function toFailure(error: unknown, model: string): SummarizeError {
  if (error instanceof SummarizeError) return error;
  const detail = { model, host: vscode.env.appName };
  return new SummarizeError(codeOf(error), 'the editor’s language model failed', { cause: error, detail });
}

function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof vscode.LanguageModelError)) return 'server-error';
  switch (error.code) {
    case vscode.LanguageModelError.NoPermissions.name:
      return 'not-consented';
    case vscode.LanguageModelError.Blocked.name:
      return 'rate-limit';
    case vscode.LanguageModelError.NotFound.name:
      return 'model-unknown';
    default:
      return 'server-error';
  }
}
