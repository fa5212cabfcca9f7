import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CleaningWorkers } from '../../../src/vscode/cleaningWorker.ts';
import { MOST_CHANGES, MOST_FACTS } from '../../../src/vscode/boundSummary.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { SummarizeEvent } from '../../../src/summary/summarizeEvent.ts';
import type { ArticlePayload, PreparedReport } from '../../../src/vscode/workerProtocol.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const ARTICLE = '4月2日，青河县委书记罗一鸣到白石镇调研。他先后考察了白石镇中心小学和红叶茶厂。\n';

describe('the worker gets an article', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-worker-'));
  const pool = new CleaningWorkers(join(PROJECT, 'src/vscode/worker.ts'), join(PROJECT, 'data/words.bin'));
  after(() => {
    pool.dispose();
    rmSync(folder, { recursive: true });
  });
  const prepare = (
    payload: ArticlePayload,
    signal = new AbortController().signal,
    forModel = false,
  ): Promise<PreparedReport> =>
    pool.prepare(
      {
        ...{ payload, fileName: 'a.txt', encoding: 'utf-8', removals: {}, want: 'report', uri: 'file:///a.txt' },
        ...{ interfaceLanguage: 'en', script: 'article', forModel },
      },
      signal,
    );
  const charactersOf = async (payload: ArticlePayload): Promise<number> =>
    (await prepare(payload)).summary.source.characters;

  it('from a file that it reads itself', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, ARTICLE);
    assert.equal(await charactersOf({ path }), ARTICLE.length);
  });

  it('in pieces of text, in their order, each article its own', async () => {
    const { summary } = await prepare({ text: [ARTICLE.slice(0, 10), ARTICLE.slice(10, 11), ARTICLE.slice(11)] });
    assert.equal(summary.attendees[0]?.name, '罗一鸣');
    assert.equal(await charactersOf({ text: ['再来一篇。'] }), 5);
  });

  it('in bytes of several megabytes, which stay whole where they came from', async () => {
    const whole = Buffer.concat([Buffer.from(ARTICLE), Buffer.alloc(3_000_000, '一二三四五。\n')]);
    const view = whole.subarray(0, whole.length - 5);
    const { summary } = await prepare({ bytes: [view] });
    assert.equal(summary.source.characters, new TextDecoder().decode(view).length);
    assert.equal(whole.toString('utf8', 0, 10), Buffer.from(ARTICLE).toString('utf8', 0, 10));
  });

  it('or says that it is gone, or cannot be read, and goes on with the next', async () => {
    await assert.rejects(prepare({ path: join(folder, 'gone.txt') }), { code: 'file-vanished' });
    await assert.rejects(prepare({ path: folder }), { code: 'unreadable' });
    await assert.rejects(prepare({ text: [' ', '\n'] }), { code: 'empty' });
    assert.equal(await charactersOf({ text: [ARTICLE] }), ARTICLE.length);
  });

  it('and none of one that was cancelled while it was sent', async () => {
    const abort = new AbortController();
    const cancelled = prepare({ text: Array.from({ length: 50 }, () => '被取消的一篇。') }, abort.signal);
    setImmediate(() => abort.abort(new Error('cancelled')));
    await assert.rejects(cancelled, /cancelled/);
    assert.equal(await charactersOf({ text: [ARTICLE] }), ARTICLE.length);
  });

  it('and tells of very many changes how many there are, instead of every one', async () => {
    const places = MOST_CHANGES + 10;
    const { summary, warnings, digest } = await prepare({ text: [`${ARTICLE}甲&#x5E02;乙。\n`.repeat(places)] });
    assert.equal(summary.cleaning.repairs.length, MOST_CHANGES);
    assert.equal(digest.samples.find(({ code }) => code === 'entity')?.count, places);
    const told = warnings.find(({ code }) => code === 'changes-not-listed');
    assert.ok(Number(told?.detail?.['count']) >= places);
    assert.ok(summary.warnings.some(({ code }) => code === 'changes-not-listed'));
  });

  it('and tells of very many facts how many there are, and lists the first', async () => {
    const signed = Array.from({ length: 2 * MOST_FACTS }, (_, i) => {
      const name = String.fromCharCode(0x4e00 + 7 * i, 0x4e00 + 3 * i + 1);
      return `双方签署了《${name}合作框架协议》。\n`;
    });
    const { summary, warnings } = await prepare({ text: [ARTICLE, ...signed] });
    assert.equal(summary.agreements.length, MOST_FACTS);
    const told = warnings.find(({ code }) => code === 'facts-not-listed');
    assert.ok(Number(told?.detail?.['count']) > MOST_FACTS + 3);
    assert.ok(summary.warnings.some(({ code }) => code === 'facts-not-listed'));
  });

  it('and for a model the article with its draft grounded, so that the host need not do it again', async () => {
    const { article, summary } = await prepare({ text: [ARTICLE] }, undefined, true);
    assert.ok(article?.rules);
    const context = { uri: 'file:///a.txt', interfaceLanguage: 'en', now: () => 0 };
    const events: SummarizeEvent[] = [];
    for await (const event of summarize(article, { kind: 'rules' }, context, new AbortController().signal))
      events.push(event);
    const draft = events.find(({ type }) => type === 'draft');
    assert.deepEqual(draft?.type === 'draft' && draft.summary, summary);
    assert.ok(summary.attendees[0]!.evidence.length > 0);
    const [place] = article.rules.siteVisits;
    assert.equal(article.article.text.slice(place!.at, place!.at + 3), '白石镇');
  });
});
