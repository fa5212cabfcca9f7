import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanArticle } from '../../../src/article/clean.ts';
import { decodeBytes, UndecodableError } from '../../../src/article/decode.ts';
import { toCsv } from '../../../src/export/toCsv.ts';
import { toJson } from '../../../src/export/toJson.ts';
import { toMarkdown } from '../../../src/export/toMarkdown.ts';
import { toPlainText } from '../../../src/export/toPlainText.ts';
import { draftFromRules } from '../../../src/rules/draftFromRules.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';
import { VISIT } from '../../support/articles.ts';
import { loadWords } from '../../support/damage/wordModel.ts';
import { startThreadClock } from '../../support/processorTime.ts';

/** The whole way of a document through the built-in engine and every export; the summary, and that it is sound. */
async function wholeChain(text: string): Promise<SummaryJson> {
  const article = cleanArticle({ text, encoding: 'utf-8', warnings: [] }, { loadWords });
  const prepared = { article, draft: draftFromRules(article) };
  const context = { uri: 'file:///a', interfaceLanguage: 'en', now: () => 0, sha256: () => '0'.repeat(64) };
  let last: SummaryJson | undefined;
  for await (const event of summarize(prepared, { kind: 'rules' }, context, new AbortController().signal))
    if (event.type === 'summary') last = event.summary;
  assert.ok(last);
  for (const { evidence } of [...last.attendees, ...last.agreements, ...last.siteVisits])
    for (const { start, end } of evidence) assert.ok(start <= end && end <= text.length);
  assert.deepEqual(JSON.parse(toJson(last)), last);
  for (const exported of [toCsv(last), toMarkdown(last), toPlainText(last)]) assert.ok(exported.length > 0);
  return last;
}

/** Processor time of this thread for the chain, in milliseconds: what else runs on the machine does not count. */
async function cpuMs(text: string): Promise<number> {
  const elapsedMs = startThreadClock();
  await wholeChain(text);
  return elapsedMs();
}

/** Documents made to be slow, by how long they are. */
const FLOODS: Readonly<Record<string, (units: number) => string>> = {
  'elements in elements': (n) => `<html><body>${'<div>'.repeat(n / 5)}${VISIT}`,
  'attributes on one element': (n) => `<html><body><p${' a="b"'.repeat(n / 6)}>${VISIT}</p>`,
  'an attribute without end': (n) => `<html><body><p a="${'x'.repeat(n)}`,
  entities: (n) => `<html><body><p>${'&amp;&#x5E02;&nbsp;'.repeat(n / 20)}</p>`,
  'entities of entities': (n) => `<html><body><p>${'&amp;amp;amp;'.repeat(n / 13)}</p>`,
  'entities in plain text': (n) => VISIT + '&amp;'.repeat(n / 5),
  'opened tags': (n) => '<'.repeat(n),
  'opened comments': (n) => `<html>${'<!--'.repeat(n / 4)}`,
  blanks: (n) => ' '.repeat(n) + VISIT,
  'wide blanks': (n) => `${VISIT}\n${'　'.repeat(n)}`,
  'blank lines': (n) => '\n'.repeat(n) + VISIT,
  'one line': (n) => VISIT.replaceAll('\n', '').repeat(n / VISIT.length),
  'one word': (n) => 'a'.repeat(n),
  'one Han character': (n) => '市'.repeat(n),
  commas: (n) => '王明、'.repeat(n / 3),
  brackets: (n) => '（'.repeat(n) + VISIT,
  'quotation marks': (n) => '“'.repeat(n) + VISIT,
  'titles opened': (n) => '《'.repeat(n) + VISIT,
  digits: (n) => '2024年5月'.repeat(n / 7),
  offices: (n) => '市委书记'.repeat(n / 4),
  'question marks': (n) => '當?shù)木瘢?'.repeat(n / 7),
  notes: (n) => '發(fā)'.repeat(n / 5),
  NULs: (n) => VISIT + '\0'.repeat(n),
  'half surrogate pairs': (n) => VISIT + '\ud800'.repeat(n),
  'combining marks': (n) => VISIT + '\u0301'.repeat(n),
  'bidi controls': (n) => VISIT + '\u202e'.repeat(n),
  'Markdown quotes': (n) => '> '.repeat(n / 2) + VISIT,
  'Markdown tables': (n) => '|---'.repeat(n / 4),
  'a title of blanks': (n) => `<html><head><title>a${' '.repeat(n)}b</title></head><body><p>${VISIT}</p>`,
  'closing brackets': (n) => `${VISIT}\n${'》'.repeat(n)}a\n${'>'.repeat(n)}a`,
  'a Markdown line of blanks': (n) => `# a\n\n- b\n\n${VISIT}\n\n|${' '.repeat(n)}a\n`,
  'English dots': (n) => `The Mayor visited the Port. ${'.'.repeat(n)}a and signed an Agreement with the Port.`,
  'English blanks': (n) => `The Mayor visited the Port and signed${' '.repeat(n)}an Agreement.`,
  'Chinese numerals': (n) => `${'一'.repeat(n)}县长王明赴云川市考察。${VISIT}`,
  'opened brackets behind an office': (n) => `${VISIT}\n市长${'（'.repeat(n)}王明赴云川市考察。`,
  'commas before a signing': (n) => `${VISIT}\n云川市${'，'.repeat(n)}签署合作协议。`,
  'English initials': (n) => 'A. B. Smith, '.repeat(n / 13),
  'English agreements': (n) => 'The Mayor of the Port signed an Agreement with '.repeat(n / 47),
};

describe('a document made to be slow', () => {
  for (const [name, build] of Object.entries(FLOODS))
    it(`${name}: four times as long takes about four times as long`, async () => {
      await cpuMs(build(5000));
      const small = await cpuMs(build(50_000));
      // 400 kB of text at two bytes a character.
      const large = await cpuMs(build(200_000));
      // Quadratic would be sixteen; what takes less than a quarter of a second is no flood, and too short to compare.
      assert.ok(large < 250 || large < 8 * Math.max(small, 20), `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
    });

  it('English agreements: forty times as long takes about forty times as long', async () => {
    const build = FLOODS['English agreements']!;
    await cpuMs(build(25_000));
    const small = Math.max(await cpuMs(build(25_000)), 10);
    const large = await cpuMs(build(1_000_000));
    // Comparing each signing with all before it would be some hundred times as long.
    assert.ok(large < 60 * small, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
  });

  it('one line of 10 MB is read', async () => {
    const text = FLOODS['one line']!(5_000_000);
    const summary = await wholeChain(text);
    assert.ok(summary.attendees.some(({ name }) => name === '陆青山'));
  });

  it('a million attributes and a hundred thousand levels are read', async () => {
    await wholeChain(`<html><body><p${' a=b'.repeat(1_000_000)}>${VISIT}</p>`);
    await wholeChain(`<html><body>${'<div><span>'.repeat(100_000)}${VISIT}`);
  });
});

describe('characters that no article should hold', () => {
  const clean = VISIT;
  for (const [name, character] of [
    ['NUL', '\0'],
    ['the first half of a pair', '\ud83d'],
    ['the second half of a pair', '\ude00'],
    ['a noncharacter', '\uffff'],
    ['a private character', '\ue000'],
    ['a bell', '\u0007'],
    ['U+FFFD', '\ufffd'],
  ] as const)
    it(`${name} anywhere: the chain holds, and the facts around it are found`, async () => {
      for (let at = 0; at <= clean.length; at += 7) {
        const summary = await wholeChain(clean.slice(0, at) + character + clean.slice(at));
        assert.ok(summary.attendees.length >= 1, `nobody is found with it at ${at}`);
      }
      const all = await wholeChain([...clean].join(character));
      assert.ok(all.source.characters > 0);
    });

  it('bytes of anything else than text are refused, never read as text', () => {
    for (const bytes of [
      [0, 1, 2, 3, 0, 0, 0, 9],
      [0x50, 0x4b, 3, 4, 20, 0, 0, 0],
      [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34],
    ])
      assert.throws(() => decodeBytes(Uint8Array.from(bytes)), UndecodableError);
  });
});
