/** Owns what must hold of each stage for any input whatever; the fuzzers and the replay of their finds share it. */
import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { cleanArticle } from '../../src/article/clean.ts';
import type { CleanArticle } from '../../src/article/cleanArticle.ts';
import { decodeBytes, UndecodableError } from '../../src/article/decode.ts';
import { extractHtml } from '../../src/article/html/extractHtml.ts';
import type { Edit } from '../../src/article/offsetMap.ts';
import { applyEdits } from '../../src/article/offsetMap.ts';
import { readPlainText } from '../../src/article/plainText.ts';
import { findRepairs } from '../../src/article/repair/findRepairs.ts';
import { simplify } from '../../src/article/script.ts';
import { splitSentences } from '../../src/article/sentences.ts';
import type { Span } from '../../src/article/span.ts';
import { toCsv } from '../../src/export/toCsv.ts';
import { toJson } from '../../src/export/toJson.ts';
import { toMarkdown } from '../../src/export/toMarkdown.ts';
import { toPlainText } from '../../src/export/toPlainText.ts';
import { GarbledReply, readServerEvents } from '../../src/model/serverEvents.ts';
import { panelRequestSchema } from '../../src/protocol.ts';
import { draftFromRules } from '../../src/rules/draftFromRules.ts';
import { SummarizeError } from '../../src/summary/errors.ts';
import { Grounder } from '../../src/summary/ground.ts';
import { PartialJson } from '../../src/summary/partialJson.ts';
import { ReplyReader } from '../../src/summary/readReply.ts';
import { sha256 } from '../../src/summary/sha256.ts';
import { summarize } from '../../src/summary/summarize.ts';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { summaryJsonSchema } from '../../src/summary/summaryJson.ts';
import { correctionsSchema } from '../../src/vscode/corrections.ts';
import { checkMap } from '../unit/article/offsetMapChecks.ts';
import { articleOf, VISIT } from '../support/articles.ts';
import { loadWords } from '../support/damage/wordModel.ts';

/** What a run did, in a few words: an input that does something new is worth changing further. */
type Behaviour = string;

/**
 * A stage under test. `check` throws when a promise of the stage is broken. `bytes` stages get bytes, the others text;
 * text may hold anything that a JavaScript string can, lone surrogates included.
 */
export type Target =
  | { readonly input: 'bytes'; readonly check: (bytes: Uint8Array) => Behaviour | Promise<Behaviour> }
  | { readonly input: 'text'; readonly check: (text: string) => Behaviour | Promise<Behaviour> };

/** 0, 1, 2, 4, 8 …: numbers that differ little are no new behaviour. */
const about = (count: number): number => (count === 0 ? 0 : 2 ** Math.floor(Math.log2(count)));

function checkSpans(spans: readonly Span[], length: number, what: string): void {
  let reached = 0;
  for (const { start, end } of spans) {
    assert.ok(Number.isInteger(start) && start >= reached && end >= start && end <= length, `${what} ${start}-${end}`);
    reached = start;
  }
}

function checkEdits(text: string, edits: readonly Edit[]): string {
  const applied = applyEdits(text, edits);
  checkMap(applied.map, applied.text, text);
  return applied.text;
}

function clean(text: string): CleanArticle {
  return cleanArticle({ text, encoding: 'utf-8', warnings: [] }, { loadWords });
}

function checkSentences(text: string): number {
  const sentences = splitSentences(text);
  let at = 0;
  // Stretches without a letter or digit are no sentences; everything else is in one.
  const isBlank = (start: number, end: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(start, end));
  sentences.forEach(({ number, start, end }, index) => {
    assert.equal(number, index + 1);
    assert.ok(start >= at && end > start && end <= text.length, `sentence ${number} at ${start}-${end} after ${at}`);
    assert.ok(isBlank(at, start), `words are lost before sentence ${number}`);
    assert.ok(!isBlank(start, end), `sentence ${number} is blank`);
    at = end;
  });
  assert.ok(isBlank(at, text.length), 'words are lost at the end');
  return sentences.length;
}

/** The evidence of every fact is in the document, at the place that it names. */
function checkSummary(summary: SummaryJson, article: CleanArticle): void {
  summaryJsonSchema.parse(summary);
  const { length } = article.source.text;
  for (const { name, evidence, confidence } of [...summary.attendees, ...summary.agreements, ...summary.siteVisits]) {
    assert.ok(name.trim() !== '', 'a fact without a name');
    assert.ok(evidence.length > 0, 'a fact without evidence');
    assert.ok(confidence === null || (confidence >= 0 && confidence <= 1));
    for (const { quote, start, end, match } of evidence) {
      assert.ok(start <= end && end <= length, `evidence at ${start}-${end} of ${length}`);
      if (match === 'missing') assert.equal(end, start);
      else assert.ok(quote !== '' && end > start && article.text.includes(quote), `"${quote}" is not in the article`);
    }
  }
}

/** Cuts that depend on the text alone, so that a find can be run again. */
function cutInPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let i = 0, size = 1; i < text.length; i += size, size = (size * 7 + text.charCodeAt(i)) % 13 || 1)
    pieces.push(text.slice(i, i + size));
  return pieces;
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

export const TARGETS: Readonly<Record<string, Target>> = {
  decode: {
    input: 'bytes',
    check: (bytes) => {
      try {
        const { text, encoding, warnings } = decodeBytes(bytes);
        assert.ok(!/\r(?!\n)/.test(text), 'a lone carriage return is left');
        return `${encoding} ${warnings.map(({ code }) => code).join()}`;
      } catch (error) {
        if (!(error instanceof UndecodableError)) throw error;
        return `undecodable ${error.message}`;
      }
    },
  },
  html: {
    input: 'text',
    check: (text) => {
      const { edits, titleSpan, removals, isArticle } = extractHtml(text);
      const shown = checkEdits(text, edits);
      checkSpans(removals, text.length, 'removal');
      if (titleSpan) checkSpans([titleSpan], text.length, 'title');
      return [isArticle, about(shown.length), ...new Set(removals.map(({ reason }) => reason))].join();
    },
  },
  furniture: {
    input: 'text',
    check: (text) => {
      const options = { keep: new Set<string>(), knownTitle: null, mayBeWrapped: true };
      const { edits, headline, publishedOn, removals } = readPlainText(text, simplify(text), options);
      checkEdits(text, edits);
      checkSpans(removals, text.length, 'removal');
      if (headline) checkSpans([headline], text.length, 'headline');
      if (publishedOn !== null) assert.match(publishedOn, /^\d{4}-\d{2}-\d{2}$/);
      return [headline === null, publishedOn === null, ...new Set(removals.map(({ reason }) => reason))].join();
    },
  },
  repair: {
    input: 'text',
    check: (text) => {
      const { repairs, edits, warnings } = findRepairs(text, { loadWords });
      assert.equal(checkEdits(text, repairs), checkEdits(text, edits), 'the fine and the coarse edits differ');
      for (const { confidence = 1 } of repairs) assert.ok(confidence >= 0 && confidence <= 1);
      return [...new Set(repairs.map(({ kind }) => kind)), ...warnings.map(({ code }) => code)].join();
    },
  },
  sentences: { input: 'text', check: (text) => String(about(checkSentences(text))) },
  clean: {
    input: 'text',
    check: (text) => {
      const article = clean(text);
      checkMap(article.map, article.text, text);
      assert.equal(article.simplified.length, article.text.length);
      checkSentences(article.text);
      checkSpans(article.removals, text.length, 'removal');
      checkEdits(text, article.repairs);
      assert.ok(article.bodyStart >= 0 && article.bodyStart <= article.text.length);
      return [
        ...[article.language, article.title === null, about(article.sentences.length)],
        ...new Set([...article.removals.map(({ reason }) => reason), ...article.repairs.map(({ kind }) => kind)]),
      ].join();
    },
  },
  rules: {
    input: 'text',
    check: (text) => {
      const article = clean(text);
      const draft = draftFromRules(article);
      const facts = [...draft.attendees, ...draft.agreements, ...draft.siteVisits];
      for (const { name, sentences, nameSpan, evidenceSpan, confidence = 1 } of facts) {
        assert.ok(name.trim() !== '' && confidence >= 0 && confidence <= 1);
        for (const number of sentences) assert.ok(number >= 1 && number <= article.sentences.length, `[${number}]`);
        for (const span of [nameSpan, evidenceSpan]) if (span) checkSpans([span], article.text.length, name);
      }
      return [...new Set(facts.map(({ rule }) => rule)), about(facts.length)].join();
    },
  },
  partialJson: {
    input: 'text',
    check: (text) => {
      const whole = new PartialJson();
      const parts = whole.push(text);
      const cut = new PartialJson();
      assert.deepEqual(
        cutInPieces(text).flatMap((piece) => cut.push(piece)),
        parts,
        'how the answer is cut changes what it says',
      );
      assert.equal(cut.complete, whole.complete);
      const sound = parseJson(text);
      if (sound && text.trimStart().startsWith('{')) {
        assert.ok(whole.complete && whole.garbled === 0, 'sound JSON is taken for broken');
        const values = Object.values(sound.value as object).flat(1).length;
        assert.ok(parts.length >= Math.min(values, 1));
      }
      return [whole.complete, whole.garbled > 0, about(parts.length), sound !== null].join();
    },
  },
  reply: {
    input: 'text',
    check: (text) => {
      const reader = new ReplyReader(articleOf(VISIT));
      const told = cutInPieces(text).flatMap((piece) => reader.push(piece));
      try {
        const { draft, isReport, ignored } = reader.finish();
        const count = draft.attendees.length + draft.agreements.length + draft.siteVisits.length;
        assert.equal(count, isReport ? told.length : 0);
        return [isReport, about(ignored), about(count)].join();
      } catch (error) {
        if (!(error instanceof SummarizeError)) throw error;
        return error.code;
      }
    },
  },
  grounding: {
    input: 'text',
    check: (text) => {
      const [name = '', organization = '', ...titles] = text.slice(-200).split('\n');
      if (name.trim() === '') return 'no name';
      const article = articleOf(text.slice(0, 400) + VISIT);
      const grounder = new Grounder(article);
      const sentences = [1, 2, titles.length, 10_000];
      const facts = [
        grounder.groundAttendee({ name, organization, titles, side: 'host', sentences }, 'model').fact,
        grounder.groundAgreement({ name, parties: titles, occasion: organization, amount: null, sentences }, 'model')
          .fact,
        grounder.groundSiteVisit({ name, focus: organization, date: null, sentences }, 'model').fact,
      ];
      for (const { evidence } of facts)
        for (const { quote, start, end, match } of evidence)
          if (match === 'missing') assert.equal(end, start);
          else assert.equal(article.text.slice(start, end), quote);
      return facts.map(({ evidence }) => evidence.map(({ match }) => match).join()).join(' ');
    },
  },
  messages: {
    input: 'text',
    check: (text) => {
      const parsed = parseJson(text);
      const value = parsed ? parsed.value : text;
      const request = z.safeParse(panelRequestSchema, value);
      const corrections = z.safeParse(correctionsSchema, value);
      if (request.success) {
        // What passes is what the host reads: nothing else of the page's object comes along.
        assert.deepEqual(panelRequestSchema.parse(structuredClone(request.data)), request.data);
        assert.ok(!Object.hasOwn(request.data, '__proto__'));
      }
      return [parsed !== null, request.success ? request.data.type : '-', corrections.success].join();
    },
  },
  serverEvents: {
    input: 'bytes',
    check: async (bytes) => {
      // eslint-disable-next-line @typescript-eslint/require-await -- a body is read asynchronously
      async function* body(): AsyncGenerator<Uint8Array> {
        for (let i = 0; i < bytes.length; i += 1 + (bytes[i]! % 9)) yield bytes.subarray(i, i + 1 + (bytes[i]! % 9));
      }
      const kinds = new Set<string>();
      try {
        for await (const event of readServerEvents(body())) kinds.add(JSON.stringify(Object.keys(event)));
      } catch (error) {
        if (!(error instanceof GarbledReply)) throw error;
        kinds.add('garbled');
      }
      return [...kinds].join();
    },
  },
  chain: {
    input: 'text',
    check: async (text) => {
      const article = clean(text);
      const context = { uri: 'file:///a', interfaceLanguage: 'en', now: () => 0, sha256 };
      const prepared = { article, draft: draftFromRules(article) };
      let last: SummaryJson | undefined;
      for await (const event of summarize(prepared, { kind: 'rules' }, context, new AbortController().signal))
        if (event.type === 'summary') last = event.summary;
      assert.ok(last, 'no summary');
      checkSummary(last, article);
      const rows = last.attendees.length + last.agreements.length + last.siteVisits.length;
      assert.equal(toCsv(last).split('\r\n').length, rows + 2);
      assert.deepEqual(JSON.parse(toJson(last)), last);
      for (const exported of [toMarkdown(last), toPlainText(last)]) assert.ok(exported.endsWith('\n'));
      return [last.source.language, about(rows), ...last.warnings.map(({ code }) => code)].join();
    },
  },
};
