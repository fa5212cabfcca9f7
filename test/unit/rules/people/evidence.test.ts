import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanArticle } from '../../../../src/article/clean.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { findPeople } from '../../../../src/rules/people.ts';
import { findSides } from '../../../../src/rules/sides.ts';

const TEXT =
  '雲溪縣委書記方正率代表團赴海原省青湖市考察，簽下協議。副縣長賀一兵、樂小山參加。青湖市市長溫如玉（女）、秘書長蘇靜陪同。';
const view = viewArticle(cleanArticle({ text: TEXT, encoding: 'utf-8', warnings: [] }));
const words = ({ start, end }: { start: number; end: number }): string => view.article.text.slice(start, end);

describe('the words behind a person', () => {
  const { people } = findPeople(view);

  it("stand in the article's own script", () => {
    assert.deepEqual(
      people.map(({ name, nameSpan }) => [name, words(nameSpan)]),
      ['方正', '賀一兵', '樂小山', '溫如玉', '蘇靜'].map((name) => [name, name]),
    );
    assert.equal(people[0]!.organization, '雲溪縣');
  });

  it('are the shortest clause that states the fact', () => {
    assert.deepEqual(
      people.map(({ evidenceSpan }) => words(evidenceSpan)),
      [
        '雲溪縣委書記方正率代表團赴海原省青湖市考察',
        '副縣長賀一兵、樂小山參加',
        '副縣長賀一兵、樂小山參加',
        '青湖市市長溫如玉',
        '秘書長蘇靜陪同',
      ],
    );
  });

  it('cite their sentence', () =>
    assert.deepEqual(
      people.map(({ sentences }) => sentences),
      [[1], [2], [2], [3], [3]],
    ));

  it('name the two parties', () => {
    const { visitor, host } = findSides(view);
    assert.deepEqual([visitor, host], ['雲溪縣', '青湖市']);
  });
});
