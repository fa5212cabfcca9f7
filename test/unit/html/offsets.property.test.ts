import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { extractHtml, looksLikeHtml } from '../../../src/article/html/extractHtml.ts';
import { applyEdits, SEGMENT_FIELDS } from '../../../src/article/offsetMap.ts';

/** CI's fuzz step raises it. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1500);

const SECRET = '\u{1F512}';
const words = fc.constantFrom(
  '代表团一行来到茶叶产业园，听取负责人介绍。',
  '双方签署了合作协议，期限为三年。',
  'The delegation visited the port, the school and the farm.',
  '\u{20BB7}野家\u{1F600}',
  '张 三',
  ' ',
  '\n',
  '　　',
  '\r\n\t',
  '<',
  '>',
  '&',
  '" \'',
  '\u0000',
  '\ud800',
);
const references = fc.constantFrom(
  '&nbsp;',
  '&amp;',
  '&lt;p&gt;',
  '&#x5E02;',
  '&#24066;',
  '&ldquo;',
  '&#x20BB7;',
  '&NotEqualTilde;',
  '&amp;#x5E02;',
  '&copy',
  '&#xD800;',
  '&#99999999;',
  '&;',
  '&bogus;',
  '&shy;',
);
const tags = fc.constantFrom(
  ...[
    'p',
    'div',
    'br',
    'td',
    'tr',
    'table',
    'ul',
    'li',
    'b',
    'a href="/x"',
    'h1',
    'pre',
    'span',
    'article',
    'blockquote',
    'form',
    'font',
    'x-y',
  ].flatMap((name) => [`<${name}>`, `</${name.split(' ')[0]}>`]),
);
const broken = fc.constantFrom(
  '<p',
  '</',
  '<!',
  '<!--',
  '-->',
  '<!---->',
  '<p class="',
  '">',
  "<a href='",
  '<?xml?>',
  '<![CDATA[',
  ']]>',
  '</p x>',
  '<p/>',
  '<title>',
  '</title>',
  '<body>',
  '</body></html>',
);
const hidden = fc.constantFrom(
  `<script>${SECRET}</script>`,
  `<style>${SECRET}</style>`,
  `<!-- ${SECRET} -->`,
  `<div hidden>${SECRET}</div>`,
  `<p style="display:none">${SECRET}</p>`,
  `<noscript>${SECRET}</noscript>`,
  `<template>${SECRET}</template>`,
  `<p title="${SECRET}">x</p>`,
  `<img alt="${SECRET}">`,
);
const named = fc.constantFrom(
  '<div class="nav">',
  '<div class="article-content">',
  '<div id="comments">',
  '<ul class="related">',
  '<div class="footer">',
);
const anyPage = fc
  .array(fc.oneof(words, words, references, tags, tags, broken, hidden, named), { maxLength: 60, size: 'max' })
  .map((parts) => parts.join(''));
/** Without pieces that could turn hidden parts into shown text, such as an unclosed comment before them. */
const soundPage = fc
  .array(fc.oneof(words, references, tags, hidden, named), { maxLength: 60, size: 'max' })
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/<(?![a-z/!])/g, '')
      .replaceAll('"\u0020\'', ''),
  );

describe('any page', () => {
  it('maps back: what was copied reads the same on both sides, and every place is in the page', () => {
    fc.assert(
      fc.property(anyPage, (html) => {
        const { edits, removals, titleSpan } = extractHtml(html);
        const { text, map } = applyEdits(html, edits);
        let derived = 0;
        let source = 0;
        for (let at = 0; at < map.segments.length; at += SEGMENT_FIELDS) {
          const [start, length, from, taken, copied] = map.segments.subarray(at, at + SEGMENT_FIELDS);
          assert.equal(start, derived);
          assert.ok(from! >= source);
          if (copied === 1) assert.equal(text.slice(start, start + length!), html.slice(from, from! + taken!));
          derived = start + length!;
          source = from! + taken!;
        }
        assert.equal(derived, text.length);
        for (const span of titleSpan ? [...removals, titleSpan] : removals)
          assert.ok(0 <= span.start && span.start < span.end && span.end <= html.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives lines without markup, without white space at their ends and without empty ones', () => {
    fc.assert(
      fc.property(anyPage, (html) => {
        const { text } = applyEdits(html, extractHtml(html).edits);
        for (const line of text === '' ? [] : text.split('\n'))
          assert.match(line, /^\S(?:.*\S)?$/su, JSON.stringify(text));
      }),
      { numRuns: RUNS },
    );
  });

  it('never shows what is hidden', () => {
    fc.assert(
      fc.property(soundPage, (html) => {
        assert.ok(!applyEdits(html, extractHtml(html).edits).text.includes(SECRET));
      }),
      { numRuns: RUNS },
    );
  });

  it('is read without an exception, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (html) => {
        applyEdits(html, extractHtml(html).edits);
        looksLikeHtml(html);
      }),
      { numRuns: RUNS },
    );
  });

  it('decodes references as written out: the same text comes of both', () => {
    const sentence = fc.array(fc.constantFrom('代', '表', '团', '市', '，', '“', '\u{20BB7}', 'x', '&', '<'), {
      minLength: 60,
      maxLength: 120,
    });
    fc.assert(
      fc.property(sentence, (characters) => {
        const references = characters
          .map((c, i) => (i % 2 ? `&#${c.codePointAt(0)!};` : `&#x${c.codePointAt(0)!.toString(16)};`))
          .join('');
        const html = `<p>${references}</p>`;
        assert.equal(applyEdits(html, extractHtml(html).edits).text, characters.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
