/** Owns where fuzzing starts: the project's own articles, pages and answers, and the pieces that break careless readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VISIT, VISIT_REPLY } from '../support/articles.ts';
import type { Target } from './targets.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** A stretch this long holds every form that a longer one has, and is read a hundred times as often. */
const LONGEST = 4000;

/** Pieces that mean something to one stage or another, or nothing to any. */
export const PIECES: readonly string[] = [
  ...[
    '\0',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\ufffd',
    '\u2028',
    '\u202e',
    '\u200b',
    '\r',
    '\r\n',
    '\n\n',
    '　　',
    '𠮷',
    '😀',
  ],
  ...[
    '<div>',
    '</div>',
    '<p',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<![CDATA[',
    '<title>',
    '<br>',
    '<td>',
    '">',
    '&amp;',
  ],
  ...[
    '&#x5E02;',
    '&#99999999;',
    '&nbsp;',
    '<meta charset="gbk">',
    '<h1>',
    '<article>',
    '发(fā)',
    '當?shù)',
    '?，',
    '????',
    'Y(jié)',
  ],
  ...[
    '市委书记',
    '王明',
    '张三、李四',
    '（',
    '）',
    '《',
    '》',
    '“',
    '”',
    '等',
    '一行',
    '赴',
    '考察',
    '签署',
    '协议',
    '有限公司',
    '村',
  ],
  ...[
    '5月20日',
    '2024年2月30日',
    '2024-05-20',
    '来源：',
    '记者',
    '责任编辑：',
    '上一篇：',
    '首页 > 新闻',
    '。',
    '！',
    '……',
    '、',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '\\u4',
    'null',
    '1e999',
    '```json',
    '<think>',
    '</think>',
    'data: ',
    '[DONE]',
  ],
  ...[
    '"name":"王明"',
    '"sentences":[1,2]',
    '"type":"edit"',
    '"fact":"attendees:王明"',
    '"__proto__":{}',
    '"kind":"attendees"',
  ],
  ...[
    'Mr. Smith',
    'Mayor Alan Pike',
    'signed',
    'visited',
    'Ltd.',
    'U.S.',
    'A.',
    '3.5',
    '100%',
    'https://example.org/a',
  ],
];

const MESSAGES: readonly object[] = [
  { type: 'ready' },
  { type: 'reveal', fact: 'attendees:王明', evidence: 0 },
  {
    type: 'edit',
    fact: 'attendees:王明',
    values: { kind: 'attendees', name: '王明', titles: ['市长'], organization: null, side: 'host' },
  },
  { type: 'add', values: { kind: 'siteVisits', name: '竹溪古镇', focus: null, date: '2024-05-20' } },
  { type: 'take', how: 'copy', format: 'csv', section: 'all' },
  { type: 'action', action: 'summarize' },
];

function readFolder(folder: string): Buffer[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(PROJECT, folder, name)));
}

/** The bytes to start from. */
export function seeds(): Uint8Array[] {
  const events = `data: {"choices":[{"delta":{"content":"王"}}]}\n\n: comment\n\ndata: [DONE]\n\n`;
  const texts = [VISIT, JSON.stringify(VISIT_REPLY), events, ...MESSAGES.map((message) => JSON.stringify(message))];
  return [
    ...[...readFolder('samples'), ...readFolder('test/fixtures/articles'), ...readFolder('test/fixtures/html')].map(
      (bytes) => bytes.subarray(0, LONGEST),
    ),
    ...texts.map((text) => Buffer.from(text)),
  ];
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 2, max: 60 })).map(([p, n]) => p.repeat(n)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
);
const madeText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const madeBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  madeText.map((text) => new Uint8Array(Buffer.from(text))),
  madeText.map((text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
);

/** Random inputs for a target, with shrinking. */
export function arbitraryFor({ input }: Target): fc.Arbitrary<string> | fc.Arbitrary<Uint8Array> {
  return input === 'bytes' ? madeBytes : madeText;
}
