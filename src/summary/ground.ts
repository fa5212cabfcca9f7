/** Owns grounding: each drafted fact is tied to the words of the article that name it, or honestly marked as missing. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import { ArticleScript } from './articleScript.ts';
import type { DraftAgreement, DraftAttendee, DraftSiteVisit, DraftSummary } from './draftSummary.ts';
import { clauseAround, evidenceAt, missingEvidence } from './evidence.ts';
import { fold } from './foldText.ts';
import type { Located, NameKind } from './locateName.ts';
import { NameLocator } from './locateName.ts';
import { partOffice } from './partOffice.ts';
import { nameReadings } from './personName.ts';
import type { Agreement, Attendee, Evidence, SiteVisit } from './summaryJson.ts';

/** A fact with the place of its name in the clean article, for the order of first mention; Infinity when missing. */
export interface Grounded<F> {
  readonly fact: F;
  readonly at: number;
  /** Numbers of the sentences that state it. */
  readonly sentences: readonly number[];
}

/** A draft whose every fact is located; the rest is as drafted. */
export interface GroundedSummary extends Pick<
  DraftSummary,
  'title' | 'publishedOn' | 'visitStart' | 'visitEnd' | 'overview'
> {
  readonly attendees: readonly Grounded<Attendee>[];
  readonly agreements: readonly Grounded<Agreement>[];
  readonly siteVisits: readonly Grounded<SiteVisit>[];
}

type AnyDraft = DraftAttendee | DraftAgreement | DraftSiteVisit;
interface Place {
  readonly name: string;
  readonly evidence: Evidence[];
  readonly at: number;
  readonly sentences: readonly number[];
}

/** Grounds the facts of one article; its indexes are built once, when first needed. */
export class Grounder {
  readonly #article: CleanArticle;
  readonly #locator: NameLocator;
  readonly #script: ArticleScript;
  /** A model's fact is grounded when it streams in and belongs to the whole answer again at its end. */
  readonly #done = new WeakMap<AnyDraft, Grounded<unknown>>();

  constructor(article: CleanArticle) {
    this.#article = article;
    this.#locator = new NameLocator(article);
    this.#script = new ArticleScript(article, this.#locator);
  }

  groundSummary(draft: DraftSummary, finder: 'rules' | 'model'): GroundedSummary {
    const { title, publishedOn, visitStart, visitEnd, overview } = draft;
    this.#locator.addPeople(draft.attendees.map(({ name }) => name));
    return {
      ...{ title, publishedOn, visitStart, visitEnd, overview },
      attendees: draft.attendees.map((fact) => this.groundAttendee(fact, finder)),
      agreements: draft.agreements.map((fact) => this.groundAgreement(fact, finder)),
      siteVisits: draft.siteVisits.map((fact) => this.groundSiteVisit(fact, finder)),
    };
  }

  /** Takes over what grounding gave elsewhere: from then on its people are known here too. */
  adopt(draft: DraftSummary, summary: GroundedSummary): GroundedSummary {
    this.#locator.addPeople(draft.attendees.map(({ name }) => name));
    return summary;
  }

  groundAttendee(draft: DraftAttendee, finder: 'rules' | 'model'): Grounded<Attendee> {
    return this.#once(draft, () => this.#groundAttendee(draft, finder));
  }

  #groundAttendee(draft: DraftAttendee, finder: 'rules' | 'model'): Grounded<Attendee> {
    const place = this.#place(draft, nameReadings(draft.name, draft.titles), 'person');
    const own = (value: string): string => this.#script.restore(value, place.sentences);
    const office = partOffice(draft.titles.map(own), draft.organization === null ? null : own(draft.organization));
    return grounded(draft, place, finder, { ...office, side: draft.side });
  }

  groundAgreement(draft: DraftAgreement, finder: 'rules' | 'model'): Grounded<Agreement> {
    return this.#once(draft, () => this.#groundAgreement(draft, finder));
  }

  #groundAgreement(draft: DraftAgreement, finder: 'rules' | 'model'): Grounded<Agreement> {
    const place = this.#place(draft, thingReadings(draft.name), 'thing');
    const own = (value: string): string => this.#script.restore(value, place.sentences);
    return grounded(draft, place, finder, {
      parties: draft.parties.map(own),
      occasion: draft.occasion === null ? null : own(draft.occasion),
      amount: draft.amount === null ? null : own(draft.amount),
    });
  }

  groundSiteVisit(draft: DraftSiteVisit, finder: 'rules' | 'model'): Grounded<SiteVisit> {
    return this.#once(draft, () => this.#groundSiteVisit(draft, finder));
  }

  #groundSiteVisit(draft: DraftSiteVisit, finder: 'rules' | 'model'): Grounded<SiteVisit> {
    const place = this.#place(draft, thingReadings(draft.name), 'thing');
    const focus = draft.focus === null ? null : this.#script.restore(draft.focus, place.sentences);
    return grounded(draft, place, finder, { focus, date: draft.date });
  }

  #once<F>(draft: AnyDraft, ground: () => Grounded<F>): Grounded<F> {
    const known = this.#done.get(draft) as Grounded<F> | undefined;
    if (known) return known;
    const fact = ground();
    this.#done.set(draft, fact);
    return fact;
  }

  #place(draft: AnyDraft, readings: readonly string[], kind: NameKind): Place {
    const located = this.#knownPlace(draft) ?? this.#firstLocated(readings, this.#bodyFirst(draft.sentences), kind);
    if (!located)
      return {
        name: readings[0] ?? draft.name,
        evidence: [missingEvidence(draft.name)],
        at: Infinity,
        sentences: draft.sentences,
      };
    const { text } = this.#article;
    const [first] = located.spans;
    const number = this.#locator.sentenceAt(first.start);
    const quote = (span: Span): Span =>
      located.spans.length > 1
        ? span
        : (draft.evidenceSpan ??
          clauseAround(this.#article, span, this.#article.sentences[this.#locator.sentenceAt(span.start) - 1]));
    return {
      name: located.spans.length > 1 ? draft.name : unwrap(text.slice(first.start, first.end)),
      evidence: located.spans.map((span) => evidenceAt(this.#article, quote(span), located.match)),
      at: first.start,
      sentences: draft.sentences.includes(number) || number === 0 ? draft.sentences : [number, ...draft.sentences],
    };
  }

  /** A headline names people without their offices: where a sentence of the body is cited too, that one is the better evidence. */
  #bodyFirst(cited: readonly number[]): number[] {
    const inHeadline = (number: number): number =>
      (this.#article.sentences[number - 1]?.start ?? 0) < this.#article.bodyStart ? 1 : 0;
    return cited.toSorted((a, b) => inHeadline(a) - inHeadline(b));
  }

  /** The rules say where they read a name; believed only where the article does read so. */
  #knownPlace(draft: AnyDraft): Located | null {
    const span = draft.nameSpan;
    if (!span || fold(this.#article.text.slice(span.start, span.end)) !== fold(draft.name)) return null;
    return { spans: [span], match: 'exact' };
  }

  #firstLocated(readings: readonly string[], cited: readonly number[], kind: NameKind): Located | null {
    for (const reading of readings) {
      const span = this.#locator.locateExact(reading, cited);
      if (span) return { spans: [span], match: 'exact' };
    }
    for (const reading of readings) {
      const located = this.#locator.locate(reading, cited, kind);
      if (located) return located;
    }
    return null;
  }
}

function grounded<F extends object>(
  draft: AnyDraft,
  place: Place,
  finder: 'rules' | 'model',
  fields: F,
): Grounded<F & Pick<Attendee, 'name' | 'foundBy' | 'confidence' | 'evidence'>> {
  const { name, evidence, at, sentences } = place;
  return {
    fact: { name, ...fields, foundBy: [finder], confidence: draft.confidence ?? null, evidence },
    at,
    sentences,
  };
}

/** Names of agreements and sites are looked for without the marks around them and without a closing 等. */
function thingReadings(name: string): string[] {
  const bare = /^([《“"「『〈])(.+)([》”"」』〉])$/u.exec(name.trim())?.[2] ?? name.trim();
  return [...new Set([bare.replace(/等$/u, ''), bare, name.trim()])].filter((reading) => reading !== '');
}

/** A name broken over two lines is one name. */
function unwrap(name: string): string {
  if (!name.includes('\n')) return name;
  const lines = name.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join(/[\u2e80-\u9fff]/.test(name) ? '' : ' ');
}
