import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonText } from '../../../src/model/jsonText.ts';
import { startProcessorClock } from '../../support/processorTime.ts';

/** The text a consumer holds after the pieces, void parts taken back, and whether anything was taken back. */
function read(pieces: readonly string[]): { text: string; complete: boolean; voided: number } {
  const json = new JsonText();
  let text = '';
  let voided = 0;
  for (const piece of pieces) {
    const part = json.push(piece);
    if (part.voided) {
      text = '';
      voided++;
    }
    text += part.text;
  }
  assert.equal(text, json.text);
  return { text, complete: json.complete, voided };
}

const OBJECT = '{"a": "x } \\" </think> ```", "b": [{"c": null}]}';

const AROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', '\n'],
  ['```json\n', '\n```'],
  ['```\n', '\n```\nHope this helps {really}!'],
  ['Here is the JSON {as asked}:\n', ''],
  ['<think>\nmaybe {"a": 1}? No {x}.\n</think>\n', ''],
  ['<think></think>\n\n```json\n', '\n```'],
  ['<thinking>{"a": 2}</thinking>', ''],
  ['◁think▷{"a": 2}◁/think▷', ''],
  // The opening tag was part of the prompt: the answer only closes it.
  ['I could say {"a": 1} or so.</think>', ''],
  ['Let me draft {"a": [1, 2 </think>\n', '\n'],
  ['{"a": 1}\n{"a": 2}</think>', ''],
];

describe('cutting the JSON out of an answer', () => {
  for (const [before, after] of AROUND)
    it(JSON.stringify(`${before}…${after}`), () => {
      assert.equal(read([before + OBJECT + after]).text, OBJECT);
      assert.equal(read([...(before + OBJECT + after)]).text, OBJECT);
    });

  it('does not depend on how the answer is split', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AROUND), fc.json(), fc.array(fc.nat(200)), ([before, after], value, cuts) => {
        const object = `{"v": ${value}}`;
        const whole = before + object + after;
        const at = [0, ...cuts.map((cut) => cut % whole.length), whole.length].sort((a, b) => a - b);
        const { text, complete } = read(at.slice(1).map((end, i) => whole.slice(at[i], end)));
        assert.equal(text, object);
        assert.ok(complete);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes nothing back where no thinking was mistaken for the answer', () => {
    for (const [before, after] of AROUND.slice(0, 9))
      assert.equal(read([...(before + OBJECT + after)]).voided, 0, before);
    assert.equal(read([...'{"a": 1} </think> {"a": 2}']).voided, 1);
  });

  it('holds nothing back within the object: every character is handed out with its piece', () => {
    const json = new JsonText();
    for (let i = 0; i < OBJECT.length; i++)
      if (i > 1) assert.ok(json.push(OBJECT[i]!).text.endsWith(OBJECT[i]!));
      else json.push(OBJECT[i]!);
  });

  it('is linear in the length of the answer', () => {
    const timeOf = (length: number): number => {
      const json = new JsonText();
      const piece = '{"name": "甲", "cites": [1]}, ';
      const elapsedMs = startProcessorClock();
      json.push('{"attendees": [');
      for (let i = 0; i < length; i++) json.push(piece);
      json.push('{}]}');
      assert.ok(json.complete);
      return elapsedMs();
    };
    timeOf(2000);
    const short = Math.min(timeOf(2000), timeOf(2000), timeOf(2000));
    const long = Math.min(timeOf(40_000), timeOf(40_000));
    assert.ok(long / short < 60, `20 times the text took ${(long / short).toFixed(1)} times as long`);
  });

  it('gives no object where there is none', () => {
    for (const text of ['', 'no', '[1, 2]', '{', '{ x }', '<think>{"a": 1}', '```json\n```']) {
      const { text: found, complete } = read([text]);
      assert.deepEqual([found, complete], ['', false], text);
    }
  });
});
