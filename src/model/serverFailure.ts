/** Owns what a server said when it refused or failed, as read from a status, a body or an event of a stream. */
import { asRecord } from './replyChunk.ts';

/** One refusal or failure of a server. Its words may repeat the article or the key: they are matched, and never shown as they are. */
export class ServerFailure extends Error {
  /** null: the error came inside a reply of status 200. */
  readonly status: number | null;
  /** Everything the body says, in one string of lower case. */
  readonly words: string;
  readonly body: unknown;
  readonly headers: Headers | null;
  readonly isHtml: boolean;

  constructor(status: number | null, body: unknown, headers: Headers | null = null) {
    super(`server failure ${status ?? 'within a reply'}`);
    const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
    this.status = status ?? statusWithin(body);
    this.words = text.slice(0, LONGEST_WORDS).toLowerCase();
    this.body = body;
    this.headers = headers;
    this.isHtml =
      /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text) || /text\/html/i.test(headers?.get('content-type') ?? '');
  }
}

const LONGEST_WORDS = 16_000;

/** Errors inside a reply carry the status as a numeric `code`, if at all. */
function statusWithin(body: unknown): number | null {
  const outer = asRecord(body);
  const code = asRecord(outer['error'])['code'] ?? outer['code'];
  const status = typeof code === 'string' ? Number(code) : code;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : null;
}

/** The server's own short name for the failure (`insufficient_quota`, `1210`), fit for a log; never free text. */
export function failureName(failure: ServerFailure): string | null {
  const outer = asRecord(failure.body);
  const error = asRecord(outer['error']);
  for (const name of [error['code'], error['type'], outer['code'], outer['type']]) {
    const text = typeof name === 'number' ? String(name) : name;
    if (typeof text === 'string' && /^[\w.-]{1,60}$/.test(text)) return text;
  }
  return null;
}

const LONGEST_QUOTE = 200;
/** Runs of the hidden text that are long enough to give something of it away. */
const WIDE_RUN = 4;
const NARROW_RUN = 10;

/**
 * The server's own sentence, if nothing of the hidden texts (article, key) is in it: without it a person cannot know what an
 * unforeseen refusal is about.
 */
export function quotableWords({ body, isHtml }: ServerFailure, hidden: readonly string[]): string | null {
  const error = asRecord(body)['error'];
  const told = [asRecord(error)['message'], error, asRecord(body)['message'], body].find(
    (words) => typeof words === 'string',
  );
  const words = typeof told === 'string' ? told.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE) : '';
  if (words === '' || isHtml) return null;
  for (let i = 0; i < words.length; i++) {
    const wide = words.slice(i, i + WIDE_RUN);
    const run = /^[\u2e80-\uffff]+$/.test(wide) ? wide : words.slice(i, i + NARROW_RUN);
    const isWhole = run.length === NARROW_RUN || (run === wide && run.length === WIDE_RUN);
    if (isWhole && hidden.some((text) => text.includes(run))) return null;
  }
  return words;
}
