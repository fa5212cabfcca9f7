import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Converter } from 'opencc-js/cn2t';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import type { Span } from '../../../src/article/span.ts';
import type { NameKind } from '../../../src/summary/locateName.ts';
import { NameLocator } from '../../../src/summary/locateName.ts';
import { articleOf } from '../../support/articles.ts';
import { inventReport } from '../../support/inventedReports.ts';
import type { SeededRandom } from '../../support/seededRandom.ts';
import { seededRandom } from '../../support/seededRandom.ts';

const CASES = 300;
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const OTHER_CHARACTERS = '春江花月夜潮水连海平滟随波千里何处照无眠白云悠青枫浦胜愁扁舟子相思楼';

interface Case {
  readonly article: CleanArticle;
  readonly said: string;
  readonly kind: NameKind;
  readonly truth: readonly Span[];
  readonly cited: readonly number[];
}

interface Alteration {
  /** Shortest name it makes sense for. */
  readonly least: number;
  readonly alterName: (name: string, random: SeededRandom) => string;
  readonly alterText?: (text: string) => string;
  readonly truth?: (name: string, said: string, start: number) => Span[];
}

function change(name: string, times: number, random: SeededRandom): string {
  const characters = Array.from(name);
  const places = new Set<number>();
  while (places.size < times) {
    const at = random.below(characters.length);
    if (/\p{Script=Han}/u.test(characters[at]!)) places.add(at);
  }
  for (const at of places)
    characters[at] = random.pick(Array.from(OTHER_CHARACTERS).filter((c) => c !== characters[at]));
  return characters.join('');
}

function drop(name: string, times: number, random: SeededRandom): string {
  const characters = Array.from(name);
  for (let i = 0; i < times; i++) {
    let at = random.below(characters.length);
    // 202 for 2024 is another number, and a number is never approximate.
    while (/[\d年]/.test(characters[at]!)) at = random.below(characters.length);
    characters.splice(at, 1);
  }
  return characters.join('');
}

const ALTERATIONS: Record<string, Alteration> = {
  verbatim: { least: 2, alterName: (name) => name },
  spaces: {
    least: 2,
    alterName: (name, random) => {
      const at = 1 + random.below(name.length - 1);
      return name.slice(0, at) + random.pick([' ', '　', '\u00a0']) + name.slice(at);
    },
  },
  width: {
    least: 6,
    alterName: (name) =>
      name.replace(/[\d·]/g, (c) => (c === '·' ? '・' : String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  },
  script: { least: 2, alterName: (name) => name, alterText: toTraditional },
  'one character changed': { least: 4, alterName: (name, random) => change(name, 1, random) },
  'two characters changed': { least: 8, alterName: (name, random) => change(name, 2, random) },
  'one character dropped': { least: 5, alterName: (name, random) => drop(name, 1, random) },
  'two characters dropped': { least: 10, alterName: (name, random) => drop(name, 2, random) },
  elision: {
    least: 9,
    alterName: (name, random) => `${name.slice(0, 4)}${random.pick(['……', '...', '…'])}${name.slice(-4)}`,
    truth: (name, _said, start) => [
      { start, end: start + 4 },
      { start: start + name.length - 4, end: start + name.length },
    ],
  },
};

function* casesOf({ least, alterName, alterText, truth }: Alteration, seed: number): Generator<Case> {
  const random = seededRandom(seed);
  for (let count = 0; count < CASES;) {
    const report = inventReport(random);
    const text = alterText ? alterText(report.text) : report.text;
    // A phrase may grow in the other script; such a report is passed over.
    if (text.length !== report.text.length) continue;
    const article = articleOf(text, { language: alterText ? 'zh-Hant' : 'zh-Hans' });
    const locator = new NameLocator(article);
    for (const { name, kind, start } of report.names) {
      if (name.length < least || count === CASES) continue;
      count++;
      const said = alterName(name, random);
      const right = locator.sentenceAt(start);
      // A model miscounts now and then.
      const cited = random.below(5) === 0 ? [1 + random.below(article.sentences.length)] : [right];
      yield { article, said, kind, cited, truth: truth?.(name, said, start) ?? [{ start, end: start + name.length }] };
    }
  }
}

const overlapOf = (a: readonly Span[], b: readonly Span[]): number => {
  const units = (spans: readonly Span[]): Set<number> =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const [x, y] = [units(a), units(b)];
  return [...x].filter((unit) => y.has(unit)).length / new Set([...x, ...y]).size;
};

describe('where a name stands', () => {
  for (const [index, [title, alteration]] of Object.entries(ALTERATIONS).entries())
    it(`is found for ${CASES} names: ${title}`, (t) => {
      let [exact, near, missing, wrong] = [0, 0, 0, 0];
      const misses: string[] = [];
      for (const { article, said, kind, cited, truth } of casesOf(alteration, 1000 + index)) {
        const located = new NameLocator(article).locate(said, cited, kind);
        const iou = located ? overlapOf(located.spans, truth) : 0;
        if (!located) missing++;
        else if (iou === 1 && located.match === 'exact') exact++;
        if (iou >= 0.8) near++;
        else misses.push(`${said} → ${located?.spans.map((s) => article.text.slice(s.start, s.end)).join('|')}`);
        if (located?.match === 'exact' && iou === 0) wrong++;
      }
      t.diagnostic(`exact ${exact}, IoU ≥ 0.8 ${near}, missing ${missing}, wrong ${wrong} of ${CASES}`);
      assert.equal(wrong, 0, 'a wrong place is shown as verified');
      if (['verbatim', 'spaces', 'width', 'script'].includes(title)) assert.equal(exact, CASES, misses.join('\n'));
      else assert.ok(near >= CASES * 0.95, misses.join('\n'));
    });
});
