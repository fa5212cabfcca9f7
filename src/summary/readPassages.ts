/** Owns the reading of an article by a model, in one passage or in several at a time, and what is done about those that fail. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import { askForFacts } from './askModel.ts';
import type { DraftSummary } from './draftSummary.ts';
import { SummarizeError } from './errors.ts';
import { EventQueue } from './eventQueue.ts';
import { FactBoard } from './factBoard.ts';
import type { Grounded, Grounder } from './ground.ts';
import type { Model } from './model.ts';
import type { FailureKind } from './passageFailure.ts';
import { failureKind, unreadWarning } from './passageFailure.ts';
import type { Passage } from './passages.ts';
import { halvePassage, LEAST_PASSAGE_TOKENS, passageTokens, planPassages } from './passages.ts';
import { buildPrompt } from './prompt.ts';
import type { DraftedFact, Reply } from './readReply.ts';
import type { FoundFact, SummarizeEvent } from './summarizeEvent.ts';

export interface ReadOptions {
  readonly model: Model;
  readonly interfaceLanguage: string;
  /** Estimated tokens of article text in one request. */
  readonly budgetTokens: number;
  readonly maxOutputTokens: number;
  /** Requests at a time. */
  readonly parallel: number;
}

export interface ReadArticle {
  /** In the order of the passages. */
  readonly drafts: readonly DraftSummary[];
  readonly isReport: boolean;
  /** Stretches of the clean article that no answer covers; the warnings name them. */
  readonly unread: readonly Span[];
}

/** Requests spent on narrowing down what a server's text filter objects to. */
const FILTER_REQUESTS = 12;

interface Task {
  readonly passage: Passage;
  /** Path of halves from the whole article, e.g. [2, 0, 1]: sorts replies into the article's order. */
  readonly path: readonly number[];
  /** Whether a trouble that is not a length has already had its second try. */
  readonly retried: boolean;
}

/**
 * Reads `article` with a model; facts are told as they complete, warnings name what could not be read.
 * @throws SummarizeError when nothing could be read or going on makes no sense (wrong key, no quota …); the signal's reason.
 */
export async function* readPassages(
  article: CleanArticle,
  grounder: Grounder,
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<SummarizeEvent, ReadArticle, undefined> {
  const run = new PassageRun(article, grounder, options, signal);
  yield* run.events();
  return run.result();
}

class PassageRun {
  readonly #article: CleanArticle;
  readonly #grounder: Grounder;
  readonly #options: ReadOptions;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #queue = new EventQueue<SummarizeEvent>();
  readonly #board = new FactBoard();
  readonly #waiting: Task[];
  readonly #replies: { readonly path: readonly number[]; readonly reply: Reply }[] = [];
  readonly #unread: Passage[] = [];
  #running = 0;
  #filterRequests = 0;
  #firstError: SummarizeError | undefined;

  constructor(article: CleanArticle, grounder: Grounder, options: ReadOptions, signal: AbortSignal) {
    this.#article = article;
    this.#grounder = grounder;
    this.#options = options;
    this.#signal = AbortSignal.any([signal, this.#stop.signal]);
    this.#waiting = planPassages(article, options.budgetTokens).map((passage, i) => ({
      passage,
      path: [i],
      retried: false,
    }));
  }

  async *events(): AsyncGenerator<SummarizeEvent, void, undefined> {
    const onAbort = (): void => this.#queue.abort(this.#signal.reason);
    this.#signal.throwIfAborted();
    this.#signal.addEventListener('abort', onAbort, { once: true });
    try {
      this.#startTasks();
      yield* this.#queue;
    } finally {
      this.#signal.removeEventListener('abort', onAbort);
      // The consumer may have left early: nothing must go on being paid for.
      this.#stop.abort(new DOMException('no longer wanted', 'AbortError'));
    }
  }

  result(): ReadArticle {
    if (this.#replies.length === 0 && this.#firstError !== undefined) throw this.#firstError;
    const ordered = this.#replies.toSorted((a, b) => comparePaths(a.path, b.path)).map(({ reply }) => reply);
    return {
      drafts: ordered.map(({ draft }) => draft),
      isReport: ordered.some(({ isReport }) => isReport),
      unread: this.#unread.map(({ sentences }) => ({ start: sentences[0]!.start, end: sentences.at(-1)!.end })),
    };
  }

  #startTasks(): void {
    if (this.#signal.aborted) return;
    while (this.#running < this.#options.parallel && this.#waiting.length > 0) {
      const task = this.#waiting.shift()!;
      this.#running++;
      void this.#read(task)
        .catch((error: unknown) => this.#handleFailure(task, error))
        .catch((error: unknown) => this.#queue.fail(error))
        .finally(() => {
          this.#running--;
          this.#startTasks();
        });
    }
    if (this.#running === 0 && this.#waiting.length === 0) this.#queue.close();
  }

  async #read(task: Task): Promise<void> {
    const { model, interfaceLanguage, maxOutputTokens } = this.#options;
    const { sentences, context } = task.passage;
    const { request } = buildPrompt(this.#article, { interfaceLanguage, maxOutputTokens, passage: sentences, context });
    const answer = askForFacts(model, request, this.#article, this.#signal);
    for (;;) {
      const next = await answer.next();
      if (next.done) {
        this.#accept(task, next.value);
        return;
      }
      const event = next.value;
      if (event.type === 'fact') this.#show(task, event.fact);
      else if (event.type === 'restart') this.#withdraw(task, event.reason, event.retryInMs);
      else this.#queue.push(event);
    }
  }

  #accept(task: Task, reply: Reply): void {
    this.#replies.push({ path: task.path, reply });
    const count = reply.ignored;
    if (count === 0) return;
    const message = `${count} entries of the model's answer were no facts and were left out.`;
    this.#queue.push({ type: 'warning', warning: { code: 'reply-entries', message, detail: { count } } });
  }

  #show(task: Task, { kind, draft }: DraftedFact): void {
    const grounded: Grounded<FoundFact['fact']> =
      kind === 'attendees'
        ? this.#grounder.groundAttendee(draft, 'model')
        : kind === 'agreements'
          ? this.#grounder.groundAgreement(draft, 'model')
          : this.#grounder.groundSiteVisit(draft, 'model');
    const event = this.#board.add(task, { kind, grounded });
    if (event) this.#queue.push(event);
  }

  #withdraw(task: Task, reason: string, retryInMs: number): void {
    const others = this.#board.withdraw(task);
    this.#queue.push({ type: 'restart', reason, retryInMs });
    for (const event of others) this.#queue.push(event);
  }

  #handleFailure(task: Task, error: unknown): void {
    this.#signal.throwIfAborted();
    if (!(error instanceof SummarizeError)) return this.#queue.fail(error);
    this.#firstError ??= error;
    const kind = failureKind(error.code);
    if (kind === 'fatal') return this.#queue.fail(error);
    if (this.#board.holds(task)) this.#withdraw(task, error.code, 0);
    const halves = this.#mayHalve(task, kind) ? halvePassage(this.#article, task.passage) : null;
    if (!halves) {
      this.#giveUp(task, error);
      return;
    }
    const retried = task.retried || kind === 'passing';
    // In front: an answer half shown should be completed before another passage begins.
    this.#waiting.unshift(...halves.map((passage, i) => ({ passage, path: [...task.path, i], retried })));
  }

  #mayHalve(task: Task, kind: FailureKind): boolean {
    // Below this the instructions are longer than the text: less text would not help.
    if (kind === 'length') return passageTokens(this.#article, task.passage) > LEAST_PASSAGE_TOKENS;
    if (kind === 'filter') {
      this.#filterRequests += 2;
      return task.passage.sentences.length > 1 && this.#filterRequests <= FILTER_REQUESTS;
    }
    // A trouble that passes is the client's to retry; smaller is only tried where other passages show that the server works.
    return !task.retried && task.path.length + this.#replies.length + this.#waiting.length > 1;
  }

  #giveUp(task: Task, error: SummarizeError): void {
    const isLast = this.#running === 1 && this.#waiting.length === 0;
    if (error.code === 'context-too-long' || (isLast && this.#replies.length === 0))
      return this.#queue.fail(error.code === 'context-too-long' ? error : this.#firstError);
    this.#unread.push(task.passage);
    this.#queue.push({ type: 'warning', warning: unreadWarning(task.passage, error.code) });
  }
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
