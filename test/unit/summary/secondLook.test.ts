import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftSummary } from '../../../src/summary/draftSummary.ts';
import { SummarizeError } from '../../../src/summary/errors.ts';
import { promptCutWarning } from '../../../src/summary/askModel.ts';
import type { Model } from '../../../src/summary/model.ts';
import { buildPrompt } from '../../../src/summary/prompt.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { SummarizeEvent } from '../../../src/summary/summarizeEvent.ts';
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';
import { articleOf, EMPTY_DRAFT, VISIT, VISIT_REPLY } from '../../support/articles.ts';
import type { Answer, FakeModel } from '../../support/fakeModel.ts';
import { fakeModel, piecesOf } from '../../support/fakeModel.ts';

/** The rules know the same three sites, and take the town travelled to for a fourth. */
const DRAFT: DraftSummary = {
  ...EMPTY_DRAFT,
  siteVisits: ['竹溪古镇', '云川港', '云川市'].map((name) => ({
    ...{ name, focus: null, date: null, confidence: 0.8 },
    sentences: [name === '云川市' ? 2 : 4],
  })),
};
const WITHOUT_PORT = JSON.stringify({
  ...VISIT_REPLY,
  siteVisits: VISIT_REPLY.siteVisits.filter(({ name }) => name !== '云川港'),
});
/** Long enough that a short question costs less than a fifth. */
const ARTICLE = articleOf(`${VISIT}\n${'双方就进一步加强往来交换了意见。\n'.repeat(120)}`, {
  publishedOn: '2024-05-27',
});

async function run(model: FakeModel, secondLook = true): Promise<{ events: SummarizeEvent[]; summary: SummaryJson }> {
  const events: SummarizeEvent[] = [];
  const context = { uri: 'file:///a.txt', interfaceLanguage: 'zh-cn', now: () => 0 };
  const engine = { kind: 'model', model, secondLook } as const;
  const stream = summarize({ article: ARTICLE, draft: DRAFT }, engine, context, new AbortController().signal);
  for await (const event of stream) events.push(event);
  const last = events.at(-1);
  assert.ok(last?.type === 'summary');
  return { events, summary: last.summary };
}

const sites = (summary: SummaryJson): [string, string, number | null][] =>
  summary.siteVisits.map(({ name, foundBy, confidence }) => [name, foundBy.join(), confidence]);
const codes = (summary: SummaryJson): string[] => summary.warnings.map(({ code }) => code);

describe('facts that only the rules found', () => {
  it('are asked about once: what the model confirms counts as found by both, the rest is doubtful', async () => {
    const model = fakeModel([WITHOUT_PORT, '{"confirmed":[1]}']);
    const { summary } = await run(model);
    const question = model.requests[1]!.user;
    assert.match(question, /^1\. 地点: 云川港 \[4\]$/m);
    assert.match(question, /^2\. 地点: 云川市 \[2\]$/m);
    assert.ok(!question.includes('竹溪古镇 ['), 'asks about what both found');
    assert.deepEqual(sites(summary), [
      ['云川市', 'rules', 0.3],
      ['云川市青禾农业科技有限公司', 'model', null],
      ['竹溪古镇', 'rules,model', 0.95],
      ['云川港', 'rules,model', 0.95],
    ]);
    assert.deepEqual(codes(summary), ['rules-only']);
    assert.match(summary.warnings[0]!.message, /云川市/);
    assert.equal(summary.engine.outputTokens, WITHOUT_PORT.length + '{"confirmed":[1]}'.length);
  });

  it('are left out and named when no second look is wanted', async () => {
    const model = fakeModel([WITHOUT_PORT]);
    const { summary } = await run(model, false);
    assert.equal(model.requests.length, 1);
    assert.deepEqual(
      sites(summary).map(([name]) => name),
      ['云川市青禾农业科技有限公司', '竹溪古镇'],
    );
    assert.match(summary.warnings[0]!.message, /云川港/);
  });

  it('are doubtful, unasked, when asking would cost more than a fifth', async () => {
    const cheap: Answer = [
      ...piecesOf(WITHOUT_PORT, 50),
      { type: 'usage', inputTokens: 900, outputTokens: 100 },
      { type: 'end', finishReason: 'stop' },
    ];
    const model = fakeModel([cheap]);
    const { summary } = await run(model);
    assert.equal(model.requests.length, 1);
    assert.deepEqual(
      sites(summary).find(([name]) => name === '云川港'),
      ['云川港', 'rules', 0.3],
    );
  });

  it('stay doubtful when the second look fails: the summary is whole without it', async () => {
    for (const failure of [new SummarizeError('server-error', '500'), 'no JSON at all']) {
      const { summary } = await run(fakeModel([WITHOUT_PORT, failure]));
      assert.deepEqual(codes(summary), ['second-look-failed', 'rules-only']);
      assert.deepEqual(
        sites(summary).find(([name]) => name === '云川港'),
        ['云川港', 'rules', 0.3],
      );
    }
  });

  it('do not hold up a cancel, even if the model does not heed it', { timeout: 5000 }, async () => {
    const first = fakeModel([WITHOUT_PORT]);
    const model: Model = {
      ...{ kind: 'openai', name: 'deaf', contextTokens: null },
      stream: (request, signal) =>
        first.requests.length === 0
          ? first.stream(request, signal)
          : { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) },
    };
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    const context = { uri: 'file:///a.txt', interfaceLanguage: 'zh-cn', now: () => 0 };
    const prepared = { article: ARTICLE, draft: DRAFT };
    await assert.rejects(async () => {
      for await (const event of summarize(
        prepared,
        { kind: 'model', model, secondLook: true },
        context,
        controller.signal,
      ))
        assert.notEqual(event.type, 'summary');
    }, /enough/);
  });

  it('do not count in a text that the model calls no report', async () => {
    const model = fakeModel([JSON.stringify({ ...VISIT_REPLY, isReport: false })]);
    const { events, summary } = await run(model);
    assert.deepEqual([summary.attendees, summary.agreements, summary.siteVisits], [[], [], []]);
    assert.ok(codes(summary).includes('not-a-report'));
    assert.ok(!events.some(({ type }) => type === 'fact'), 'a fact was shown');
    assert.equal(model.requests.length, 1);
  });
});

describe('an answer that starts over', () => {
  it('voids the facts shown before', async () => {
    const reply = JSON.stringify(VISIT_REPLY);
    const model = fakeModel([
      [
        ...piecesOf(reply.slice(0, 400), 20),
        { type: 'restart', reason: 'server-error', retryInMs: 4000 },
        ...piecesOf(reply, 20),
        { type: 'end', finishReason: 'stop' },
      ],
    ]);
    const { events, summary } = await run(model, false);
    const at = events.findIndex(({ type }) => type === 'restart');
    assert.ok(events.slice(0, at).some(({ type }) => type === 'fact'));
    const after = events.slice(at).filter((event) => event.type === 'fact' && event.kind === 'attendees');
    assert.deepEqual(
      after.map((event) => (event.type === 'fact' ? event.index : -1)),
      [0, 1, 2],
    );
    assert.equal(summary.attendees.length, 3);
  });
});

describe('a prompt that the server cut without a word', () => {
  const { request } = buildPrompt(articleOf('双方交换了意见。'.repeat(1000)), { interfaceLanguage: 'en' });
  for (const [tokens, warned] of [
    [8000, false],
    [6500, false],
    [4096, true],
    [4090, true],
    [2048, true],
    [3000, true],
    [0, false],
  ] as const)
    it(`is ${warned ? '' : 'not '}seen when it says it read ${tokens} tokens of about 10,000`, () =>
      assert.equal(promptCutWarning(request, tokens)?.code, warned ? 'prompt-cut' : undefined));
});

describe('a reply that is no answer', () => {
  for (const [title, text] of [
    ['prose', 'I am sorry, I cannot help with that.'],
    ['another object', '{"error":"x"}'],
    ['half an answer', JSON.stringify(VISIT_REPLY).slice(0, 500)],
    ['nothing', ''],
  ] as const)
    it(`ends in not-json: ${title}`, async () => {
      await assert.rejects(
        run(fakeModel([text])),
        (error) => error instanceof SummarizeError && error.code === 'not-json',
      );
    });

  it('is read where it is only untidy', async () => {
    const untidy = {
      result: {
        ...VISIT_REPLY,
        attendees: [
          { name: '陆青山书记', titles: '北塘县委书记', side: '来访方', sentences: '[2]', extra: 1 },
          '韩雪松',
          { titles: [] },
        ],
        visitStart: '2024年5月20日',
        visitEnd: 'May 21',
      },
    };
    const { summary } = await run(fakeModel([`\`\`\`json\n${JSON.stringify(untidy)}\n\`\`\``]), false);
    assert.deepEqual(
      summary.attendees.map(({ name, titles, side }) => [name, titles.join(), side]),
      [
        ['陆青山', '北塘县委书记', 'visitor'],
        ['韩雪松', '', 'other'],
      ],
    );
    assert.equal(summary.visitStart, '2024-05-20');
    assert.ok(codes(summary).includes('reply-entries'));
  });
});
