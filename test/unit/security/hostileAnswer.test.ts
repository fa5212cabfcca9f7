import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Grounder } from '../../../src/summary/ground.ts';
import { ReplyReader } from '../../../src/summary/readReply.ts';
import { articleOf, VISIT, VISIT_REPLY } from '../../support/articles.ts';
import { startThreadClock } from '../../support/processorTime.ts';

/** What a hostile or broken model may put where a name is asked for, by length. */
const NAMES: Readonly<Record<string, (units: number) => string>> = {
  blanks: (n) => `王${' '.repeat(n)}明`,
  'line ends': (n) => `王${'\n'.repeat(n)}明`,
  'one character': (n) => '王'.repeat(n),
  'the article itself': (n) => VISIT.repeat(n / VISIT.length),
  ellipses: (n) => '王……'.repeat(n / 3),
  'opening brackets': (n) => '《'.repeat(n),
  separators: (n) => '王·'.repeat(n / 2),
  letters: (n) => 'a'.repeat(n),
  words: (n) => 'The Port of '.repeat(n / 12),
  'combining marks': (n) => `王${'\u0301'.repeat(n)}`,
};

/** Processor time in milliseconds for reading and grounding an answer with `name` in every place. */
function cpuMs(name: string): number {
  const fact = { ...VISIT_REPLY.attendees[0]!, name, titles: [name], organization: name, sentences: [1, 2, 3] };
  const answer = JSON.stringify({
    ...VISIT_REPLY,
    attendees: [fact],
    siteVisits: [{ name, focus: name, date: null, sentences: [2] }],
  });
  const article = articleOf(VISIT.repeat(20));
  const elapsedMs = startThreadClock();
  const reader = new ReplyReader(article);
  for (let i = 0; i < answer.length; i += 1000) reader.push(answer.slice(i, i + 1000));
  const { draft } = reader.finish();
  const grounded = new Grounder(article).groundSummary(draft, 'model');
  const spentMs = elapsedMs();
  assert.equal(grounded.attendees.length, 1);
  return spentMs;
}

describe('a hostile answer', () => {
  for (const [name, build] of Object.entries(NAMES))
    it(`a name of 100,000 characters, ${name}: four times as long takes about four times as long`, () => {
      cpuMs(build(2000));
      const [small, large] = [cpuMs(build(25_000)), cpuMs(build(100_000))];
      assert.ok(large < 250 || large < 8 * Math.max(small, 20), `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
    });
  it('of ten thousand facts is read', () => {
    const fact = VISIT_REPLY.attendees[0]!;
    const attendees = Array.from({ length: 10_000 }, (_, i) => ({ ...fact, name: `假人${i}` }));
    const article = articleOf(VISIT);
    const reader = new ReplyReader(article);
    reader.push(JSON.stringify({ ...VISIT_REPLY, attendees }));
    const grounded = new Grounder(article).groundSummary(reader.finish().draft, 'model');
    assert.ok(grounded.attendees.every((person) => person.fact.evidence.every(({ match }) => match === 'missing')));
  });
  it('nested a hundred thousand deep holds no fact, and takes no stack', () => {
    const reader = new ReplyReader(articleOf(VISIT));
    reader.push(`{"attendees":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    assert.deepEqual(reader.finish().draft.attendees, []);
    const objects = new ReplyReader(articleOf(VISIT));
    objects.push('{"a":'.repeat(100_000));
    assert.throws(() => objects.finish(), { code: 'not-json' });
  });
});
