import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listExpressions } from './listExpressions.ts';
import type { FoundExpression } from './listExpressions.ts';
import { startThreadClock } from '../../support/processorTime.ts';

/** 100 kB of text at two bytes a character. */
const LONGEST = 50_000;
const PUMPS = [
  ' ',
  '\n',
  '　',
  'a',
  'A',
  '0',
  '1',
  '.',
  '-',
  '/',
  '<',
  '"',
  '(',
  '（',
  '、',
  '，',
  '市',
  '王',
  '一',
  '年',
  '?',
  '&',
  '　 ',
  'a.',
  'a ',
  '1年',
  '市长',
  '，市',
  'a-',
  '0.',
  '\\"',
  '<a ',
  '&a',
];

const POOL = [...'王市长年月日一县a1A. \n-/<>"\'(（)、，。：:《》“”_\t&=;%#@!?？', '\u00a0', '\ud83d'];
const CHARACTERS = [...new Set([...PUMPS.join(''), ...POOL])];

/** The characters that a part of an expression accepts, among those that texts are made of here. */
const accepted = new Map<string, ReadonlySet<string>>();
function acceptedBy(part: string, flags: string): ReadonlySet<string> {
  const key = `${flags}${part}`;
  let set = accepted.get(key);
  if (!set) {
    const sound = new RegExp(`^(?:${part})$`, flags);
    accepted.set(key, (set = new Set(CHARACTERS.filter((c) => sound.test(c)))));
  }
  return set;
}

/** Literals, classes and escapes of an expression, in order. */
function partsOf(source: string): string[] {
  const parts =
    source.match(
      /\\[pP]\{[^}]*\}|\\u\{?[0-9a-fA-F]+\}?|\\x[0-9a-fA-F]{2}|\\.|\[\^?(?:\\.|[^\]\\])*\]|[^\\[\](){}|?*+^$]/gu,
    ) ?? [];
  return parts.filter((part) => !/^\\[bBk\d]/.test(part));
}

/**
 * What to repeat for an expression: each of its characters, neighbours of it together, and what is repeated everywhere. Characters
 * that no part of the expression tells apart take the same way through it, so that one of them stands for all.
 */
function pumpsFor({ source, flags }: RegExp): string[] {
  const parts = partsOf(source);
  const plainFlags = flags.replace(/[gydm]/g, '');
  const sets = [...new Set(parts.map((part) => acceptedBy(part, plainFlags)))];
  const classes = new Map<string, string>();
  const classOf = (c: string): string => {
    let known = classes.get(c);
    if (known === undefined) {
      const isListed = CHARACTERS.includes(c);
      known = isListed ? sets.map((set) => Number(set.has(c))).join('') + String(/\w/.test(c)) : c;
      classes.set(c, known);
    }
    return known;
  };
  const own = parts.flatMap((part) =>
    /^[^\\[.]$/u.test(part) ? [part] : POOL.filter((c) => acceptedBy(part, plainFlags).has(c)).slice(0, 2),
  );
  const pairs = own.slice(1).map((c, i) => own[i]! + c);
  const candidates = [...new Set([...own, ...pairs, own.join('').slice(0, 12)])].slice(0, 20);
  const byClass = new Map<string, string>();
  for (const pump of [...PUMPS, ...candidates]) if (pump !== '') byClass.set([...pump].map(classOf).join('|'), pump);
  return [...byClass.values()];
}

function apply(expression: RegExp, text: string): void {
  expression.lastIndex = 0;
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
}

/** The least processor time of three runs, in milliseconds; what else runs on the machine does not count. */
function cpuMs(expression: RegExp, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const elapsedMs = startThreadClock();
    apply(expression, text);
    return elapsedMs();
  });
  return Math.min(...times);
}

/** Passes over so few characters take microseconds; only what takes longer is measured with care. */
const GLANCE_UNITS = 6000;
const GLANCE_MS = 2;
/** Some kernels count processor time in steps of 10 ms: less cannot be told from nothing. */
const STEP_MS = 10;
const FEW_STEPS_MS = 25;
/** Four times the text takes four times as long, or sixteen times where the work is quadratic. */
const [PART, WHOLE] = [LONGEST / 8, LONGEST / 2];
const MOST_GROWTH = 8;

/** What makes the expression slower than its text is long, or null. Sizes rise slowly: a bad one must not hang the test. */
function findFlood(expression: RegExp): string | null {
  for (const pump of pumpsFor(expression)) {
    // Nothing matches the last character, so that every way to match is tried.
    const build = (units: number): string => `${pump.repeat(Math.ceil(units / pump.length))}\u0001`;
    for (const units of [16, 22, 28, 34, 44]) {
      const startedAt = performance.now();
      apply(expression, build(units));
      if (performance.now() - startedAt < GLANCE_MS) continue;
      const least = cpuMs(expression, build(units));
      if (least > FEW_STEPS_MS) return `${JSON.stringify(pump)} × ${units}: ${least.toFixed(0)} ms`;
    }
    const glance = build(GLANCE_UNITS);
    const startedAt = performance.now();
    apply(expression, glance);
    if (performance.now() - startedAt < GLANCE_MS) continue;
    const [part, whole] = [cpuMs(expression, build(PART)), cpuMs(expression, build(WHOLE))];
    if (whole > FEW_STEPS_MS && whole / Math.max(part, STEP_MS) > MOST_GROWTH)
      return `${JSON.stringify(pump)} × ${PART}: ${part.toFixed(0)} ms, four times as long ${whole.toFixed(0)} ms`;
  }
  return null;
}

const expressions = await listExpressions();
const distinct = new Map<string, FoundExpression>();
for (const found of expressions) {
  const key = String(found.expression);
  if (!distinct.has(key)) distinct.set(key, found);
}

describe('regular expressions', () => {
  it('are found, literal and built', () => {
    assert.ok(expressions.length > 300, `${expressions.length}`);
    assert.ok(
      expressions.some(({ where }) => !where.includes(':')),
      'none that is built',
    );
  });
  it('the search for floods finds one', () => {
    assert.ok(findFlood(/(?:a+)+b/));
    assert.ok(findFlood(/(?:.{1,6}?(?:省|市))+?(?=[^省市]{1,9}县$)/));
    assert.ok(findFlood(/\s+$/));
    assert.ok(findFlood(/[一-龥]{2,}公司$/));
    assert.ok(findFlood(/<a [^>]*>.*<\/a>/));
    assert.equal(findFlood(/^(?:市|长)+$/), null);
  });
  it('take time in proportion to a hostile text', () => {
    const floods = [...distinct.values()].flatMap(({ where, expression }) => {
      const flood = findFlood(expression);
      return flood === null ? [] : [`${where} ${String(expression).slice(0, 100)}\n      ${flood}`];
    });
    assert.deepEqual(floods, []);
  });
});
