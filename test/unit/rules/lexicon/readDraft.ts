/** Owns how the tests of the lexica read a sentence, and how they go through a table. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cleanArticle } from '../../../../src/article/clean.ts';
import type { CharacterSet } from '../../../../src/rules/characterSet.ts';
import { draftFromRules } from '../../../../src/rules/draftFromRules.ts';
import type { DraftSummary } from '../../../../src/summary/draftSummary.ts';

/** Confidence that only a known word gives: guesses at unknown ones stay below it. */
export const SURE = 0.8;

export function draftOf(text: string): DraftSummary {
  return draftFromRules(cleanArticle({ text, encoding: 'utf-8', warnings: [] }));
}

/** The titles of the attendee of that name; null when the draft has no such attendee. */
export function titlesOf(name: string, text: string): readonly string[] | null {
  return draftOf(text).attendees.find((attendee) => attendee.name === name)?.titles ?? null;
}

/** Every Chinese character of a set. */
export function charactersOf(set: CharacterSet): string[] {
  const characters: string[] = [];
  for (let code = 0x4e00; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    if (set.hasAt(character, 0)) characters.push(character);
  }
  return characters;
}

/** States that each entry of a table, once in it, makes the difference in the draft, and that `nonsense` makes none. */
export function everyEntryCounts(
  table: string,
  entries: readonly string[],
  nonsense: string,
  makesDifference: (entry: string) => boolean,
): void {
  it(`${table}: every entry counts`, () => {
    assert.ok(entries.length > 0);
    assert.deepEqual(
      entries.filter((entry, index) => entries.indexOf(entry) !== index),
      [],
      'entries that stand twice',
    );
    assert.equal(makesDifference(nonsense), false, 'a nonsense entry counts too');
    assert.deepEqual(
      entries.filter((entry) => !makesDifference(entry)),
      [],
      'entries that make no difference',
    );
  });
}
