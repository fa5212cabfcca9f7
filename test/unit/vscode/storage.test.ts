import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import { english } from '../../../src/vscode/translate.ts';
import { fake } from '../../support/fakeVscode.ts';

const { ApiKeys } = await import('../../../src/vscode/apiKeys.ts');
const { chooseEngine } = await import('../../../src/vscode/chooseEngine.ts');
const { Consent } = await import('../../../src/vscode/consent.ts');
const { FileStore } = await import('../../../src/vscode/fileStore.ts');
const { Log } = await import('../../../src/vscode/log.ts');
const { StorageNotice } = await import('../../../src/vscode/storageNotice.ts');
const { readSettings } = await import('../../../src/vscode/settings.ts');
const { Uri } = (await import('vscode')) as unknown as typeof vscode;

const newStore = (limit = 10): InstanceType<typeof FileStore<{ n: number }>> =>
  new FileStore(Uri.parse('file:///s'), z.object({ n: z.number() }), limit, new Log());

class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();
  keys = (): readonly string[] => [...this.#values.keys()];
  get = <T>(key: string, fallback?: T): T => (this.#values.get(key) ?? fallback) as T;
  update = (key: string, value: unknown): Promise<void> => Promise.resolve(void this.#values.set(key, value));
}

function newSecrets(): vscode.SecretStorage {
  const secrets = new Map<string, string>();
  return {
    get: (key: string) => Promise.resolve(secrets.get(key)),
    store: (key: string, value: string) => Promise.resolve(void secrets.set(key, value)),
    delete: (key: string) => Promise.resolve(void secrets.delete(key)),
  } as unknown as vscode.SecretStorage;
}

describe('files in the extension’s storage', () => {
  beforeEach(() => fake.reset());

  it('come back as they were saved, the last save winning', async () => {
    const store = newStore();
    await Promise.all([store.save('a', { n: 1 }), store.save('a', { n: 2 })]);
    assert.deepEqual(await store.load('a'), { n: 2 });
    assert.deepEqual([...fake.files.keys()], ['/s/a.json'], 'a half-written file is left');
  });

  it('are never half written: a write that fails leaves the earlier file', async () => {
    const store = newStore();
    await store.save('a', { n: 1 });
    fake.beforeWrite = () => {
      throw new Error('disk full');
    };
    await store.save('a', { n: 2 });
    assert.deepEqual(await store.load('a'), { n: 1 });
  });

  it('say why they could not be kept, as the editor words it', async () => {
    for (const [message, failure] of [
      ['Error: ENOSPC: no space left on device, write', 'full'],
      ["Error: EROFS: read-only file system, open 'a'", 'not-writable'],
      ['Error: EIO', 'other'],
    ] as const) {
      fake.beforeWrite = () => {
        throw new Error(message);
      };
      assert.equal(await newStore().save('a', { n: 2 }), failure);
    }
    fake.beforeWrite = () => undefined;
    assert.equal(await newStore().save('a', { n: 2 }), null);
  });

  it('count as absent when they hold something else', async () => {
    for (const content of ['', '{', '[]', '{"n":"x"}', 'null']) {
      fake.files.set('/s/a.json', { bytes: new TextEncoder().encode(content), mtime: 1 });
      assert.equal(await newStore().load('a'), null, content);
    }
  });

  it('are not written over while they cannot be read, and are joined with what is new once they can be', async () => {
    const store = newStore();
    await store.save('a', { n: 1 });
    const join = (stored: { n: number }, mine: { n: number }): { n: number } => ({ n: 10 * stored.n + mine.n });
    fake.beforeRead = () => {
      throw new Error('EBUSY');
    };
    assert.equal(await store.load('a'), null);
    assert.ok(store.isUnread('a'));
    assert.equal(await store.save('a', { n: 2 }, join), 'unreadable');
    fake.beforeRead = () => undefined;
    assert.equal(await store.save('a', { n: 3 }, join), null);
    assert.deepEqual(await store.load('a'), { n: 13 });
    assert.equal(await store.save('a', { n: 4 }, join), null);
    assert.deepEqual(await store.load('a'), { n: 4 }, 'joined though it was read');
  });

  it('are read again where something else holds them for a moment', async () => {
    await newStore().save('a', { n: 1 });
    let failures = 0;
    fake.beforeRead = () => {
      if (failures++ < 2) throw new Error('EBUSY');
    };
    assert.deepEqual(await newStore().load('a'), { n: 1 });
  });

  it('are set aside when they are damaged and hold what cannot be had again', async () => {
    const store = newStore();
    fake.files.set('/s/a.json', { bytes: new TextEncoder().encode('{"n":'), mtime: 7 });
    assert.equal(await store.load('a'), null);
    assert.equal(await store.save('a', { n: 2 }, (stored) => stored), null);
    assert.deepEqual(await newStore().load('a'), { n: 2 });
    assert.equal(new TextDecoder().decode(fake.files.get('/s/a.7.damaged')?.bytes), '{"n":');
  });

  it('are bounded: the oldest go first', async () => {
    const store = newStore(3);
    for (let n = 1; n <= 5; n++) await store.save(`f${n}`, { n });
    assert.deepEqual((await store.loadAll()).map(({ n }) => n).sort(), [3, 4, 5]);
    await store.clear();
    assert.deepEqual(await store.loadAll(), []);
  });
});

describe('a person whose work cannot be stored', () => {
  beforeEach(() => fake.reset());
  const tried: string[] = [];
  const retry = (): Promise<void> => Promise.resolve(void tried.push('again'));

  it('is told once for each kind, until it can be stored again', () => {
    const notice = new StorageNotice((text, ...values) => text.replace('{0}', String(values[0])));
    notice.tell('corrections', 'full', retry);
    notice.tell('corrections', 'full', retry);
    notice.tell('summaries', 'not-writable', retry);
    assert.equal(fake.messages.length, 2);
    assert.match(fake.messages[0]!, /^Your corrections cannot be stored \(the disk is full\)/);
    assert.match(fake.messages[1]!, /^Summaries cannot be stored \(its folder cannot be written to\)/);
    notice.tell('corrections', null, retry);
    notice.tell('corrections', 'other', retry);
    assert.equal(fake.messages.length, 3);
  });

  it('can have it tried again', async () => {
    fake.answer = () => 'Try Again';
    new StorageNotice(english).tell('corrections', 'full', retry);
    await new Promise((done) => setImmediate(done));
    assert.deepEqual(tried, ['again']);
  });
});

describe('where text goes', () => {
  beforeEach(() => fake.reset());
  const consent = (): InstanceType<typeof Consent> => new Consent(new Memory(), english);

  it('is read from the user’s own settings, never from the workspace’s', () => {
    fake.settings = {
      engine: { defaultValue: 'auto', workspaceValue: 'openai' },
      baseUrl: { defaultValue: '', workspaceValue: 'https://evil.example' },
      model: { defaultValue: '', globalValue: 'mine', workspaceValue: 'theirs' },
      script: { defaultValue: 'article', globalValue: 'simplified', workspaceValue: 'article' },
    };
    const { engine, baseUrl, model, script } = readSettings();
    assert.deepEqual([engine, baseUrl, model, script], ['auto', '', 'mine', 'simplified']);
  });

  it('falls back to the default for a value that is none', () => {
    fake.settings = { engine: { globalValue: 'everything' }, prices: { globalValue: { m: ['free'] } } };
    assert.equal(readSettings().engine, 'auto');
    assert.deepEqual(readSettings().prices, {});
  });

  it('is asked once for each server, and twenty articles at once ask once', async () => {
    fake.answer = () => 'Send';
    const asked = consent();
    const signal = new AbortController().signal;
    const answers = await Promise.all(Array.from({ length: 20 }, () => asked.ask('https://a', 'a', signal)));
    assert.ok(answers.every(Boolean));
    assert.equal(await asked.ask('https://a', 'a', signal), true);
    assert.deepEqual(fake.messages, ['Send articles to a?']);
    await asked.ask('https://b', 'b', signal);
    assert.equal(fake.messages.length, 2);
    await asked.withdraw('https://a');
    await asked.ask('https://a', 'a', signal);
    assert.equal(fake.messages.length, 3);
  });

  it('is nowhere when the user says no, and a no is not remembered as a yes', async () => {
    const asked = consent();
    assert.equal(await asked.ask('https://a', 'a', new AbortController().signal), false);
    assert.equal(await asked.ask('https://a', 'a', new AbortController().signal), false);
    assert.equal(fake.messages.length, 2);
  });

  it('keeps a key to its own origin, and asks no server without consent', async () => {
    const keys = new ApiKeys(newSecrets());
    await keys.set('https://one.example', 'k1');
    const sent: (string | null)[] = [];
    const parts = {
      keys,
      consent: consent(),
      findEditorModel: () => Promise.resolve(null),
      createOpenaiModel: ({ apiKey }: { apiKey: string | null }) => {
        sent.push(apiKey);
        const stream = (): never => assert.fail('text was sent without consent');
        return Promise.resolve({ kind: 'openai' as const, name: 'm', contextTokens: null, stream });
      },
    };
    const settings = { ...readSettings(), engine: 'openai' as const, model: 'm' };
    const one = await chooseEngine({ ...settings, baseUrl: 'https://one.example/v1' }, parts);
    assert.deepEqual(sent, ['k1']);
    const request = { system: '', user: '', schema: {}, schemaName: '', maxOutputTokens: 1 };
    const ask = async (): Promise<void> => {
      for await (const _ of one.model!.stream(request, new AbortController().signal)) assert.fail('an answer');
    };
    await assert.rejects(ask, { code: 'not-consented' });
    const two = await chooseEngine({ ...settings, baseUrl: 'https://two.example/v1' }, parts);
    assert.equal(sent.length, 1, 'a server was set up without its key');
    await assert.rejects(
      async () => {
        for await (const _ of two.model!.stream(request, new AbortController().signal)) assert.fail('an answer');
      },
      { code: 'no-key' },
    );
  });

  it('is this machine alone by default: without a key the rules read, and a model is offered', async () => {
    const parts = {
      keys: new ApiKeys(newSecrets()),
      consent: consent(),
      findEditorModel: () => Promise.resolve(null),
      createOpenaiModel: () => assert.fail('a server was set up'),
    };
    assert.deepEqual(await chooseEngine(readSettings(), parts), { model: null, origin: null, offersModel: true });
    assert.equal((await chooseEngine({ ...readSettings(), engine: 'rules' }, parts)).offersModel, false);
  });
});
