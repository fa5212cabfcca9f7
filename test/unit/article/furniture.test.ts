import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import { cleanArticle } from '../../../src/article/clean.ts';
import { FURNITURE } from '../../../src/article/furniture/findFurniture.ts';
import { toDerived } from '../../../src/article/offsetMap.ts';
import { REMOVAL_REASONS } from '../../../src/article/removalReasons.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/articles');

/**
 * A fixture's lines begin with a mark: `=` the headline, `+` a line of the article, `-` furniture, `~` either.
 */
interface MarkedLine {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readMarked(path: string): { text: string; lines: MarkedLine[] } {
  const lines: MarkedLine[] = [];
  let text = '';
  for (const raw of readFileSync(path, 'utf8').trimEnd().split('\n')) {
    const line = raw.slice(1);
    if (raw !== '') {
      assert.match(raw, /^[=+~-]/, `${basename(path)}: a line without a mark`);
      lines.push({ mark: raw[0]!, start: text.length, end: text.length + line.length, text: line });
    }
    text += `${line}\n`;
  }
  return { text, lines };
}

/** What a line says, without markup, punctuation and spaces. */
function wordsOf(text: string): string {
  return text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

const fixtures = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.marked.txt'))
  .sort()
  .map((name) => {
    const { text, lines } = readMarked(join(FOLDER, name));
    return { name, lines, article: cleanArticle({ text, encoding: 'utf-8', warnings: [] }) };
  });

function isGone(article: CleanArticle, line: MarkedLine): boolean {
  const kept = toDerived(article.map, line);
  return kept === null || wordsOf(article.text.slice(kept.start, kept.end)).length === 0;
}

describe('page furniture in the fixtures', () => {
  it('is there to be judged', () => {
    assert.ok(fixtures.length >= 30, `${fixtures.length} fixtures`);
  });

  it('is removed, 95 lines of 100 at least', () => {
    const furniture = fixtures.flatMap(({ name, lines, article }) =>
      lines
        .filter(({ mark, text }) => mark === '-' && (text === '?' || wordsOf(text).length > 0))
        .map((line) => ({ name, line, gone: isGone(article, line) })),
    );
    const left = furniture.filter(({ gone }) => !gone).map(({ name, line }) => `${name}: ${line.text}`);
    assert.ok(
      left.length <= furniture.length * 0.05,
      `${left.length} of ${furniture.length} left:\n${left.join('\n')}`,
    );
  });

  for (const { name, lines, article } of fixtures) {
    it(`${name}: every line of the article stays whole`, () => {
      for (const line of lines.filter(({ mark }) => mark === '+' || mark === '=')) {
        const kept = toDerived(article.map, line);
        assert.ok(kept, `gone: ${line.text}`);
        assert.equal(wordsOf(article.text.slice(kept.start, kept.end)), wordsOf(line.text));
      }
    });
    it(`${name}: the headline is the first line, once, and the title`, () => {
      const headline = wordsOf(lines.find(({ mark }) => mark === '=')!.text);
      const shown = article.text.split('\n');
      assert.equal(wordsOf(shown[0]!), headline);
      assert.equal(wordsOf(article.title ?? ''), headline);
      assert.equal(article.bodyStart, shown[0]!.length + 1);
      assert.equal(shown.filter((line) => line === shown[0]).length, 1);
    });
  }
});

describe('each kind of furniture', () => {
  const reasonsSeen = new Set(fixtures.flatMap(({ article }) => article.removals.map(({ reason }) => reason)));

  it('is named for people', () => {
    for (const { reason } of FURNITURE) assert.ok(REMOVAL_REASONS[reason], reason);
    for (const reason of reasonsSeen) assert.ok(REMOVAL_REASONS[reason], reason);
  });

  for (const { reason } of FURNITURE) {
    it(`${reason}: is found in a fixture, and stays when its switch is off`, () => {
      assert.ok(reasonsSeen.has(reason), 'no fixture shows it');
      for (const { article } of fixtures) {
        const kept = cleanArticle(article.source, { keep: new Set([reason]) });
        assert.ok(kept.removals.every((removal) => removal.reason !== reason));
      }
    });
  }
});
