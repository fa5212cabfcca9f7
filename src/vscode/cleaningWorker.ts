/** Owns the worker threads that clean articles and apply the rules, so that the extension host is never blocked. */
import { Worker } from 'node:worker_threads';
import { SummarizeError } from '../summary/errors.ts';
import { nextTurn } from './nextTurn.ts';
import type {
  ArticlePayload,
  Comparison,
  ComparisonRequest,
  PreparedReport,
  ReportRequest,
  WorkerMessage,
  WorkerReply,
  WorkerRequest,
} from './workerProtocol.ts';

const IDLE_MS = 60_000;
const MAX_WORKERS = 2;
/** Copied at a stretch. */
const PIECE_BYTES = 1024 * 1024;

interface Job {
  readonly request: WorkerRequest;
  readonly signal: AbortSignal;
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: unknown) => void;
}

/** A small pool: a job has a worker to itself, so that cancelling it can stop the worker at once. */
export class CleaningWorkers {
  readonly #path: string;
  readonly #wordsPath: string;
  readonly #idle = new Map<Worker, NodeJS.Timeout>();
  readonly #busy = new Map<Worker, Job>();
  readonly #queue: Job[] = [];
  #nextId = 1;
  #disposed = false;

  /**
   * @param path of the worker's bundle
   * @param wordsPath of data/words.bin
   */
  constructor(path: string, wordsPath: string) {
    this.#path = path;
    this.#wordsPath = wordsPath;
  }

  /**
   * @throws the signal's reason when cancelled; SummarizeError `empty`, `binary`, `file-vanished` or `unreadable`, or
   * `internal` when the worker fails
   */
  async prepare(request: ReportRequest, signal: AbortSignal): Promise<PreparedReport> {
    const reply = await this.#ask(request, signal);
    if (!('report' in reply)) throw new SummarizeError('internal', 'the worker answered something else');
    return reply.report;
  }

  /** @throws like `prepare` */
  async compare(request: ComparisonRequest, signal: AbortSignal): Promise<Comparison> {
    const reply = await this.#ask(request, signal);
    if (!('comparison' in reply)) throw new SummarizeError('internal', 'the worker answered something else');
    return reply.comparison;
  }

  #ask(request: ReportRequest | ComparisonRequest, signal: AbortSignal): Promise<WorkerReply> {
    return new Promise((resolve, reject) => {
      if (signal.aborted || this.#disposed) return reject(signal.reason as Error);
      const job: Job = { request: { ...request, id: this.#nextId++ }, signal, resolve, reject };
      signal.addEventListener('abort', () => this.#cancel(job), { once: true });
      this.#queue.push(job);
      this.#startNext();
    });
  }

  /** Starts a worker ahead of the first job, which then finds everything loaded. */
  warm(): void {
    if (this.#idle.size + this.#busy.size === 0) this.#keepIdle(this.#spawn());
  }

  #keepIdle(worker: Worker): void {
    const timer = setTimeout(() => {
      this.#idle.delete(worker);
      void worker.terminate();
    }, IDLE_MS);
    timer.unref();
    this.#idle.set(worker, timer);
  }

  #cancel(job: Job): void {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    for (const [worker, running] of this.#busy)
      if (running === job) {
        this.#busy.delete(worker);
        void worker.terminate();
      }
    job.reject(job.signal.reason);
    this.#startNext();
  }

  #startNext(): void {
    if (this.#queue.length === 0 || this.#busy.size >= MAX_WORKERS) return;
    const worker = this.#takeIdle() ?? this.#spawn();
    const job = this.#queue.shift()!;
    this.#busy.set(worker, job);
    this.#send(worker, job).catch((error: unknown) => this.#fail(worker, error));
  }

  /** Piece by piece, as copying megabytes at a stretch would hold up the host. */
  async #send(worker: Worker, job: Job): Promise<void> {
    const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => worker.postMessage(message, transfer);
    const { payload } = job.request;
    for (const piece of piecesOf(payload)) {
      post({ piece }, typeof piece === 'string' ? [] : [piece.buffer]);
      await nextTurn();
      if (this.#busy.get(worker) !== job) return;
    }
    post({ ...job.request, payload: withoutPieces(payload) });
  }

  #takeIdle(): Worker | undefined {
    for (const [worker, timer] of this.#idle) {
      clearTimeout(timer);
      this.#idle.delete(worker);
      return worker;
    }
    return undefined;
  }

  #spawn(): Worker {
    const worker = new Worker(this.#path, { workerData: { wordsPath: this.#wordsPath } });
    worker.on('message', (reply: WorkerReply) => this.#finish(worker, reply));
    worker.on('error', (error: Error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('the cleaning worker ended')));
    return worker;
  }

  #finish(worker: Worker, reply: WorkerReply): void {
    const job = this.#busy.get(worker);
    if (job?.request.id !== reply.id) return;
    this.#busy.delete(worker);
    this.#keepIdle(worker);
    if ('failure' in reply)
      job.reject(new SummarizeError(reply.failure, reply.message, { detail: { name: job.request.fileName } }));
    else job.resolve(reply);
    this.#startNext();
  }

  #fail(worker: Worker, error: unknown): void {
    clearTimeout(this.#idle.get(worker));
    this.#idle.delete(worker);
    const job = this.#busy.get(worker);
    this.#busy.delete(worker);
    job?.reject(new SummarizeError('internal', 'the cleaning worker failed', { cause: error }));
    this.#startNext();
  }

  dispose(): void {
    this.#disposed = true;
    for (const job of this.#queue.splice(0)) job.reject(new SummarizeError('internal', 'disposed'));
    for (const [worker, timer] of this.#idle) {
      clearTimeout(timer);
      void worker.terminate();
    }
    for (const worker of this.#busy.keys()) void worker.terminate();
  }
}

/** The pieces as they are sent; bytes are copied, as they may be a view into somebody else's memory. */
function* piecesOf(payload: ArticlePayload): Generator<string | Uint8Array<ArrayBuffer>> {
  if ('text' in payload) yield* payload.text;
  else if ('bytes' in payload)
    for (const bytes of payload.bytes)
      for (let start = 0; start < bytes.length; start += PIECE_BYTES)
        yield new Uint8Array(bytes.subarray(start, start + PIECE_BYTES));
}

function withoutPieces(payload: ArticlePayload): ArticlePayload {
  if ('path' in payload) return payload;
  return 'text' in payload ? { text: [] } : { bytes: [] };
}
