import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listExpressions } from './listExpressions.ts';
import type { FoundExpression } from './listExpressions.ts';

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

/** Characters that the parts of an expression accept, one for each, in order. */
function samples(source: string): string[] {
  const parts =
    source.match(
      /\\[pP]\{[^}]*\}|\\u\{?[0-9a-fA-F]+\}?|\\x[0-9a-fA-F]{2}|\\.|\[\^?(?:\\.|[^\]\\])*\]|[^\\[\](){}|?*+^$]/gu,
    ) ?? [];
  const pool = [...'王市长年月日一县a1A. \n-/<>"\'(（）)、，。：:《》“”_\t&=;%#@!?？', '\u00a0', '\ud83d'];
  return parts.flatMap((part) => {
    if (/^[^\\[.]$/u.test(part)) return [part];
    if (/\{|\bk\b|^\\[bBk]/.test(part) && !/^\\[pPu]/.test(part)) return [];
    const sound = new RegExp(`^(?:${part})$`, part.includes('\\p') || part.includes('\\u{') ? 'su' : 's');
    return pool.filter((c) => sound.test(c)).slice(0, 2);
  });
}

/** What to repeat for an expression: each of its characters, neighbours of it together, and what is repeated everywhere. */
function pumpsFor(source: string): string[] {
  const characters = samples(source);
  const pairs = characters.slice(1).map((c, i) => characters[i]! + c);
  const own = [...new Set([...characters, ...pairs, characters.join('').slice(0, 12)])].slice(0, 20);
  return [...new Set([...PUMPS, ...own])].filter(Boolean);
}

function apply(expression: RegExp, text: string): void {
  expression.lastIndex = 0;
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
}

/** Processor time in milliseconds; what else runs on the machine does not count. */
function cpuMs(expression: RegExp, text: string): number {
  const before = process.threadCpuUsage();
  apply(expression, text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** What makes the expression slower than its text is long, or null. Sizes rise slowly: a bad one must not hang the test. */
function findFlood(expression: RegExp): string | null {
  for (const pump of pumpsFor(expression.source)) {
    // Nothing matches the last character, so that every way to match is tried.
    const build = (units: number): string => `${pump.repeat(Math.ceil(units / pump.length))}\u0001`;
    for (const units of [16, 22, 44, 6000]) {
      const startedAt = performance.now();
      apply(expression, build(units));
      // A pass of six thousand characters takes a tenth of a millisecond; only what may be more is measured with care.
      if (performance.now() - startedAt < 3) continue;
      const least = (size: number): number =>
        Math.min(...Array.from({ length: 3 }, () => cpuMs(expression, build(size))));
      if (units < 100) {
        if (least(units) > 3) return `${JSON.stringify(pump)} × ${units}: ${least(units).toFixed(0)} ms`;
        continue;
      }
      const [half, whole] = [least(LONGEST / 4), least(LONGEST / 2)];
      if (whole > 20 && whole / Math.max(half, 0.1) > 2.8)
        return `${JSON.stringify(pump)} × ${LONGEST / 4}: ${half.toFixed(0)} ms, twice as long ${whole.toFixed(0)} ms`;
    }
  }
  return null;
}

/**
 * Expressions that look for an end from every place (`\\s*$`), in files that give them short stretches only. Their floods go
 * through the whole chain in hostileInput.test.ts. A new one is better written without; else its bound is stated here.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'article/furniture/breadcrumb.ts': 'lines of up to 80 characters',
  'article/furniture/navigation.ts': 'lines that are short enough to be furniture',
  'article/html/findHeadline.ts': 'titles, white space folded and cut',
  'article/markdown.ts': 'single lines; a flood of blanks in one is tested',
  'article/sentences.ts': 'the 14 characters before a full stop',
  'model/adaptRequest.ts': 'the first 16,000 characters of a refusal',
  'rules/agreementsBodies.ts': 'a clause',
  'rules/english/documentNames.ts': 'the 70 characters before a document',
  'rules/english/signings.ts': 'a name of a document',
  'rules/english/tokens.ts': 'a word',
  'rules/sitesLists.ts': 'what stands between two names',
  'rules/people/reportGenre.ts': 'the 2,000 characters of the lead',
  'rules/people/resolveOffices.ts': 'the words of one office',
};

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
    assert.ok(findFlood(/\s+$/));
    assert.equal(findFlood(/^(?:市|长)+$/), null);
  });
  it('take time in proportion to a hostile text, or see short stretches only', () => {
    const floods = [...distinct.values()].flatMap(({ where, expression }) => {
      if (where.split(':')[0]! in BOUNDED) return [];
      const flood = findFlood(expression);
      return flood === null ? [] : [`${where} ${String(expression).slice(0, 100)}\n      ${flood}`];
    });
    assert.deepEqual(floods, []);
  });
  it('that see short stretches only are still there', () => {
    const files = new Set(expressions.map(({ where }) => where.split(':')[0]!));
    assert.deepEqual(
      Object.keys(BOUNDED).filter((file) => !files.has(file)),
      [],
    );
  });
});
