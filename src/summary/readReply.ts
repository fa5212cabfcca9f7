/** Owns the reading of a model's answer: its facts while it streams, and the whole draft at its end. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { DraftAgreement, DraftAttendee, DraftSiteVisit, DraftSummary } from './draftSummary.ts';
import { SummarizeError } from './errors.ts';
import { readAgreement, readAttendee, readScalars, readSiteVisit } from './modelReply.ts';
import { PartialJson } from './partialJson.ts';
import { ThinkingFilter } from './thinkingFilter.ts';

export type DraftedFact =
  | { readonly kind: 'attendees'; readonly draft: DraftAttendee }
  | { readonly kind: 'agreements'; readonly draft: DraftAgreement }
  | { readonly kind: 'siteVisits'; readonly draft: DraftSiteVisit };

export interface Reply {
  readonly draft: DraftSummary;
  /** False when the model says that the text is no report; the lists are then empty. */
  readonly isReport: boolean;
  /** How many entries were no facts in any reading, e.g. without a name. */
  readonly ignored: number;
}

const FIELDS = ['isReport', 'headline', 'publishedOn', 'visitStart', 'visitEnd', 'overview'];

/** Reads one answer; a new one for every try. */
export class ReplyReader {
  readonly #article: CleanArticle;
  readonly #thinking = new ThinkingFilter();
  readonly #json = new PartialJson();
  readonly #facts: DraftedFact[] = [];
  readonly #scalars: Record<string, unknown> = {};
  #known = 0;
  #ignored = 0;

  constructor(article: CleanArticle) {
    this.#article = article;
  }

  /** Takes the next piece of the answer and returns the facts it completes. */
  push(text: string): DraftedFact[] {
    return this.#json.push(this.#thinking.push(text)).flatMap(({ key, value }) => this.#read(key, value));
  }

  /**
   * The whole answer, once the model has ended it.
   * @throws SummarizeError `not-json` when it is not one complete JSON object with the fields asked for.
   */
  finish(): Reply {
    if (!this.#json.complete || this.#known === 0)
      throw new SummarizeError('not-json', `the answer is ${this.#known === 0 ? 'no such object' : 'cut off'}`);
    const { isReport, headline, ...scalars } = readScalars.parse(this.#scalars);
    const title = headline === null ? undefined : this.#article.sentences[headline - 1];
    const facts = isReport ? this.#facts : [];
    return {
      isReport,
      ignored: this.#ignored + this.#json.garbled,
      draft: {
        ...scalars,
        title: title ? this.#article.text.slice(title.start, title.end) : null,
        attendees: facts.flatMap((fact) => (fact.kind === 'attendees' ? [fact.draft] : [])),
        agreements: facts.flatMap((fact) => (fact.kind === 'agreements' ? [fact.draft] : [])),
        siteVisits: facts.flatMap((fact) => (fact.kind === 'siteVisits' ? [fact.draft] : [])),
      },
    };
  }

  #read(key: string, value: unknown): DraftedFact[] {
    if (FIELDS.includes(key)) {
      this.#known++;
      this.#scalars[key] = value;
      return [];
    }
    const fact = readFact(key, value);
    if (fact === undefined) return this.#unwrap(value);
    this.#known++;
    if (fact === null) {
      this.#ignored++;
      return [];
    }
    this.#facts.push(fact);
    return readScalars.parse(this.#scalars).isReport ? [fact] : [];
  }

  /** Some models put the answer into a field of its own: {"result": {…}}. */
  #unwrap(value: unknown): DraftedFact[] {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    const entries = Object.entries(value).filter(([key]) => FIELDS.includes(key) || LISTS.has(key));
    return entries.flatMap(([key, inner]) =>
      LISTS.has(key)
        ? (Array.isArray(inner) ? inner : [inner]).flatMap((item) => this.#read(key, item))
        : this.#read(key, inner),
    );
  }
}

const LISTS = new Set(['attendees', 'agreements', 'siteVisits']);

/** The fact in an entry of list `key`; null when it is none, undefined when there is no such list. */
function readFact(key: string, value: unknown): DraftedFact | null | undefined {
  if (key === 'attendees') {
    const { success, data } = readAttendee.safeParse(value);
    return success ? { kind: key, draft: data } : null;
  }
  if (key === 'agreements') {
    const { success, data } = readAgreement.safeParse(value);
    return success ? { kind: key, draft: data } : null;
  }
  if (key === 'siteVisits') {
    const { success, data } = readSiteVisit.safeParse(value);
    return success ? { kind: key, draft: data } : null;
  }
  return undefined;
}
