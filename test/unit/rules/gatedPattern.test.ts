/** Owns the tests of patterns that look at a character before they are run: no look may ever keep a match away. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { GatedPattern } from '../../../src/rules/gatedPattern.ts';
import { edgesOf, type Codes } from '../../../src/rules/patternEdges.ts';
import { seededRandom } from '../../support/seededRandom.ts';

const RULES = resolve(import.meta.dirname, '../../../src/rules');
const CASES = resolve(import.meta.dirname, '../../eval/cases');

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Every expression that is written in the rules, gated or not. */
function patternsOfRules(): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace(/[gy]/g, '')));
    }
    ts.forEachChild(node, visit);
  };
  for (const source of filesIn(RULES, '.ts')) visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest));
  return found;
}

/** Stretches of the cases, most of them as short as those that the rules ask about. */
function stretches(count: number): string[] {
  const text = filesIn(CASES, '.txt').join('\n');
  const random = seededRandom(125);
  return Array.from({ length: count }, () => {
    const start = random.below(text.length);
    return text.slice(start, start + random.below(random.below(3) === 0 ? 60 : 10));
  });
}

function write(codes: Codes): string | null {
  return (
    codes &&
    codes
      .map(([low, high]) => String.fromCharCode(low) + (low === high ? '' : `-${String.fromCharCode(high)}`))
      .sort()
      .join('')
  );
}

describe('what an expression tells of its matches', () => {
  const cases: readonly (readonly [RegExp, string | null, string | null, string | null])[] = [
    [/^会见/, '会', null, '见'],
    [/(?:会见|接见)$/, null, '见见', '接见'],
    [/^(?:会见|接见)了?/, '会接', null, '接见'],
    [/^会?见/, '会见', null, '见'],
    [/(?:见了?)$/, null, '了见', '见'],
    [/^(?:甲|$)/, '甲', null, null],
    [/^甲*$/, '甲', '甲', null],
    [/^甲|乙/, null, null, '乙甲'],
    [/(?:^|甲)乙$/, null, '乙', '乙'],
    [/^(?!甲)[乙丙]/, '丙乙', null, '丙乙'],
    [/^[a-c\d]/, '0-9a-c', null, '0-9a-c'],
    [/(?<=甲)乙/, null, null, '乙'],
    [/^(甲)\1/, '甲', null, '甲'],
    [/^\p{L}/u, null, null, null],
    [/^甲/i, null, null, null],
    [/📍/u, null, null, null],
    [/^甲{0,2}乙{2}/, '乙甲', null, '乙'],
  ];
  for (const [pattern, first, last, needed] of cases)
    it(String(pattern), () => {
      const edges = edgesOf(pattern);
      assert.deepEqual([write(edges.first), write(edges.last), write(edges.needed)], [first, last, needed]);
    });
});

describe('a gated pattern', () => {
  it('answers what the bare one answers, for every expression of the rules', () => {
    const words = stretches(3000);
    const patterns = patternsOfRules();
    assert.ok(patterns.length > 500);
    let gated = 0;
    for (const pattern of patterns) {
      const gate = new GatedPattern(pattern);
      for (const stretch of words) {
        if (!gate.mayMatch(stretch, 0, stretch.length)) {
          gated++;
          assert.ok(!pattern.test(stretch), `${pattern.source} | ${stretch}`);
        }
      }
    }
    assert.ok(gated > 1_000_000, `only ${gated} looks spared a pattern`);
  });

  it('reads a part of a text as it reads the part cut out', () => {
    const text = '随后会见了客人';
    const met = new GatedPattern(/^会见了?/);
    assert.ok(met.testIn(text, 2, 7));
    assert.ok(!met.testIn(text, 2, 3));
    assert.ok(!met.testIn(text, 0, 7));
    assert.equal(met.execIn(text, 2, 100)?.[0], '会见了');
    assert.equal(met.lengthIn(text, 2, 7), 3);
    assert.equal(met.lengthIn(text, 3, 7), 0);
    const ending = new GatedPattern(/客人$/);
    assert.ok(ending.testIn(text, 0, 100));
    assert.ok(!ending.testIn(text, 0, 6));
    assert.ok(new GatedPattern(/^$/).testIn(text, 3, 3));
  });

  it('has no state', () => {
    assert.throws(() => new GatedPattern(/甲/g), RangeError);
    assert.throws(() => new GatedPattern(/甲/y), RangeError);
  });
});
