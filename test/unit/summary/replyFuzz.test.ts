import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SummarizeError } from '../../../src/summary/errors.ts';
import { ReplyReader } from '../../../src/summary/readReply.ts';
import type { DraftedFact } from '../../../src/summary/readReply.ts';
import { articleOf, VISIT, VISIT_REPLY } from '../../support/articles.ts';
import type { SeededRandom } from '../../support/seededRandom.ts';
import { seededRandom } from '../../support/seededRandom.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const NOISE = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  ',',
  ':',
  '\\u4',
  '\0',
  '\ud83d',
  '…',
  'null',
  '1e999',
  '```',
  '<think>',
  '\n',
];

/** A fact by which it can be told whether it came from a complete entry. */
const serial = ({ draft }: DraftedFact): string => JSON.stringify([draft.name, draft.sentences]);

const escapeNonAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One long answer whose every entry ends in a mark of its own, so that a half entry cannot look like a whole one. */
function makeReply(random: SeededRandom): string {
  const reply = structuredClone(VISIT_REPLY) as Record<string, unknown> & typeof VISIT_REPLY;
  let mark = 1000;
  for (const list of [reply.attendees, reply.agreements, reply.siteVisits])
    for (const fact of list) {
      if (random.below(3) === 0) fact.name += `${random.pick(['😀', '"}', '\\', '\u2028', '[3]'])}甲`;
      fact.sentences = [++mark, mark * 2];
    }
  let text = JSON.stringify(reply, null, random.below(2) ? 1 : 0);
  if (random.below(3) === 0) text = escapeNonAscii(text);
  return text;
}

function garble(text: string, random: SeededRandom): string {
  const at = random.below(text.length);
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + random.pick(NOISE) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + random.below(30));
    case 3:
      return text.slice(0, at) + text.slice(random.below(text.length));
    default:
      return (
        random.pick(['```json\n', 'Sure: {x} ', '<think>{"a":1}</think>', '\ufeff']) +
        text +
        random.pick(['\n```', '}', ' done'])
      );
  }
}

describe(`${RUNS} answers cut and garbled at random`, () => {
  it('never crash the reader, and no fact is told before its entry is complete', () => {
    const random = seededRandom(20_240_520);
    const article = articleOf(VISIT);
    let [whole, refused, told] = [0, 0, 0];
    for (let run = 0; run < RUNS; run++) {
      const text = makeReply(random);
      const garbled = random.below(10) === 0 ? text : garble(text, random);
      const reader = new ReplyReader(article);
      let read = '';
      for (let i = 0; i < garbled.length;) {
        const size = 1 + random.below(40);
        const piece = garbled.slice(i, i + size);
        i += size;
        read += piece;
        for (const fact of reader.push(piece)) {
          told++;
          assert.ok(isComplete(fact, read), `told ${serial(fact)} from ${JSON.stringify(read.slice(-200))}`);
        }
      }
      try {
        reader.finish();
        whole++;
      } catch (error) {
        assert.ok(error instanceof SummarizeError && error.code === 'not-json', String(error));
        refused++;
      }
    }
    assert.ok(
      whole > RUNS / 10 && refused > RUNS / 10 && told > RUNS,
      `${whole} whole, ${refused} refused, ${told} facts`,
    );
  });
});

/**
 * Whether what was read so far holds the fact's name with both its quotes and, after it, the end of its entry
 * and every number it cites: found without the reader's own means. A bare text in a list is a name and no more.
 */
function isComplete({ draft }: DraftedFact, read: string): boolean {
  const literals = draft.sentences.length > 0 ? /"name"\s*:\s*("(?:[^"\\]|\\.)*")/gs : /(?=("(?:[^"\\]|\\.)*"))/gs;
  for (const match of read.matchAll(literals)) {
    if (readLiteral(match[1]!) !== draft.name) continue;
    const rest = read.slice(match.index + match[0].length);
    if (draft.sentences.length === 0 || (rest.includes('}') && draft.sentences.every((n) => rest.includes(String(n)))))
      return true;
  }
  return false;
}

function readLiteral(literal: string): string | undefined {
  try {
    const text = JSON.parse(literal) as string;
    return text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
  } catch {
    return undefined;
  }
}
