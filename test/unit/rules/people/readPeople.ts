/** Owns the short form in which the tests of people state what they expect. */
import { cleanArticle } from '../../../../src/article/clean.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { findPeople, type Person } from '../../../../src/rules/people.ts';

/** The people of a text, as the rules find them. */
export function readPeople(text: string): readonly Person[] {
  return findPeople(viewArticle(cleanArticle({ text, encoding: 'utf-8', warnings: [] }))).people;
}

/** `name: title/title @ organization, side` for each person, in order. */
export function describePeople(text: string): string[] {
  return readPeople(text).map(
    ({ name, titles, organization, side }) => `${name}: ${titles.join('/')} @ ${organization ?? '-'}, ${side}`,
  );
}

/** The names only. */
export function namesIn(text: string): string[] {
  return readPeople(text).map(({ name }) => name);
}
