import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { join } from 'node:path';
import * as z from 'zod/mini';
import './vscodeStub.ts';
import { cleanArticle } from '../../../src/article/clean.ts';
import { draftFromRules } from '../../../src/rules/draftFromRules.ts';
import { sha256 } from '../../../src/summary/sha256.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { SummarizeEvent } from '../../../src/summary/summarizeEvent.ts';
import type { Log } from '../../../src/vscode/log.ts';
import { VISIT, VISIT_REPLY } from '../../support/articles.ts';
import { fakeModel } from '../../support/fakeModel.ts';

const vscode = (await import('vscode')) as unknown as {
  Uri: { parse(text: string): never };
  FileSystemError: new (code: string) => Error;
  workspace: { fs: object };
};
const { FileStore } = await import('../../../src/vscode/fileStore.ts');
const { CleaningWorkers } = await import('../../../src/vscode/cleaningWorker.ts');

interface Address {
  toString(): string;
}

/** A disk in memory whose `failAt`-th operation, and those after it, fail with `code`, a half-written file left behind. */
class FaultyDisk {
  readonly files = new Map<string, Uint8Array>();
  operations = 0;
  failAt = Infinity;
  code = 'NoSpace';
  #step(): void {
    if (++this.operations >= this.failAt) throw new vscode.FileSystemError(this.code);
  }
  async #run<T>(work: () => T): Promise<T> {
    this.#step();
    await Promise.resolve();
    return work();
  }
  readonly fs = {
    createDirectory: () => this.#run(() => undefined),
    readFile: (uri: Address) =>
      this.#run(() => {
        const bytes = this.files.get(uri.toString());
        if (!bytes) throw new vscode.FileSystemError('FileNotFound');
        return bytes;
      }),
    readDirectory: () =>
      this.#run(() => [...this.files.keys()].map((path) => [path.slice(path.lastIndexOf('/') + 1), 1])),
    writeFile: (uri: Address, bytes: Uint8Array) => {
      if (this.operations + 1 >= this.failAt) this.files.set(uri.toString(), bytes.subarray(0, bytes.length >> 1));
      return this.#run(() => void this.files.set(uri.toString(), bytes));
    },
    rename: (from: Address, to: Address) =>
      this.#run(() => {
        this.files.set(to.toString(), this.files.get(from.toString())!);
        this.files.delete(from.toString());
      }),
    delete: (uri: Address) => this.#run(() => void this.files.delete(uri.toString())),
    stat: () => this.#run(() => ({ mtime: 0 })),
  };
}

const schema = z.object({ value: z.string() });
function storeOn(disk: FaultyDisk): {
  store: InstanceType<typeof FileStore<z.infer<typeof schema>>>;
  warnings: string[];
} {
  vscode.workspace.fs = disk.fs;
  const warnings: string[] = [];
  const log = { warn: (message: string) => void warnings.push(message) } as unknown as Log;
  return { store: new FileStore(vscode.Uri.parse('file:/storage'), schema, 100, log), warnings };
}

describe('the memory of summaries and corrections', () => {
  for (const code of ['NoSpace', 'NoPermissions', 'Unavailable'])
    it(`on a disk that fails with ${code} at any step: the earlier value or the new one, never half of one`, async () => {
      for (let failAt = 1; failAt <= 8; failAt++) {
        const disk = new FaultyDisk();
        const { store, warnings } = storeOn(disk);
        await store.save('aa', { value: 'earlier' });
        Object.assign(disk, { failAt: disk.operations + failAt, code });
        await store.save('aa', { value: 'new' });
        const failed = warnings.length > 0;
        disk.failAt = Infinity;
        const kept = await store.load('aa');
        assert.ok(kept && ['earlier', 'new'].includes(kept.value), `${failAt}: ${JSON.stringify(kept)}`);
        assert.ok(failed || kept.value === 'new', 'lost without a word');
        // And it goes on as soon as the disk does.
        await store.save('aa', { value: 'later' });
        assert.deepEqual(await store.load('aa'), { value: 'later' });
      }
    });
  it('on a read-only disk costs the memory, not the summary: every call ends, and the log says why', async () => {
    const disk = new FaultyDisk();
    Object.assign(disk, { failAt: 1, code: 'NoPermissions' });
    const { store, warnings } = storeOn(disk);
    await store.save('aa', { value: 'x' });
    assert.equal(await store.load('aa'), null);
    assert.deepEqual(await store.loadAll(), []);
    await store.delete('aa');
    await store.clear();
    assert.ok(warnings.some((warning) => warning.includes('NoPermissions')));
  });
  it('that was cut off in the midst, or is of another version, counts as absent', async () => {
    const disk = new FaultyDisk();
    const { store } = storeOn(disk);
    for (const text of ['', '{"value":', '{"value":1}', 'null', '\\0\\0']) {
      disk.files.set('file:/storage/aa.json', Buffer.from(text));
      assert.equal(await store.load('aa'), null);
    }
  });
  it('written twenty times at once holds the last value', async () => {
    const { store } = storeOn(new FaultyDisk());
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.save('aa', { value: String(i) })));
    assert.deepEqual(await store.load('aa'), { value: '19' });
  });
});

const context = { uri: 'file:///a', interfaceLanguage: 'en', now: () => 0, sha256 };
const article = cleanArticle({ text: VISIT, encoding: 'utf-8', warnings: [] });
const prepared = { article, draft: draftFromRules(article) };

async function runOnce(signal: AbortSignal, onEvent: (event: SummarizeEvent) => void = () => undefined): Promise<void> {
  const engine = { kind: 'model' as const, model: fakeModel([JSON.stringify(VISIT_REPLY)]), secondLook: true };
  for await (const event of summarize(prepared, engine, context, signal)) onEvent(event);
}

describe('cancelling', () => {
  it('after any event ends the run with the signal’s reason, and nothing is told after it', async () => {
    const events: string[] = [];
    await runOnce(new AbortController().signal, ({ type }) => events.push(type));
    assert.ok(events.length > 8, events.join());
    for (let stopAfter = 0; stopAfter < events.length - 1; stopAfter++) {
      const abort = new AbortController();
      const reason = new Error('cancelled here');
      const told: string[] = [];
      if (stopAfter === 0) abort.abort(reason);
      const running = runOnce(abort.signal, ({ type }) => {
        told.push(type);
        if (told.length === stopAfter) abort.abort(reason);
      });
      await assert.rejects(running, (error) => error === reason);
      assert.equal(told.length, stopAfter, `told on after the cancel: ${told.slice(stopAfter).join()}`);
    }
  });
});

describe('many runs', () => {
  it('twenty at once all end with the same facts', async () => {
    const summaries = await Promise.all(
      Array.from({ length: 20 }, async () => {
        let last = '';
        await runOnce(new AbortController().signal, (event) => {
          if (event.type === 'summary') last = JSON.stringify(event.summary);
        });
        return last;
      }),
    );
    assert.equal(new Set(summaries).size, 1);
    assert.ok(summaries[0]!.includes('陆青山'));
  });

  it('two hundred, a third of them cancelled, leave less than 4 MB behind', async () => {
    const collect = exposedGc();
    const used = (): number => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const some = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        const abort = new AbortController();
        const fresh = cleanArticle({
          text: `${VISIT}\n${'代表团还听取了情况介绍。'.repeat(300)}${i}`,
          encoding: 'utf-8',
          warnings: [],
        });
        const engine = { kind: 'model' as const, model: fakeModel([JSON.stringify(VISIT_REPLY)]), secondLook: false };
        let count = 0;
        try {
          for await (const _ of summarize(
            { article: fresh, draft: draftFromRules(fresh) },
            engine,
            context,
            abort.signal,
          ))
            if (++count === 4 && i % 3 === 0) abort.abort(new Error('cancelled'));
        } catch (error) {
          assert.equal((error as Error).message, 'cancelled');
        }
      }
    };
    await some(40);
    const base = used();
    await some(200);
    const grown = used() - base;
    assert.ok(grown < 4_000_000, `${grown} bytes more after 200 runs`);
  });
});

describe('the cleaning workers', () => {
  const workers: InstanceType<typeof CleaningWorkers>[] = [];
  afterEach(() => workers.splice(0).forEach((pool) => pool.dispose()));
  const project = join(import.meta.dirname, '../../..');
  const newPool = (): InstanceType<typeof CleaningWorkers> => {
    const pool = new CleaningWorkers(join(project, 'src/vscode/worker.ts'), join(project, 'data/words.bin'));
    workers.push(pool);
    return pool;
  };
  const request = (text: string): Parameters<InstanceType<typeof CleaningWorkers>['prepare']>[0] => ({
    ...{
      payload: { text: [text] },
      fileName: 'a.txt',
      encoding: 'utf-8',
      removals: {},
      want: 'report',
      uri: 'file:///a.txt',
    },
    ...{ interfaceLanguage: 'en', script: 'article', forModel: true },
  });

  it(
    'take twenty articles at once, cancel the ones that are cancelled, and answer all others',
    { timeout: 60_000 },
    async () => {
      const pool = newPool();
      const results = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) => {
          const abort = new AbortController();
          const job = pool.prepare(request(`${VISIT}\n第${i}期`), abort.signal);
          if (i % 4 === 1) setTimeout(() => abort.abort(new Error('cancelled')), i);
          return job;
        }),
      );
      results.forEach((result, i) => {
        if (result.status === 'fulfilled')
          assert.ok(JSON.stringify(result.value).includes(`第${i}期`), 'another article’s answer');
        else
          assert.ok(
            i % 4 === 1 && (result.reason as Error).message === 'cancelled',
            String((result.reason as Error).cause ?? result.reason),
          );
      });
      assert.ok(results.filter(({ status }) => status === 'fulfilled').length >= 15);
    },
  );
});

/** The collector, exposed in the midst of a run, so that the test needs no flag. */
function exposedGc(): () => void {
  const { setFlagsFromString } = process.getBuiltinModule('v8');
  const { runInNewContext } = process.getBuiltinModule('vm');
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
