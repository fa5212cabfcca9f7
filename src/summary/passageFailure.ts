/** Owns what the failure of a passage means: try less text, leave it out and say so, or end the run. */
import type { ArticleWarning } from '../article/sourceText.ts';
import type { ErrorCode } from './errors.ts';
import type { Passage } from './passages.ts';

/** `length`: less text helps; `filter`: some of it is refused; `passing`: it may work another time; `fatal`: it concerns every request. */
export type FailureKind = 'length' | 'filter' | 'passing' | 'fatal';

export function failureKind(code: ErrorCode): FailureKind {
  switch (code) {
    case 'context-too-long':
    case 'truncated':
      return 'length';
    case 'filtered':
      return 'filter';
    case 'not-json':
    case 'server-error':
    case 'timeout':
    case 'connection-lost':
      return 'passing';
    default:
      return 'fatal';
  }
}

/** Names the sentences of a passage that stays unread by the model. */
export function unreadWarning({ sentences }: Passage, code: ErrorCode): ArticleWarning {
  const [from, to] = [sentences[0]?.number ?? 0, sentences.at(-1)?.number ?? 0];
  const range = from === to ? `Sentence ${from}` : `Sentences ${from} to ${to}`;
  if (code === 'filtered')
    return {
      code: 'passage-filtered',
      message: `${range}: refused by the server's text filter, read by the rules only.`,
      detail: { from, to },
    };
  return {
    code: 'passage-failed',
    message: `${range}: the model gave no usable answer (${code}), read by the rules only.`,
    detail: { from, to, reason: code },
  };
}
