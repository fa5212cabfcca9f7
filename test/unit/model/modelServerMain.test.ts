import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ANSWER, collect, createTestModel } from './collectStream.ts';

const MAIN = join(import.meta.dirname, '../../support/modelServer/main.ts');

describe('the scripted server by hand', () => {
  it('starts, says where, and answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'model-server-'));
    const file = join(folder, 'answer.json');
    writeFileSync(file, ANSWER);
    const server = spawn(process.execPath, [
      MAIN,
      '--dialect',
      'openrouter',
      '--answer',
      file,
      '--port',
      '0',
      '--slow',
      '1',
    ]);
    try {
      const [line] = (await once(server.stdout, 'data')) as [Buffer];
      const url = /http:\S+/.exec(line.toString())?.[0];
      assert.ok(url);
      assert.equal((await collect(createTestModel(url))).text, ANSWER);
    } finally {
      server.kill();
      await once(server, 'exit');
      rmSync(folder, { recursive: true });
    }
  });

  it('without an answer says how it is called', async () => {
    const server = spawn(process.execPath, [MAIN]);
    const [code] = (await once(server, 'exit')) as [number];
    assert.equal(code, 2);
  });
});
