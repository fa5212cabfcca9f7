import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../../src/export/toCsv.ts';
import { toJson } from '../../../src/export/toJson.ts';
import { escapeMarkdown, toMarkdown } from '../../../src/export/toMarkdown.ts';
import { toPlainText } from '../../../src/export/toPlainText.ts';
import { summaryJsonSchema } from '../../../src/summary/summaryJson.ts';
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';

const evidence = [{ quote: '云州市市长钱一行', start: 10, end: 18, match: 'exact' as const }];
const fact = { foundBy: ['rules' as const], confidence: 0.9, evidence };

function sample(change: Partial<SummaryJson> = {}): SummaryJson {
  return {
    schemaVersion: 1,
    source: { uri: 'file:///a.txt', sha256: '0'.repeat(64), language: 'zh-Hans', encoding: 'utf-8', characters: 100 },
    engine: { kind: 'rules', model: null, inputTokens: 0, outputTokens: 0, durationMs: 1 },
    title: '云州市代表团访问海州',
    publishedOn: '2025-03-04',
    visitStart: '2025-03-01',
    visitEnd: '2025-03-02',
    overview: null,
    attendees: [{ ...fact, name: '钱一行', titles: ['市长'], organization: '云州市', side: 'visitor' }],
    agreements: [],
    siteVisits: [{ ...fact, name: '海州港', focus: null, date: null }],
    cleaning: { removals: [], repairs: [] },
    warnings: [],
    ...change,
  };
}

describe('JSON', () => {
  it('is the contract, on one line when asked', () => {
    const line = toJson(sample(), 0);
    assert.ok(!line.includes('\n'));
    assert.deepEqual(summaryJsonSchema.parse(JSON.parse(line)), sample());
  });
});

describe('CSV', () => {
  const attendee = (name: string): string =>
    toCsv(sample({ attendees: [{ ...fact, name, titles: [], organization: null, side: 'host' }] })).split('\r\n')[1]!;

  it('begins with a byte order mark and has one row a fact', () => {
    const text = toCsv(sample());
    assert.ok(text.startsWith('\uFEFFkind,name,'));
    assert.equal(text.trimEnd().split('\r\n').length, 3);
    assert.ok(text.endsWith('\r\n'));
  });
  it('exports one section', () => assert.doesNotMatch(toCsv(sample(), 'siteVisits'), /^attendee,/m));
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '\u200b=1', ' =1'])
    it(`never starts a cell like a formula: ${JSON.stringify(name)}`, () =>
      assert.doesNotMatch(attendee(name), /^attendee,"?[=+\-@＝\t]/));
  it('quotes commas, quotation marks and folds line ends', () =>
    assert.ok(attendee('a,"b"\nc').startsWith('attendee,"a,""b"" c",')));
});

describe('Markdown', () => {
  it('lists every fact with the words of the article', () => {
    const text = toMarkdown(sample());
    assert.match(text, /\| 钱一行 \| 市长 \| 云州市 \| Visitors \| 云州市市长钱一行 \|/);
    assert.match(text, /## Agreements \(0\)\n\nnone found/);
  });
  for (const attack of [
    '[x](command:workbench.action.quit)',
    '![x](https://example.org/a.png)',
    '<img src=x onerror=alert(1)>',
    'a|b',
    '`code`',
    '$(trash)',
    'https://example.org',
    'www.example.org',
    'a@example.org',
    '&lt;b&gt;',
    '# h',
  ])
    it(`keeps ${attack} inert`, () => {
      const escaped = escapeMarkdown(attack);
      assert.doesNotMatch(escaped, /(?<!\\)[[\]<>`|$&!]|^#|(?<!\\):\/\/|www\.|(?<!\\)@/);
      assert.equal(escaped.replaceAll('\\', ''), attack);
    });
});

describe('plain text', () => {
  it('groups attendees by side and says what is empty', () =>
    assert.equal(
      toPlainText(sample()),
      [
        '云州市代表团访问海州',
        'Visit: 2025-03-01 – 2025-03-02',
        'Published: 2025-03-04',
        '',
        'Attendees (1)',
        '  Visitors',
        '    钱一行 — 云州市 · 市长',
        '',
        'Agreements (0)',
        '  none found',
        '',
        'Site visits (1)',
        '  1. 海州港',
        '',
      ].join('\n'),
    ));
  it('marks facts that the article does not hold', () => {
    const missing = [{ quote: '海州港', start: 0, end: 0, match: 'missing' as const }];
    const text = toPlainText(
      sample({
        siteVisits: [
          { name: '海州港', focus: null, date: null, foundBy: ['model'], confidence: null, evidence: missing },
        ],
      }),
    );
    assert.match(text, /海州港 \[not found in the article\]/);
  });
  it('shows bidi and zero-width tricks', () =>
    assert.match(toPlainText(sample({ title: 'a\u202Eb\u200Bc' })), /^a\[U\+202E\]b\[U\+200B\]c$/m));
});
