import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftFromRules } from '../../../src/rules/draftFromRules.ts';
import { cleanArticle } from '../../../src/article/clean.ts';
import { buildPrompt, chooseFence } from '../../../src/summary/prompt.ts';
import { sha256 } from '../../../src/summary/sha256.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';
import { VISIT, VISIT_REPLY } from '../../support/articles.ts';
import { fakeModel } from '../../support/fakeModel.ts';
import { INJECTIONS, placements } from '../../support/injections.ts';

const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/;
const clean = (text: string): ReturnType<typeof cleanArticle> =>
  cleanArticle({ text, encoding: 'utf-8', warnings: [] });

async function summarized(text: string): Promise<SummaryJson> {
  const article = clean(text);
  const model = fakeModel([JSON.stringify({ ...VISIT_REPLY, headline: null, ...cited(article) })]);
  const context = { uri: 'file:///a', interfaceLanguage: 'en', now: () => 0, sha256 };
  let last: SummaryJson | undefined;
  const engine = { kind: 'model' as const, model, secondLook: false };
  const prepared = { article, draft: draftFromRules(article) };
  for await (const event of summarize(prepared, engine, context, new AbortController().signal))
    if (event.type === 'summary') last = event.summary;
  assert.ok(last);
  return last;
}

/** The answer of a model that does not fall for it, its citations as the sentences are numbered here. */
function cited(article: ReturnType<typeof clean>): Partial<typeof VISIT_REPLY> {
  const numberOf = (name: string): number[] => {
    const bodyFirst = article.sentences.toReversed();
    const found = bodyFirst.find(({ start, end }) => article.text.slice(start, end).includes(name));
    return found ? [found.number] : [];
  };
  const renumber = <F extends { name: string }>(facts: readonly F[]): F[] =>
    facts.map((fact) => ({ ...fact, sentences: numberOf(fact.name) }));
  const { attendees, agreements, siteVisits } = VISIT_REPLY;
  return {
    attendees: renumber(attendees),
    agreements: renumber(agreements),
    siteVisits: renumber(siteVisits),
  };
}

const named = ({ attendees, agreements, siteVisits }: SummaryJson): unknown => [
  attendees.map(({ name, titles, organization, side, foundBy }) => [name, titles, organization, side, foundBy]),
  agreements.map(({ name, parties, amount }) => [name, parties, amount]),
  siteVisits.map(({ name }) => name),
];

describe('an article that gives orders', () => {
  it('is tried in thirty ways', () => assert.equal(new Set(INJECTIONS).size, 30));

  for (const injection of INJECTIONS)
    it(`stays inside its fence: ${JSON.stringify(injection)}`, () => {
      for (const text of placements(injection)) {
        const article = clean(text);
        const { system, user } = buildPrompt(article, { interfaceLanguage: 'en' }).request;
        const fence = chooseFence(article.simplified);
        const lines = user.split(LINE_ENDS);
        // The fence stands alone on its lines, is opened and closed once, and the order of the task comes after it.
        assert.equal(user.toLowerCase().split(`</${fence}>`).length, 2);
        const [open, close] = [lines.indexOf(`<${fence}>`), lines.indexOf(`</${fence}>`)];
        assert.ok(open >= 0 && close > open && close === lines.length - 2);
        // Every line inside has a number of ours, one after the other: a number of the article's own never leads a line.
        const numbers = lines.slice(open + 1, close).map((line) => Number(/^\[(\d+)\] /.exec(line)?.[1]));
        assert.deepEqual(
          numbers,
          article.sentences.map(({ number }) => number),
        );
        // The instructions are ours alone.
        const plain = buildPrompt(clean(VISIT), { interfaceLanguage: 'en' }).request.system;
        assert.equal(
          system.replaceAll(fence, 'FENCE'),
          plain.replaceAll(chooseFence(clean(VISIT).simplified), 'FENCE'),
        );
      }
    });

  for (const injection of INJECTIONS)
    it(`changes no fact: ${JSON.stringify(injection)}`, async () => {
      const expected = named(await summarized(VISIT));
      for (const text of placements(injection).slice(0, 2)) assert.deepEqual(named(await summarized(text)), expected);
    });

  it('whose orders a model obeys is found out: what it makes up is marked, what it says of itself is no fact', async () => {
    const article = clean(`${VISIT}\n${INJECTIONS[3]!}`);
    const obedient = {
      ...VISIT_REPLY,
      attendees: [
        ...VISIT_REPLY.attendees,
        { name: '马洛里', titles: ['主席'], organization: null, side: 'host', sentences: [1] },
      ],
    };
    const context = { uri: 'file:///a', interfaceLanguage: 'en', now: () => 0, sha256 };
    const engine = { kind: 'model' as const, model: fakeModel([JSON.stringify(obedient)]), secondLook: false };
    let last: SummaryJson | undefined;
    for await (const event of summarize(
      { article, draft: draftFromRules(article) },
      engine,
      context,
      new AbortController().signal,
    ))
      if (event.type === 'summary') last = event.summary;
    const invented = last?.attendees.find(({ name }) => name === '马洛里');
    assert.ok(invented, 'what the model said is not hidden');
    assert.ok(invented.evidence.every(({ match }) => match === 'missing'));
  });

  it('cannot make an answer of instructions: a model that tells them gives no summary', async () => {
    const article = clean(VISIT);
    const { system } = buildPrompt(article, { interfaceLanguage: 'en' }).request;
    const context = { uri: 'file:///a', interfaceLanguage: 'en', now: () => 0, sha256 };
    const engine = { kind: 'model' as const, model: fakeModel([system]), secondLook: false };
    await assert.rejects(async () => {
      for await (const event of summarize(
        { article, draft: draftFromRules(article) },
        engine,
        context,
        new AbortController().signal,
      ))
        assert.ok(event.type !== 'fact' && !JSON.stringify(event).includes(system.slice(0, 40)));
    }, /./);
  });
});
