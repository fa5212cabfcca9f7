import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import type { DraftSummary } from '../../../src/summary/draftSummary.ts';
import { SummarizeError } from '../../../src/summary/errors.ts';
import type { Model } from '../../../src/summary/model.ts';
import type { SummarizeEngine } from '../../../src/summary/summarize.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { PreparedArticle, SummarizeEvent } from '../../../src/summary/summarizeEvent.ts';
import { summaryJsonSchema } from '../../../src/summary/summaryJson.ts';
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';
import { articleOf, EMPTY_DRAFT, VISIT, VISIT_REPLY } from '../../support/articles.ts';
import { fakeInputTokens, fakeModel, piecesOf } from '../../support/fakeModel.ts';

const context = { uri: 'file:///report.txt', interfaceLanguage: 'zh-cn', now: () => 0 };

async function run(
  article: CleanArticle,
  engine: SummarizeEngine,
  draft: DraftSummary = EMPTY_DRAFT,
  signal = new AbortController().signal,
): Promise<{ events: SummarizeEvent[]; error: unknown }> {
  const events: SummarizeEvent[] = [];
  try {
    for await (const event of summarize({ article, draft }, engine, context, signal)) events.push(event);
  } catch (error) {
    return { events, error };
  }
  return { events, error: undefined };
}

const summaryOf = (events: SummarizeEvent[]): SummaryJson => {
  const last = events.at(-1);
  assert.ok(last?.type === 'summary', `the last event is ${last?.type}`);
  return summaryJsonSchema.parse(last.summary);
};
const warningsOf = (events: SummarizeEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'warning' ? [event.warning.code] : []));

describe('a traditional article', () => {
  const text = '9月9日，縣委書記陸懷遠參觀東港碼頭。';
  const draft = {
    ...EMPTY_DRAFT,
    attendees: [{ name: '陸懷遠', titles: ['縣委書記'], organization: null, side: 'visitor' as const, sentences: [1] }],
  };
  for (const [script, name] of [
    ['article', '陸懷遠'],
    ['simplified', '陆怀远'],
  ] as const)
    it(`is shown in ${script} characters, each fact at its place in the original`, async () => {
      let last: SummaryJson | null = null;
      const engine = { kind: 'rules' } as const;
      const signal = new AbortController().signal;
      for await (const event of summarize({ article: articleOf(text), draft }, engine, { ...context, script }, signal))
        if (event.type === 'summary') last = event.summary;
      const person = last?.attendees[0];
      assert.equal(person?.name, name);
      const [evidence] = person.evidence;
      assert.ok(text.slice(evidence?.start, evidence?.end).includes('陸懷遠'));
      assert.ok(evidence?.quote.includes(name));
    });
});

describe('summarize with the rules', () => {
  it('gives the draft and the same as the summary, valid by the contract', async () => {
    const draft = {
      ...EMPTY_DRAFT,
      attendees: [
        { name: '陆青山', titles: ['县委书记'], organization: '北塘县', side: 'visitor' as const, sentences: [2] },
      ],
    };
    const { events } = await run(articleOf(VISIT), { kind: 'rules' }, draft);
    assert.deepEqual(
      events.map(({ type }) => type),
      ['cleaned', 'draft', 'summary'],
    );
    const [person] = summaryOf(events).attendees;
    assert.equal(person?.name, '陆青山');
    assert.deepEqual(person?.foundBy, ['rules']);
    assert.equal(person?.evidence[0]?.quote, '北塘县委书记陆青山率党政代表团赴云川市考察');
  });
});

describe('summarize with a model', () => {
  it('tells each fact before the answer ends, then the whole summary', async () => {
    const model = fakeModel([JSON.stringify(VISIT_REPLY)]);
    const { events } = await run(articleOf(VISIT), { kind: 'model', model, secondLook: false });
    const facts = events.filter(({ type }) => type === 'fact');
    assert.equal(facts.length, 7);
    assert.ok(events.findIndex(({ type }) => type === 'usage') > events.lastIndexOf(facts.at(-1)!));
    const summary = summaryOf(events);
    assert.deepEqual(
      summary.attendees.map(({ name }) => name),
      ['陆青山', '韩雪松', '欧阳晓岚'],
    );
    assert.equal(summary.title, '陆青山率北塘县党政代表团赴云川市考察对接');
    const [inputTokens, outputTokens] = [fakeInputTokens(model.requests[0]!), JSON.stringify(VISIT_REPLY).length];
    assert.deepEqual(summary.engine, { kind: 'openai', model: 'fake', inputTokens, outputTokens, durationMs: 0 });
    for (const fact of [...summary.attendees, ...summary.agreements, ...summary.siteVisits])
      for (const { quote, start, end, match } of fact.evidence) {
        assert.equal(match, 'exact');
        assert.equal(VISIT.slice(start, end), quote);
        assert.ok(quote.includes(fact.name));
      }
  });

  it('throws the error of the model after the draft', async () => {
    const model = fakeModel([new SummarizeError('wrong-key', 'no')]);
    const { events, error } = await run(articleOf(VISIT), { kind: 'model', model, secondLook: true });
    assert.deepEqual(
      events.map(({ type }) => type),
      ['cleaned', 'draft'],
    );
    assert.ok(error instanceof SummarizeError && error.code === 'wrong-key');
  });

  it('throws the reason of the signal and tells nothing after', async () => {
    const controller = new AbortController();
    const model = fakeModel([piecesOf(JSON.stringify(VISIT_REPLY), 5)]);
    const reason = new Error('cancelled by the user');
    const events: SummarizeEvent[] = [];
    await assert.rejects(async () => {
      const stream = summarize(
        { article: articleOf(VISIT), draft: EMPTY_DRAFT },
        { kind: 'model', model, secondLook: true },
        context,
        controller.signal,
      );
      for await (const event of stream) {
        assert.equal(controller.signal.aborted, false, 'an event after the abort');
        events.push(event);
        if (event.type === 'fact') controller.abort(reason);
      }
    }, reason);
    assert.equal(events.filter(({ type }) => type === 'fact').length, 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(model.stopped.length, 1, 'the stream goes on unheard');
  });

  it('stops the model when its consumer has heard enough', async () => {
    const model = fakeModel([JSON.stringify(VISIT_REPLY)]);
    const engine = { kind: 'model', model, secondLook: true } as const;
    const prepared = { prepare: () => Promise.resolve({ article: articleOf(VISIT), draft: EMPTY_DRAFT }) };
    for await (const event of summarize(prepared, engine, context, new AbortController().signal))
      if (event.type === 'fact') break;
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(model.stopped.length, 1);
  });

  it('ends at once when cancelled, even if the model does not heed it', async () => {
    const controller = new AbortController();
    const deaf: Model = {
      ...{ kind: 'openai', name: 'deaf', contextTokens: null },
      async *stream() {
        await new Promise(() => undefined);
      },
    };
    setTimeout(() => controller.abort(new Error('enough')), 10);
    const { events, error } = await run(
      articleOf(VISIT),
      { kind: 'model', model: deaf, secondLook: true },
      EMPTY_DRAFT,
      controller.signal,
    );
    assert.equal((error as Error).message, 'enough');
    assert.equal(events.at(-1)?.type, 'draft');
  });

  it('takes the hash of the original text, however it comes by it', async () => {
    const article = articleOf(VISIT);
    const hashOf = async (prepared: PreparedArticle, given?: (text: string) => Promise<string>): Promise<string> => {
      const events: SummarizeEvent[] = [];
      const surroundings = given ? { ...context, sha256: given } : context;
      for await (const event of summarize(prepared, { kind: 'rules' }, surroundings, new AbortController().signal))
        events.push(event);
      return summaryOf(events).source.sha256;
    };
    const expected = createHash('sha256').update(VISIT).digest('hex');
    assert.equal(await hashOf({ article, draft: EMPTY_DRAFT }), expected);
    assert.equal(await hashOf({ article, draft: EMPTY_DRAFT, sha256: 'known' }), 'known');
    assert.equal(
      await hashOf({ article, draft: EMPTY_DRAFT }, (text) => Promise.resolve(`given ${text.length}`)),
      `given ${VISIT.length}`,
    );
  });

  it('says that the rules do not read the language, and which it is', async () => {
    const { events } = await run(articleOf('Le maire a visité le port.', { language: 'fr' }), { kind: 'rules' });
    assert.deepEqual(warningsOf(events), ['rules-language']);
    assert.match(summaryOf(events).warnings[0]!.message, /\(fr\)/);
  });

  it('says that an empty article is empty and asks no model', async () => {
    const model = fakeModel(['{}']);
    const { events } = await run(articleOf(' \n'), { kind: 'model', model, secondLook: true });
    assert.deepEqual(warningsOf(events), ['empty']);
    assert.deepEqual(summaryOf(events).attendees, []);
    assert.equal(model.requests.length, 0);
  });
});
