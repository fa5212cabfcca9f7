import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import { cleanArticle } from '../../../src/article/clean.ts';
import { findEntities } from '../../../src/article/encodings/findEntities.ts';
import { findMojibake } from '../../../src/article/encodings/findMojibake.ts';
import { applyEdits } from '../../../src/article/offsetMap.ts';
import { encodeText } from './encodeText.ts';
import { FUZZ_RUNS, checkMap } from './offsetMapChecks.ts';

const ARTICLE = [
  '林湾市党政代表团赴青原县考察',
  '3月4日至5日，林湾市委副书记、市长郑启航率党政代表团赴青原县考察，青原县委书记伍长林陪同。',
  '代表团先后考察了青原双溪茶厂、云岭数字产业园，双方签署《产业协作框架协议》，总投资6.8亿元。',
  '',
].join('\n');
/** The article with a mark added wherever UTF-8 read as GBK would lose the last byte of a stretch. */
const EVEN = ARTICLE.replace(/[\u0080-\uffff]+/g, (run) => {
  const whole = [run, `${run}，`, `${run}。`].find((longer) => !readAs(longer, 'utf-8', 'gbk').includes('\ufffd'));
  return whole ?? run;
});

function readAs(text: string, written: 'utf-8' | 'gbk' | 'big5', read: string): string {
  return new TextDecoder(read).decode(encodeText(text, written));
}

function clean(text: string): CleanArticle {
  return cleanArticle({ text, encoding: 'utf-8', warnings: [] });
}

describe('text read in the wrong encoding', () => {
  it('UTF-8 read as GBK is restored whole where no byte was lost', () => {
    const wrong = readAs(EVEN, 'utf-8', 'gbk');
    assert.ok(!wrong.includes('\ufffd') && wrong.includes('鏋楁'));
    const article = clean(wrong);
    assert.equal(article.text, EVEN);
    assert.ok(article.repairs.length > 0 && article.repairs.every(({ kind }) => kind === 'mojibake'));
    checkMap(article.map, article.text, wrong);
  });

  it('UTF-8 read as GBK shows □ only where a byte is lost', () => {
    const wrong = readAs(ARTICLE, 'utf-8', 'gbk');
    assert.ok(wrong.includes('\ufffd'));
    const { text } = clean(wrong);
    const same = [...text].filter((character) => ARTICLE.includes(character)).length;
    assert.ok(same >= ARTICLE.length * 0.85, text);
    assert.match(text, /郑启航率党政代表团赴青原县考察/);
  });

  for (const encoding of ['windows-1252', 'iso-8859-1'])
    it(`UTF-8 read as ${encoding} is restored whole`, () => {
      const wrong = readAs(ARTICLE, 'utf-8', encoding);
      assert.ok(wrong.includes('æ'));
      assert.equal(clean(wrong).text, ARTICLE);
    });

  it('GBK read as Latin-1 is restored whole', () => {
    const wrong = readAs(ARTICLE, 'gbk', 'iso-8859-1');
    assert.ok(wrong.includes('ÁÖÍåÊÐ'));
    assert.equal(clean(wrong).text, ARTICLE);
  });

  it('English with UTF-8 quotes read as Windows-1252 is restored', () => {
    const sound = 'The delegation’s visit to Malmö ended on Friday. “We are glad,” said the mayor.\n';
    assert.equal(clean(readAs(sound, 'utf-8', 'windows-1252')).text, sound);
  });

  for (const [name, text, guess] of [
    ['GBK read as UTF-8', readAs(ARTICLE, 'gbk', 'utf-8'), 'gbk'],
    [
      'Big5 read as GBK',
      readAs(
        '據悉，海灣商會會長顏敬之一行日前到訪青原市，與青原市工商聯主席座談，雙方簽署合作備忘錄，並參觀會展中心，加強兩地商會的交流與合作。',
        'big5',
        'gbk',
      ),
      'big5',
    ],
  ] as const)
    it(`${name} is named, with the encoding to try`, () => {
      const warning = clean(text).warnings.find(({ code }) => code === 'wrong-encoding');
      assert.equal(warning?.detail?.['guess'], guess);
    });
});

describe('sound text', () => {
  for (const [name, text] of [
    ['simplified', ARTICLE],
    ['traditional', '據悉，海灣商會會長顏敬之一行日前到訪青原市，雙方簽署合作備忘錄。\n'],
    ['rare characters', '浣溪沙、涓涓细流、鐨、锛、銆、鈥、堠、囧、鍦、彧、喆、鏄。李浣、王涓两位老师讲解了生僻字。\n'],
    ['western', LATIN()],
    ['symbols', '± × ÷ § ° «quoted» ½ ¼ ¿qué? ¡hola! €5 £6 ™ ® — – … “a” ‘b’ ÀÉÎÕÜ ÄÖÜß ÆØÅ\n'],
    ['Vietnamese and Polish', 'Đại biểu đã đến thăm Huế. Łódź, Gdańsk, święto, naïve, ÄÃÂÁ.\n'],
    ['mentions of entities', 'Write &lt;p&gt; and `&amp;` as &#x26; in <b>HTML</b>; see a?x=1&amp;y=2.\n'],
  ] as const)
    it(`${name}: nothing is changed`, () => {
      assert.deepEqual(findMojibake(text), []);
      assert.deepEqual(findEntities(text), []);
      assert.ok(clean(text).warnings.every(({ code }) => code !== 'wrong-encoding'));
    });

  function LATIN(): string {
    return 'Café déjà vu: la façade naïve de Köln, señor; Ãngelo viajou à Sé. Él está allí. Über Größe und Maß.\n';
  }
});

describe('character references in a text', () => {
  for (const [from, to] of [
    ['&#x5E02;&#38271;郑启航', '市长郑启航'],
    ['&amp;ldquo;茶香&amp;rdquo;', '“茶香”'],
    ['&amp;amp;#x5E02;', '市'],
    ['A&nbsp;&nbsp;B &amp; C', 'A\u00a0\u00a0B & C'],
    ['市&#x1F600;&#xD800;&#0;', '市😀&#xD800;&#0;'],
    ['&unknown; &#; &#x; AT&T', '&unknown; &#; &#x; AT&T'],
  ] as const)
    it(`${from} reads ${to}`, () => assert.equal(applyEdits(from, findEntities(from)).text, to));

  it('undone anywhere keep the way back', () => {
    const pieces = fc.constantFrom(
      '&#x5E02;',
      '&amp;',
      '&ldquo;',
      '市',
      'a',
      '&',
      ';',
      '#',
      '\n',
      '<p>',
      'ä½',
      '你',
      'ÄãºÃ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const find of [findEntities, findMojibake]) {
          const { text: derived, map } = applyEdits(text, find(text));
          checkMap(map, derived, text);
        }
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
