import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const PROJECT = join(import.meta.dirname, '../../..');
const page = readFileSync(join(PROJECT, 'docs/SECURITY.md'), 'utf8');

/** `file`: words of the test's name; names that are put together from parts are found by the part that is written out. */
function namedTests(text: string): { file: string; words: string }[] {
  return Array.from(text.matchAll(/`(test\/[\w/.]+\.ts)`: ([^|;()`]+)/g), ([, file, words]) => ({
    file: file!,
    words: words!.replace(/\s+/g, ' ').trim(),
  }));
}

describe('docs/SECURITY.md', () => {
  const named = namedTests(page);
  it('names a test in every line', () => {
    assert.ok(named.length > 25);
    for (const row of page
      .split('\n')
      .filter((line) => /^\| (?!what it tries|---)/.test(line) && !line.startsWith('|---')))
      assert.ok(namedTests(row).length > 0, `no test is named in: ${row}`);
  });
  for (const { file, words } of named)
    it(`${file} has “${words}”`, () => {
      assert.ok(existsSync(join(PROJECT, file)), 'there is no such file');
      const tests = readFileSync(join(PROJECT, file), 'utf8').matchAll(
        /(?:\b(?:it|describe)\(\s*|^ {2})(['"`])((?:\\.|(?!\1).)*)\1/gm,
      );
      assert.ok(
        [...tests].some(([, , name]) => name!.replaceAll('\\', '').includes(words)),
        'there is no such test',
      );
    });
  it('covers the six kinds of attackers', () => {
    for (const who of [
      'article',
      'page in the webview',
      'workspace',
      'model server',
      'model answer',
      'curious extension',
    ])
      assert.match(page, new RegExp(`^## A .*${who}`, 'm'));
  });
});
