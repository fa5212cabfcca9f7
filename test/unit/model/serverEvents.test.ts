import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GarbledReply, readServerEvents } from '../../../src/model/serverEvents.ts';
import type { ServerEvent } from '../../../src/model/serverEvents.ts';
import { startProcessorClock } from '../../support/processorTime.ts';

async function* packets(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}

async function read(text: string | Uint8Array, size = 1_000_000): Promise<ServerEvent[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(packets(bytes, size))) events.push(event);
  return events;
}

const a = { type: 'data', value: { a: '甲😀' }, named: '' };
const b = { type: 'data', value: [1], named: '' };
const A = 'data: {"a":"甲😀"}';
const B = 'data: [1]';

describe('reading the events of a reply', () => {
  for (const [name, text, expected] of [
    ['as the standard says', `${A}\n\n${B}\n\ndata: [DONE]\n\n`, [a, b, { type: 'done' }]],
    ['with \\r\\n', `${A}\r\n\r\n${B}\r\n\r\n`, [a, b]],
    ['with \\r', `${A}\r\r${B}\r\r`, [a, b]],
    ['without a space after the colon', 'data:{"a":"甲😀"}\n\ndata:[DONE]\n\n', [a, { type: 'done' }]],
    ['without blank lines', `${A}\n${B}\ndata: [DONE]\n`, [a, b, { type: 'done' }]],
    ['without a line end at the end', `${A}\n\n${B}`, [a, b]],
    ['over several data lines', 'data: {"a":\ndata: "甲😀"}\n\n', [a]],
    [
      'with comments, ids, retries and unknown fields',
      `: hi\n\nid: 7\nretry: 3\nfoo: bar\n${A}\n\n`,
      [{ type: 'comment' }, a],
    ],
    ['with a name', `event: error\n${A}\n\n${B}\n\n`, [{ ...a, named: 'error' }, b]],
    ['with a byte order mark', `\uFEFF${A}\n\n`, [a]],
    ['that are empty', 'data:\n\ndata: \n\n', []],
  ] as const)
    it(name, async () => {
      for (const size of [1, 2, 3, 7, 1000]) assert.deepEqual(await read(text, size), expected, `packets of ${size}`);
    });

  it('hands a reply that is no stream over as it is', async () => {
    for (const text of ['{"choices": []}', '{\n  "error": "x"\n}', '<!DOCTYPE html>\n<p>data: none</p>', '', 'no'])
      assert.deepEqual(await read(`${text}\n`), [{ type: 'document', text }]);
  });

  it('refuses what was damaged', async () => {
    await assert.rejects(() => read('data: {"a": \n\n'), GarbledReply);
    await assert.rejects(() => read(Uint8Array.of(0x64, 0xff, 0xfe)), GarbledReply);
    // Cut inside of a character.
    await assert.rejects(() => read(new TextEncoder().encode(A).subarray(0, 14)), GarbledReply);
  });

  it('takes no longer for each byte of a long reply', async () => {
    const timeOf = async (count: number): Promise<number> => {
      const elapsedMs = startProcessorClock();
      const events = await read(`${A}\n\n`.repeat(count), 64);
      assert.equal(events.length, count);
      return elapsedMs();
    };
    await timeOf(2000);
    const short = Math.min(await timeOf(2000), await timeOf(2000));
    // Work that grew with the square would take 400 times as long; the bound leaves room for a busy machine.
    const long = Math.min(await timeOf(40_000), await timeOf(40_000));
    assert.ok(long / short < 120, `20 times the reply took ${(long / short).toFixed(1)} times as long`);
  });
});
