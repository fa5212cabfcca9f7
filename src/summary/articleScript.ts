/** Owns the way back from a model's simplified answer to the characters of a traditional article. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { NameLocator } from './locateName.ts';

/** Turns what a model said in simplified characters into the article's own. */
export class ArticleScript {
  readonly #article: CleanArticle;
  readonly #locator: NameLocator;
  #characters: Map<string, string> | undefined;

  constructor(article: CleanArticle, locator: NameLocator) {
    this.#article = article;
    this.#locator = locator;
  }

  /** `value` as the article writes it where it can be found, else character by character as the article writes those. */
  restore(value: string, cited: readonly number[]): string {
    const { text, simplified } = this.#article;
    if (text === simplified) return value;
    const span = this.#locator.locateExact(value, cited);
    if (span) return text.slice(span.start, span.end);
    this.#characters ??= commonestOriginals(text, simplified);
    return Array.from(value, (c) => this.#characters!.get(c) ?? c).join('');
  }
}

/** For each simplified character the one it most often stands for in this article. */
function commonestOriginals(text: string, simplified: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (let i = 0; i < text.length; i++) {
    let originals = counts.get(simplified[i]!);
    if (!originals) counts.set(simplified[i]!, (originals = new Map<string, number>()));
    originals.set(text[i]!, (originals.get(text[i]!) ?? 0) + 1);
  }
  const commonest = (originals: Map<string, number>): string =>
    [...originals].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...counts].map(([character, originals]) => [character, commonest(originals)]));
}
