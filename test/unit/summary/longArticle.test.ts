import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SummarizeError } from '../../../src/summary/errors.ts';
import type { ErrorCode } from '../../../src/summary/errors.ts';
import type { ModelRequest } from '../../../src/summary/model.ts';
import { halvePassage, planPassages } from '../../../src/summary/passages.ts';
import { estimateTokens } from '../../../src/summary/cost.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { SummarizeEvent } from '../../../src/summary/summarizeEvent.ts';
import { articleOf, EMPTY_DRAFT } from '../../support/articles.ts';
import { fakeModel } from '../../support/fakeModel.ts';
import type { Answer, FakeModel } from '../../support/fakeModel.ts';

const SITES = 60;
const siteName = (i: number): string => `青禾第${i}示范园`;
/** A headline, then each site in a sentence of its own, named once more four sentences later. */
const LONG = [
  '陆青山率团赴云川市考察',
  '县委书记陆青山率团赴云川市考察。',
  ...Array.from(
    { length: SITES },
    (_, i) => `代表团参观了${siteName(i)}，${'了解产业发展和群众就业的情况，'.repeat(6)}收获很大。`,
  ),
  '陆书记表示感谢。',
].join('\n');

/** Answers as an honest model would: what stands in the prompt's own passage. */
function honest(request: ModelRequest): string {
  const shown = request.user.split('……\n').at(-1)!;
  const lines = [...shown.matchAll(/^\[(\d+)\] (.*)$/gm)];
  const cite = (pattern: RegExp): { name: string; sentences: number[] }[] =>
    lines.flatMap(([, number, text]) =>
      [...text!.matchAll(pattern)].map((m) => ({ name: m[0], sentences: [Number(number)] })),
    );
  const people = cite(/陆青山|陆书记/g).map((fact) => ({
    ...fact,
    titles: ['县委书记'],
    organization: null,
    side: 'visitor',
  }));
  return JSON.stringify({
    isReport: true,
    attendees: people,
    agreements: [],
    siteVisits: cite(/青禾第\d+示范园/g),
    overview: '考察。',
  });
}

async function run(
  model: FakeModel,
  text = LONG,
  parallel = 3,
  draft = EMPTY_DRAFT,
): Promise<{ events: SummarizeEvent[]; error: unknown }> {
  const events: SummarizeEvent[] = [];
  const engine = { kind: 'model', model, secondLook: false, parallel } as const;
  const context = { uri: 'file:///long.txt', interfaceLanguage: 'zh-cn', now: () => 0 };
  try {
    const prepared = { article: articleOf(text), draft };
    for await (const event of summarize(prepared, engine, context, new AbortController().signal)) events.push(event);
  } catch (error) {
    return { events, error };
  }
  return { events, error: undefined };
}

const sitesOf = (events: SummarizeEvent[]): string[] => {
  const last = events.at(-1);
  assert.ok(last?.type === 'summary', `ends with ${last?.type}`);
  return last.summary.siteVisits.map(({ name }) => name);
};
const warningsOf = (events: SummarizeEvent[]): { code: string; message: string }[] =>
  events.flatMap((event) => (event.type === 'warning' ? [event.warning] : []));
const ALL_SITES = Array.from({ length: SITES }, (_, i) => siteName(i));

describe('an article longer than the window of the model', () => {
  it('is read in passages, a few at a time, and comes out whole, in order and without doubles', async () => {
    const model = fakeModel([honest], { contextTokens: 6000 });
    const { events } = await run(model);
    assert.ok(model.requests.length > 2, `${model.requests.length} requests`);
    assert.equal(model.mostAtOnce, 3);
    assert.deepEqual(sitesOf(events), ALL_SITES);
    const last = events.at(-1);
    assert.ok(last?.type === 'summary');
    assert.deepEqual(
      last.summary.attendees.map(({ name }) => name),
      ['陆青山'],
    );
    for (const { system, user, maxOutputTokens } of model.requests)
      assert.ok(estimateTokens(system) + estimateTokens(user) + maxOutputTokens <= 6000);
  });

  it('shows each fact once and at a place that it keeps', async () => {
    const { events } = await run(fakeModel([honest], { contextTokens: 6000 }));
    const indexes = events.flatMap((event) =>
      event.type === 'fact' && event.kind === 'siteVisits' ? [event.index] : [],
    );
    assert.deepEqual(
      indexes,
      ALL_SITES.map((_, i) => i),
    );
  });

  it('loses no sentence, even one without end', () => {
    const article = articleOf(`短句。\n${'没有句号的长句，'.repeat(2000)}完`);
    const passages = planPassages(article, 800);
    const covered = new Set<number>();
    for (const { sentences } of passages) {
      const cost = sentences.reduce((sum, s) => sum + estimateTokens(article.text.slice(s.start, s.end)) + 6, 0);
      assert.ok(cost <= 800, `${cost} tokens`);
      for (const { start, end } of sentences) for (let i = start; i < end; i++) covered.add(i);
    }
    for (const { start, end } of article.sentences)
      for (let i = start; i < end; i++) assert.ok(covered.has(i), `offset ${i}`);
    const [first, second] = halvePassage(article, passages[1]!)!;
    assert.equal(first.sentences.at(-1)!.end, second.sentences[0]!.start);
  });

  for (const code of ['context-too-long', 'truncated'] as const)
    it(`is read in smaller passages after ${code}`, async () => {
      const limit = 3500;
      const model = fakeModel([
        (request) => (request.user.length > limit ? new SummarizeError(code, 'too much') : honest(request)),
      ]);
      const { events } = await run(model);
      assert.deepEqual(sitesOf(events), ALL_SITES);
      assert.deepEqual(warningsOf(events), []);
    });

  it('is given up with the error of the model when even a few words are too long', async () => {
    const model = fakeModel([new SummarizeError('context-too-long', 'no')]);
    const { error } = await run(model);
    assert.ok(error instanceof SummarizeError && error.code === 'context-too-long');
    assert.ok(model.requests.length <= 12, `${model.requests.length} requests`);
  });

  it('names the sentences of a passage that fails for good, and keeps the others', async () => {
    const model = fakeModel(
      [
        (request): Answer =>
          request.user.includes(siteName(30)) ? new SummarizeError('server-error', '500') : honest(request),
      ],
      { contextTokens: 6000 },
    );
    const { events } = await run(model);
    const missing = ALL_SITES.filter((name) => !sitesOf(events).includes(name));
    assert.ok(missing.includes(siteName(30)) && missing.length < 20, missing.join());
    const [warning, ...more] = warningsOf(events);
    assert.equal(warning?.code, 'passage-failed');
    assert.match(warning.message, /^Sentences? \d+/);
    assert.deepEqual(
      more.map(({ code }) => code).filter((code) => code !== 'passage-failed'),
      [],
    );
  });

  for (const code of ['wrong-key', 'no-quota', 'model-unknown'] satisfies ErrorCode[])
    it(`is given up at once after ${code}`, async () => {
      const model = fakeModel([honest, new SummarizeError(code, 'no')], { contextTokens: 6000 });
      const { error } = await run(model, LONG, 1);
      assert.ok(error instanceof SummarizeError && error.code === code);
      assert.equal(model.requests.length, 2);
    });
});

describe('a text filter', () => {
  const filtered = (request: ModelRequest): Answer =>
    request.user.split('……\n').at(-1)!.includes(siteName(41))
      ? new SummarizeError('filtered', 'content_filter')
      : honest(request);

  it('is narrowed down to the sentences it objects to, and said', async () => {
    const model = fakeModel([filtered]);
    const { events } = await run(model);
    const missing = ALL_SITES.filter((name) => !sitesOf(events).includes(name));
    assert.ok(missing.includes(siteName(41)) && missing.length <= 4, missing.join());
    const [warning] = warningsOf(events);
    assert.equal(warning?.code, 'passage-filtered');
    assert.match(warning.message, /4[34]/);
    assert.ok(model.requests.length <= 14, `${model.requests.length} requests`);
  });

  it('does not cost what the rules found there', async () => {
    const fact = { name: siteName(41), sentences: [44], focus: null, date: null, confidence: 0.9 };
    const { events } = await run(fakeModel([filtered]), LONG, 3, { ...EMPTY_DRAFT, siteVisits: [fact] });
    const last = events.at(-1);
    assert.ok(last?.type === 'summary');
    const kept = last.summary.siteVisits.find(({ name }) => name === siteName(41));
    assert.deepEqual([kept?.foundBy, kept?.confidence], [['rules'], 0.9]);
  });

  it('that objects to everything ends in its error, after few requests', async () => {
    const model = fakeModel([new SummarizeError('filtered', 'sensitive')]);
    const { error } = await run(model);
    assert.ok(error instanceof SummarizeError && error.code === 'filtered');
    assert.ok(model.requests.length <= 14, `${model.requests.length} requests`);
  });

  it('is also told by how an answer ends', async () => {
    const model = fakeModel([[{ type: 'end', finishReason: 'content_filter' }]]);
    const { error } = await run(model, '陆青山参观了云川港。');
    assert.ok(error instanceof SummarizeError && error.code === 'filtered');
  });
});
