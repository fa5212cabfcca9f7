import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { SummarizeError } from '../../../src/summary/errors.ts';
import type { SummarizeEvent } from '../../../src/summary/summarizeEvent.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { ChosenEngine } from '../../../src/vscode/chooseEngine.ts';
import type { RunParts } from '../../../src/vscode/readReport.ts';
import type { Settings } from '../../../src/vscode/settings.ts';
import type { ReportRequest } from '../../../src/vscode/workerProtocol.ts';
import { buildNotices } from '../../../src/vscode/notices.ts';
import { english } from '../../../src/vscode/translate.ts';
import { FakeDocument, fake } from '../../support/fakeVscode.ts';

// Only now does `vscode` mean the stand-in.
const { CorrectionStore } = await import('../../../src/vscode/correctionStore.ts');
const { Log } = await import('../../../src/vscode/log.ts');
const { LONGEST_FOR_MODEL, prepareReport } = await import('../../../src/vscode/prepareReport.ts');
const { ReportBook } = await import('../../../src/vscode/reportBook.ts');
const { ReportRunner } = await import('../../../src/vscode/reportRunner.ts');
const { SummaryCache } = await import('../../../src/vscode/summaryCache.ts');
const { Uri, CancellationError, FileSystemError } = (await import('vscode')) as unknown as typeof vscode;

const ARTICLE = '4月2日，青河县委书记罗一鸣到白石镇调研。他先后考察了白石镇中心小学和红叶茶厂。\n';
const SETTINGS: Settings = {
  ...{ engine: 'auto', baseUrl: '', model: '', secondLook: true, script: 'article', prices: {}, removals: {} },
};
const RULES: ChosenEngine = { model: null, origin: null, offersModel: false };
const MODEL: ChosenEngine = {
  model: { kind: 'openai', name: 'm', contextTokens: null, stream: () => assert.fail('not asked here') },
  origin: 'https://h',
  offersModel: false,
};

function openDocument(text: string): vscode.Uri {
  const uri = Uri.parse('file:///articles/article.txt');
  fake.documents = [new FakeDocument(uri, text)];
  return uri;
}

function build(change: Partial<RunParts> = {}): { runner: InstanceType<typeof ReportRunner>; parts: RunParts } {
  const log = new Log();
  const storage = Uri.parse('file:///storage');
  const parts: RunParts = {
    book: new ReportBook(),
    workers: {
      prepare: (request: ReportRequest) => prepareReport(request, () => assert.fail('nothing is damaged')),
    } as unknown as RunParts['workers'],
    cache: new SummaryCache(Uri.joinPath(storage, 'cache'), 1, log),
    corrections: new CorrectionStore(Uri.joinPath(storage, 'corrections'), log),
    log,
    t: english,
    readSettings: () => SETTINGS,
    chooseEngine: () => Promise.resolve(MODEL),
    keep: () => Promise.resolve(),
    runChain: (prepared, { uri }, signal) =>
      summarize(prepared, { kind: 'rules' }, { uri, interfaceLanguage: 'en', now: () => 0 }, signal),
    ...change,
  };
  return { runner: new ReportRunner(parts), parts };
}

/** The rules' events, then whatever `then` does in place of a model's answer. */
function chainThen(then: (signal: AbortSignal) => AsyncIterable<SummarizeEvent>): RunParts['runChain'] {
  return async function* (prepared, { uri }, signal) {
    const context = { uri, interfaceLanguage: 'en', now: () => 0 };
    for await (const event of summarize(prepared, { kind: 'rules' }, context, signal))
      if (event.type !== 'summary') yield event;
    yield* then(signal);
  };
}

describe('a run', () => {
  beforeEach(() => fake.reset());

  it('ends with the summary of the document in front', async () => {
    const { runner } = build({ chooseEngine: () => Promise.resolve(RULES), runChain: () => assert.fail('no model') });
    const report = await runner.run(openDocument(ARTICLE));
    assert.equal(report.phase, 'done');
    assert.equal(report.summary!.attendees[0]!.name, '罗一鸣');
  });

  it('keeps the draft and says why when the model fails', async () => {
    const refuse = async function* (): AsyncGenerator<SummarizeEvent> {
      await Promise.resolve();
      yield* [];
      throw new SummarizeError('refused', 'ECONNREFUSED', { detail: { host: 'h:1' } });
    };
    const { runner } = build({ runChain: chainThen(refuse) });
    const report = await runner.run(openDocument(ARTICLE));
    assert.equal(report.failure!.text, 'h:1 does not answer. Is the server running?');
    assert.equal(report.summary!.attendees[0]!.name, '罗一鸣');
    assert.equal(report.phase, 'done');
  });

  it('is left at once when cancelled, even by a model that never listens', async () => {
    const deaf = async function* (): AsyncGenerator<SummarizeEvent> {
      yield* [];
      await new Promise(() => undefined);
    };
    const { runner, parts } = build({ runChain: chainThen(deaf) });
    const uri = openDocument(ARTICLE);
    const running = runner.run(uri);
    await new Promise((done) => setTimeout(done, 100));
    runner.cancel(uri.toString());
    await assert.rejects(running, CancellationError);
    const report = parts.book.get(uri.toString())!;
    assert.equal(report.phase, 'done', 'the progress goes on');
    assert.equal(report.summary!.attendees[0]!.name, '罗一鸣', 'the draft is lost');
    assert.equal(runner.isRunning(uri.toString()), false);
  });

  it('gives way to a newer run of the same article', async () => {
    let calls = 0;
    const first = async function* (): AsyncGenerator<SummarizeEvent> {
      yield* [];
      if (calls++ === 0) await new Promise(() => undefined);
    };
    const { runner, parts } = build({ runChain: chainThen(first) });
    const uri = openDocument(ARTICLE);
    const older = runner.run(uri);
    const olderEnd = assert.rejects(older, CancellationError);
    await new Promise((done) => setTimeout(done, 50));
    await runner.run(uri);
    await olderEnd;
    assert.equal(parts.book.get(uri.toString())!.phase, 'done');
  });

  it('leaves no trace of an article that cannot be read', async () => {
    const { runner, parts } = build();
    await assert.rejects(runner.run(openDocument('  \n')), { code: 'empty' });
    fake.documents = [];
    await assert.rejects(runner.run(Uri.parse('file:///articles/gone.txt')), { code: 'file-vanished' });
    assert.deepEqual(parts.book.all(), []);
  });

  it('says that earlier corrections cannot be read, and has them back when it is run again', async () => {
    const { runner, parts } = build({ chooseEngine: () => Promise.resolve(RULES) });
    const uri = openDocument(ARTICLE);
    const { contentHash } = await runner.run(uri);
    parts.book.forget(uri.toString());
    await parts.corrections.save(contentHash!, [{ id: 'attendees:罗一鸣', decision: 'confirm' }]);
    fake.beforeRead = (path) => {
      if (path.includes('corrections')) throw new Error('EBUSY');
    };
    const blind = await runner.run(uri);
    assert.deepEqual(blind.corrections, []);
    assert.ok(blind.warnings.some(({ code }) => code === 'corrections-unread'));
    assert.equal((await parts.corrections.save(contentHash!, [])).failure, 'unreadable');
    fake.beforeRead = () => undefined;
    const again = await runner.run(uri);
    assert.deepEqual(again.corrections, [{ id: 'attendees:罗一鸣', decision: 'confirm' }]);
    assert.ok(!again.warnings.some(({ code }) => code === 'corrections-unread'));
  });

  it('says so when the document was edited meanwhile', async () => {
    const uri = openDocument(ARTICLE);
    const edit = async function* (): AsyncGenerator<SummarizeEvent> {
      await Promise.resolve();
      yield* [];
      (fake.documents[0] as { version: number }).version = 2;
    };
    const { runner } = build({ runChain: chainThen(edit) });
    assert.ok((await runner.run(uri)).warnings.some(({ code }) => code === 'document-changed'));
  });

  it('is instant and free the second time with a model, unless it is asked for again', async () => {
    let asked = 0;
    const { runner } = build({
      runChain: (prepared, { uri }, signal) => {
        asked++;
        return summarize(prepared, { kind: 'rules' }, { uri, interfaceLanguage: 'en', now: () => 0 }, signal);
      },
    });
    const uri = openDocument(ARTICLE);
    await runner.run(uri);
    assert.equal((await runner.run(uri)).fromCache, true);
    assert.equal(asked, 1);
    await runner.run(uri, { again: true });
    assert.equal(asked, 2);
  });

  it('of a text that no model could read is the built-in engine’s, and says so', async () => {
    const { runner } = build({ runChain: () => assert.fail('a model is asked') });
    const report = await runner.run(openDocument(ARTICLE + '\n天气晴朗。'.repeat(LONGEST_FOR_MODEL / 6)));
    assert.deepEqual([report.summary!.engine.kind, report.summary!.attendees[0]!.name], ['rules', '罗一鸣']);
    assert.match(buildNotices(report, english)[0]!.text, /too long for a language model/);
  });

  it('is remembered in the characters that were asked for, and asked again in others', async () => {
    let settings = SETTINGS;
    const asked: string[] = [];
    const { runner } = build({
      readSettings: () => settings,
      runChain: (prepared, { uri, settings: { script } }, signal) => {
        asked.push(script);
        return summarize(prepared, { kind: 'rules' }, { uri, interfaceLanguage: 'en', now: () => 0, script }, signal);
      },
    });
    const uri = openDocument('4月2日，青河縣委書記羅一鳴到白石鎮調研。他先後考察了白石鎮中心小學和紅葉茶廠。\n');
    assert.equal((await runner.run(uri)).summary!.attendees[0]!.name, '羅一鳴');
    settings = { ...SETTINGS, script: 'simplified' };
    const { attendees } = (await runner.run(uri)).summary!;
    assert.deepEqual([attendees[0]!.name, attendees[0]!.titles], ['罗一鸣', ['县委书记']]);
    settings = SETTINGS;
    assert.equal((await runner.run(uri)).summary!.attendees[0]!.name, '羅一鳴');
    assert.deepEqual(asked, ['article', 'simplified']);
  });

  it('loses nothing but memory on a full or read-only disk', async () => {
    fake.beforeWrite = () => {
      throw FileSystemError.NoPermissions();
    };
    const { runner } = build();
    const report = await runner.run(openDocument(ARTICLE));
    assert.equal(report.failure, null);
    assert.equal(report.summary!.attendees[0]!.name, '罗一鸣');
  });
});
