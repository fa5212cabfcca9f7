import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { UndecodableError, decodeBytes } from '../../../src/article/decode.ts';
import { unifyLineEnds } from '../../../src/article/lineEnds.ts';
import { encodeText } from './encodeText.ts';
import { FUZZ_RUNS } from './offsetMapChecks.ts';

const SIMPLIFIED =
  '林湾市党政代表团赴青原县考察\n3月4日至5日，林湾市委副书记、市长郑启航率代表团来到青原县，先后考察了双溪茶厂和云岭数字产业园。双方签署了《产业协作框架协议》。\n';
const TRADITIONAL =
  '海灣商會訪青原\n據悉，海灣商會會長顏敬之一行十人日前到訪青原市，與青原市工商聯主席蔣維座談，雙方簽署合作備忘錄，並參觀了會展中心。\n';
const LATIN = 'Café déjà vu: the naïve façade of Köln, señor. The delegation visited Malmö and São Paulo.\n';

function concat(...parts: (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('decodeBytes', () => {
  for (const [name, bytes, encoding, text] of [
    ['UTF-8', encodeText(SIMPLIFIED, 'utf-8'), 'utf-8', SIMPLIFIED],
    ['UTF-8 with a byte order mark', concat([0xef, 0xbb, 0xbf], encodeText(SIMPLIFIED, 'utf-8')), 'utf-8', SIMPLIFIED],
    ['UTF-16 LE with a mark', concat([0xff, 0xfe], encodeText(TRADITIONAL, 'utf-16le')), 'utf-16le', TRADITIONAL],
    ['UTF-16 BE with a mark', concat([0xfe, 0xff], encodeText(TRADITIONAL, 'utf-16be')), 'utf-16be', TRADITIONAL],
    ['UTF-16 LE without a mark', encodeText(SIMPLIFIED, 'utf-16le'), 'utf-16le', SIMPLIFIED],
    ['UTF-16 BE without a mark', encodeText(LATIN, 'utf-16be'), 'utf-16be', LATIN],
    [
      'UTF-16 LE without a mark or an ASCII character',
      encodeText(SIMPLIFIED.replace(/[\x00-\x7f]/g, ''), 'utf-16le'),
      'utf-16le',
      SIMPLIFIED.replace(/[\x00-\x7f]/g, ''),
    ],
    ['GBK', encodeText(SIMPLIFIED, 'gbk'), 'gbk', SIMPLIFIED],
    ['GBK in traditional characters', encodeText(TRADITIONAL, 'gbk'), 'gbk', TRADITIONAL],
    [
      'GB18030 with a four-byte character',
      concat(encodeText(SIMPLIFIED, 'gbk'), [0x81, 0x39, 0xef, 0x30]),
      'gb18030',
      `${SIMPLIFIED}㐁`,
    ],
    ['Big5', encodeText(TRADITIONAL, 'big5'), 'big5', TRADITIONAL],
    ['Windows-1252', Uint8Array.from(LATIN, (c) => c.charCodeAt(0)), 'windows-1252', LATIN],
    ['ASCII', encodeText('Visit\n', 'utf-8'), 'utf-8', 'Visit\n'],
    ['no bytes at all', new Uint8Array(0), 'utf-8', ''],
  ] as const)
    it(`reads ${name}`, () => {
      const source = decodeBytes(bytes);
      assert.equal(source.text, text);
      assert.equal(source.encoding, encoding);
      assert.deepEqual(source.warnings, []);
    });

  it('believes a declaration that the bytes bear out', () => {
    const page = `<html><head><meta charset="gb2312"></head><body>青原</body></html>`;
    assert.equal(decodeBytes(encodeText(page, 'gbk')).text, page);
    const xml = `<?xml version="1.0" encoding="Big5"?><p>青原</p>`;
    assert.equal(decodeBytes(encodeText(xml, 'big5')).text, xml);
    const bytes = encodeText('青原', 'big5');
    assert.equal(decodeBytes(bytes, { label: 'big5' }).text, '青原');
    assert.equal(decodeBytes(Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x83, 0x67), { label: 'shift_jis' }).text, 'テスト');
  });

  it('overrules a declaration that the bytes deny', () => {
    const page = (charset: string, body: string): string =>
      `<html><meta charset=${charset}><body>${body}</body></html>`;
    for (const [declared, actual, body] of [
      ['utf-8', 'gbk', SIMPLIFIED],
      ['gb2312', 'utf-8', SIMPLIFIED],
      ['big5', 'gbk', SIMPLIFIED],
      ['gb2312', 'big5', TRADITIONAL],
      ['iso-8859-1', 'utf-8', TRADITIONAL],
      ['utf-16', 'utf-8', SIMPLIFIED],
    ] as const)
      assert.equal(
        decodeBytes(encodeText(page(declared, body), actual)).text,
        page(declared, body),
        `${declared} for ${actual}`,
      );
    assert.equal(decodeBytes(encodeText(SIMPLIFIED, 'gbk'), { label: 'utf-8' }).text, SIMPLIFIED);
    assert.equal(decodeBytes(encodeText(SIMPLIFIED, 'utf-8'), { label: 'no-such-encoding' }).text, SIMPLIFIED);
  });

  it('shows ill-formed bytes as U+FFFD and counts them', () => {
    const good = encodeText(SIMPLIFIED.repeat(4), 'utf-8');
    const source = decodeBytes(concat(good.subarray(0, 6), [0xff], good.subarray(6), [0xc0, 0x0a]));
    assert.equal(source.encoding, 'utf-8');
    assert.equal(source.text.match(/\ufffd/g)?.length, 2);
    assert.equal(source.warnings[0]?.code, 'ill-formed-bytes');
    assert.equal(source.warnings[0]?.detail?.['count'], 2);
    assert.deepEqual(decodeBytes(encodeText('\ufffd 青原县考察', 'utf-8')).warnings, []);
  });

  for (const [kind, bytes] of [
    ['pdf', encodeText('%PDF-1.7\n1 0 obj', 'utf-8')],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['zip', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
    ['office', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    [null, Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)],
  ] as const)
    it(`refuses ${kind ?? 'bytes with NULs and no signature'}`, () => {
      assert.throws(
        () => decodeBytes(bytes),
        (error) => error instanceof UndecodableError && error.reason === 'binary' && error.fileKind === kind,
      );
    });

  it('reads any text back from UTF-8 and UTF-16', () => {
    const texts = fc.string({
      unit: fc.constantFrom('县', '委', 'é', '😀', 'a', 'b', ' ', '。', '\n'),
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(decodeBytes(encodeText(text, 'utf-8')).text, text);
        assert.equal(decodeBytes(concat([0xff, 0xfe], encodeText(text, 'utf-16le'))).text, text);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('answers any bytes with text or UndecodableError, without carriage returns out of line ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          const { text } = decodeBytes(bytes);
          assert.ok(!/\r(?!\n)/.test(text));
        } catch (error) {
          assert.ok(error instanceof UndecodableError);
        }
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});

describe('line ends', () => {
  for (const [from, to] of [
    ['a\nb\n', 'a\nb\n'],
    ['a\r\nb\r\n', 'a\r\nb\r\n'],
    ['a\r\nb\nc\n', 'a\nb\nc\n'],
    ['a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
    ['a\r\nb\n', 'a\nb\n'],
    ['a\rb\r', 'a\r\nb\r\n'],
    ['a\rb\nc\nd\n', 'a\nb\nc\nd\n'],
    ['a\r\n\rb', 'a\r\n\r\nb'],
  ] as const)
    it(`${JSON.stringify(from)} become ${JSON.stringify(to)}, as in the editor`, () =>
      assert.equal(unifyLineEnds(from), to));
});
