import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PartialJson } from '../../../src/summary/partialJson.ts';
import type { ReplyPart } from '../../../src/summary/partialJson.ts';
import { ThinkingFilter } from '../../../src/summary/thinkingFilter.ts';
import { startProcessorClock } from '../../support/processorTime.ts';

function readInPieces(text: string, pieceLength: number): { parts: ReplyPart[]; json: PartialJson } {
  const json = new PartialJson();
  const parts: ReplyPart[] = [];
  for (let i = 0; i < text.length; i += pieceLength) parts.push(...json.push(text.slice(i, i + pieceLength)));
  return { parts, json };
}

/** The object that the parts make up. */
function assemble(parts: readonly ReplyPart[]): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const { key, index, value } of parts) {
    if (index === null) fields.set(key, value);
    else fields.set(key, [...((fields.get(key) as unknown[] | undefined) ?? []), value]);
  }
  return Object.fromEntries(fields);
}

describe('an answer read while it streams', () => {
  it('tells each value the moment it is complete, and not before', () => {
    const json = new PartialJson();
    assert.deepEqual(json.push('{"attendees":[{"name":"陆青'), []);
    assert.deepEqual(json.push('山"'), []);
    assert.deepEqual(json.push('}'), [{ key: 'attendees', index: 0, value: { name: '陆青山' } }]);
    assert.deepEqual(json.push(',{"name":"A\\'), []);
    assert.deepEqual(json.push('"}"}, '), [{ key: 'attendees', index: 1, value: { name: 'A"}' } }]);
    assert.deepEqual(json.push('],"n":1'), []);
    assert.deepEqual(json.push('2'), []);
    assert.deepEqual(json.push(',"t":tr'), [{ key: 'n', index: null, value: 12 }]);
    assert.equal(json.complete, false);
    assert.deepEqual(json.push('ue}'), [{ key: 't', index: null, value: true }]);
    assert.equal(json.complete, true);
    assert.deepEqual(json.push('{"attendees":[{"name":"x"}]}'), [], 'text after the object counts');
  });

  it('takes escapes, emoji and any text however they are cut', () => {
    const object = fc.dictionary(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.constant(null),
        fc.boolean(),
        fc.array(
          fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.jsonValue()),
          {
            minLength: 1,
          },
        ),
      ),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        object,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.boolean(),
        (value, pieceLength, escape, indent) => {
          fc.pre(!Object.hasOwn(value, '__proto__'));
          let text = JSON.stringify(value, null, indent ? 2 : 0);
          if (escape) text = text.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
          const { parts, json } = readInPieces(`Here is {the answer}:\n${text}\n{"more": 1}`, pieceLength);
          assert.deepEqual(assemble(parts), JSON.parse(JSON.stringify(value)));
          assert.equal(json.complete, true);
          assert.equal(json.garbled, 0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does no more work per character for a longer answer', () => {
    const timeOf = (facts: number): number => {
      const text = `{"attendees":[${'{"name":"陆青山","titles":["县委书记"],"sentences":[1]},'.repeat(facts)}null]}`;
      const json = new PartialJson();
      const elapsedMs = startProcessorClock();
      for (let i = 0; i < text.length; i += 3) json.push(text.slice(i, i + 3));
      return elapsedMs() / text.length;
    };
    timeOf(2000);
    const [short, long] = [0, 1, 2, 3, 4].reduce(
      ([a, b]) => [Math.min(a, timeOf(1000)), Math.min(b, timeOf(20_000))] as [number, number],
      [Infinity, Infinity] as [number, number],
    );
    assert.ok(long < short * 4, `${short * 1e6} ns a character grow to ${long * 1e6}`);
  });
});

describe('the thoughts of a reasoning model', () => {
  it('are left out wherever they are cut, and only at the head', () => {
    const text = ' \n<think>{"attendees":[{"name":"x"}]} hm</think>\n{"a":"<think>"}';
    for (let size = 1; size < text.length; size++) {
      const filter = new ThinkingFilter();
      let passed = '';
      for (let i = 0; i < text.length; i += size) passed += filter.push(text.slice(i, i + size));
      assert.equal(passed.trim(), '{"a":"<think>"}');
    }
    assert.equal(new ThinkingFilter().push('<b>{}'), '<b>{}');
  });
});
