import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import type { CleanOptions } from '../../../src/article/clean.ts';
import { cleanArticle } from '../../../src/article/clean.ts';
import { toSource } from '../../../src/article/offsetMap.ts';
import { checkMap } from './offsetMapChecks.ts';

function clean(text: string, options: CleanOptions = {}): CleanArticle {
  const article = cleanArticle({ text, encoding: 'utf-8', warnings: [] }, options);
  checkMap(article.map, article.text, text);
  return article;
}

const PARAGRAPHS = [
  '3月4日至5日，林湾市委副书记、市长郑启航率党政代表团赴青原县考察，青原县委书记伍长林陪同，双方就产业协作和人才交流等事项进行了深入座谈。',
  '代表团先后考察了青原双溪茶厂、云岭数字产业园，双方签署《林湾市—青原县产业协作框架协议》，并看望了在青原挂职的林湾干部，勉励他们再立新功。',
];

function wrap(paragraph: string, width: number): string {
  return paragraph.match(new RegExp(`.{1,${width}}`, 'gu'))!.join('\n');
}

describe('hard-wrapped lines', () => {
  it('are joined where a Chinese sentence goes on, and paragraphs stay apart', () => {
    const { text } = clean(
      `代表团赴青原考察\n\n${PARAGRAPHS.map((paragraph) => `　　${wrap(paragraph, 20)}`).join('\n')}\n`,
      { format: 'text' },
    );
    assert.equal(text, `代表团赴青原考察\n${PARAGRAPHS.join('\n')}\n`);
  });

  it('are joined with a space in English', () => {
    const source = [
      'Lakeport Minister Visits Northhaven',
      '',
      'Port Minister Jane Roe led a delegation of eight people to the city of',
      'Northhaven on Tuesday and met Mayor Alan Pike, who had invited her for',
      'talks about the training of pilots and the building of a new terminal.',
      '',
      'The delegation toured the Northhaven Container Terminal, then the new',
      'Harbour Training Centre before the two sides held their talks at the',
      'City Hall.',
      '',
    ].join('\n');
    assert.equal(
      clean(source).text,
      'Lakeport Minister Visits Northhaven\n' +
        'Port Minister Jane Roe led a delegation of eight people to the city of Northhaven on Tuesday and met Mayor Alan Pike, who had invited her for talks about the training of pilots and the building of a new terminal.\n' +
        'The delegation toured the Northhaven Container Terminal, then the new Harbour Training Centre before the two sides held their talks at the City Hall.\n',
    );
  });

  it('are told from lists of names, which stay lists', () => {
    const list = [
      '出席会议的有：',
      '林湾市委副书记、市长郑启航',
      '林湾市委常委、秘书长谷雨声',
      '青原县委书记、县长伍长林',
      '青原县委常委、副县长柏云飞',
      '林湾市工商联主席许明远',
    ].join('\n');
    assert.equal(clean(`${list}\n`).text, `${list}\n`);
  });
});

describe('a plain text', () => {
  it('loses indentation, blank lines and carriage returns, and every word leads back', () => {
    const source = '代表团赴青原考察\r\n\r\n　　3月4日，郑启航率团到达青原。\r\n \u00a0\r\n\t伍长林陪同考察。\r\n';
    const { text, map, bodyStart, removals } = clean(source);
    assert.equal(text, '代表团赴青原考察\n3月4日，郑启航率团到达青原。\n伍长林陪同考察。\n');
    assert.equal(bodyStart, 9);
    assert.deepEqual(removals, []);
    for (const word of ['郑启航', '伍长林', '青原。']) {
      const start = text.indexOf(word);
      const place = toSource(map, { start, end: start + word.length });
      assert.equal(source.slice(place.start, place.end), word);
    }
  });

  for (const [name, text] of [
    ['nothing', ''],
    ['white space', ' \n\u3000\r\n\t'],
  ] as const)
    it(`of ${name} gives an honest nothing`, () => {
      const article = clean(text);
      assert.equal(article.text, '');
      assert.equal(article.title, null);
      assert.equal(article.publishedOn, null);
      assert.deepEqual(article.sentences, []);
      assert.equal(article.language, 'und');
    });

  it('that is one line without an end stays one line', () => {
    assert.equal(clean('郑启航率团到达青原，伍长林陪同考察').text, '郑启航率团到达青原，伍长林陪同考察\n');
  });

  it('has its date of publication from the line that says so, never from a sentence', () => {
    assert.equal(
      clean('代表团赴青原\n2024-03-06 来源：林湾发布\n2023年5月1日，郑启航率团到达青原，双方签约。\n').publishedOn,
      '2024-03-06',
    );
    assert.equal(
      clean('代表团赴青原\n2023年5月1日，郑启航率团到达青原，双方签署协议，伍长林陪同。\n').publishedOn,
      null,
    );
    assert.equal(
      clean('代表团赴青原\n3月5日，郑启航率团到达青原，双方签署协议，伍长林陪同。\n责任编辑：何某　2024年3月6日\n')
        .publishedOn,
      '2024-03-06',
    );
    assert.equal(
      clean(
        'Mission Ends\nHARBOUR CITY - 12 June 2025 - A trade mission of ten people visited Harbour City from 10 to 12 June 2025.\n',
      ).publishedOn,
      '2025-06-12',
    );
  });

  for (const line of ['112/11/09　新聞處　人氣 231', '發布日期：112-11-09', '民國112年11月9日'])
    it(`has its date from a line in the years of the Republic: ${line}`, () => {
      const article = clean(`縣長林佳音接待訪問團\n${line}\n高山市議長佐藤健一9日率團拜會林縣長，雙方交換意見。\n`);
      assert.equal(article.publishedOn, '2023-11-09');
      assert.equal(article.title, '縣長林佳音接待訪問團');
      assert.ok(!article.text.includes('112'));
    });

  it('takes no year of the Republic from a sentence', () => {
    const article = clean('代表团赴青原考察\n郑启航率团到达青原，查看了编号112-11-09的机组，伍长林陪同。\n');
    assert.equal(article.publishedOn, null);
  });

  it('has no entry of a list as its headline', () => {
    const list = '热点推荐\n• 全县春耕现场会召开\n• 伍长林调研防汛工作\n';
    const article = clean(`${list}代表团赴青原\n3月5日，郑启航率团到达青原，双方签署协议，伍长林陪同。\n`);
    assert.equal(article.title, '代表团赴青原');
  });

  it('counts the headline as sentence 1', () => {
    const { sentences, text } = clean('代表团赴青原\n2024-03-06\n郑启航率团到达。伍长林陪同考察，双方签约。\n');
    assert.deepEqual(
      sentences.map(({ start, end }) => text.slice(start, end)),
      ['代表团赴青原', '郑启航率团到达。', '伍长林陪同考察，双方签约。'],
    );
  });
});

describe('front matter', () => {
  const [paragraph] = PARAGRAPHS;
  const read = (fields: readonly string[], eol = '\n'): CleanArticle =>
    clean(['---', ...fields, '---', '', paragraph, ''].join(eol), { fileName: 'a.md' });

  it('gives the headline and the date and is no part of the text', () => {
    for (const eol of ['\n', '\r\n']) {
      const article = read(['layout: post', 'title: "代表团赴青原考察"', 'date: 2024-03-06', 'tags:', '  - 考察'], eol);
      assert.equal(article.text, `代表团赴青原考察\n${paragraph}\n`);
      assert.equal(article.title, '代表团赴青原考察');
      assert.equal(article.publishedOn, '2024-03-06');
      assert.deepEqual([...new Set(article.removals.map(({ reason }) => reason))], ['page-header']);
    }
  });

  it('is only what stands between its marks and reads as fields', () => {
    assert.match(read(['代表团一行抵达青原，伍长林到机场迎接代表团。']).text, /抵达青原/);
    assert.match(clean(`---\ntitle: 考察\n${paragraph}`, { fileName: 'a.md' }).text, /title: 考察/);
  });
});

describe('the date of publication', () => {
  it('is a day that the calendar has', () => {
    const article = clean(`代表团赴青原考察\n发布时间：2024-02-31\n${PARAGRAPHS[0]}\n`);
    assert.equal(article.publishedOn, null);
  });
});

describe('Markdown', () => {
  const source = [
    '# 代表团赴**青原**考察 #',
    '> 3月4日，郑启航率团到达[青原县](http://a.example/b)。',
    '',
    '* 参观 **双溪茶厂**、*云岭*园区，费用 2*3*4 元',
    '1. 签署\\*协议\\*',
    '',
    '| 姓名 | 职务 |',
    '| --- | --- |',
    '| 伍长林 | 县委书记 |',
    '```',
    '# 原样 **保留**',
    '```',
    '![图](a.png)',
    '---',
  ].join('\n');

  it('loses its marks and nothing else', () => {
    const article = clean(source, { fileName: 'a.md' });
    assert.equal(
      article.text,
      [
        '代表团赴青原考察',
        '3月4日，郑启航率团到达青原县。',
        '参观 双溪茶厂、云岭园区，费用 2*3*4 元',
        '1. 签署*协议*',
        '姓名   职务',
        '伍长林   县委书记',
        '# 原样 **保留**',
        '',
      ].join('\n'),
    );
    assert.equal(article.title, '代表团赴青原考察');
  });

  it('is known by its marks where the name does not say it', () => {
    assert.equal(clean(`${source}\n`).title, '代表团赴青原考察');
    assert.equal(clean('第1号 #标签 报道\n郑启航率团到达青原，伍长林陪同考察。\n').text.includes('#'), true);
  });
});

describe('HTML', () => {
  it('gives its headline as the first line, and places in the page', () => {
    const page =
      '<html><head><title>代表团赴青原考察_林湾网</title></head><body><h1>代表团赴青原考察</h1><div class="info">2024-03-06 来源：林湾发布</div><div id="content">' +
      PARAGRAPHS.map((paragraph) => `<p>&nbsp;&nbsp;${paragraph}</p>`).join('') +
      '<p>郑启航说，&amp;ldquo;茶香得很&amp;rdquo;，协作要从一片茶叶做起，让更多的乡亲受益。</p></div><div class="footer">版权所有</div></body></html>';
    const article = clean(page);
    assert.equal(article.title, '代表团赴青原考察');
    assert.equal(article.text.split('\n')[0], '代表团赴青原考察');
    assert.equal(article.publishedOn, '2024-03-06');
    assert.ok(article.text.includes('“茶香得很”'));
    const start = article.text.indexOf('伍长林');
    const place = toSource(article.map, { start, end: start + 3 });
    assert.equal(page.slice(place.start, place.end), '伍长林');
    assert.ok(
      article.repairs.every(
        ({ start: from, end, kind }) => kind === 'entity' && page.slice(from, end).startsWith('&amp;'),
      ),
    );
  });
});
