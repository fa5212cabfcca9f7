import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { summaryJsonSchema } from '../../../src/summary/summaryJson.ts';
import { startModelServer } from '../../support/modelServer/modelServer.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const SAMPLE = join(PROJECT, 'samples/delegation-visit.txt');
const HTML = join(PROJECT, 'samples/signing-ceremony.html');
const folder = mkdtempSync(join(tmpdir(), 'report-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line as a shell would. */
function cli(words: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(PROJECT, 'src/cli.ts'), ...words], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => done({ code, out, err }));
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('usage', () => {
  for (const [what, words] of [
    ['no command', []],
    ['an unknown command', ['sumarize', SAMPLE]],
    ['no file', ['summarize']],
    ['an unknown option', ['summarize', SAMPLE, '--fromat', 'json']],
    ['an unknown format', ['summarize', SAMPLE, '--format', 'xml']],
    ['a format that clean does not give', ['clean', SAMPLE, '--format', 'csv']],
    ['an unknown engine', ['summarize', SAMPLE, '--engine', 'magic']],
    ['a model for clean', ['clean', SAMPLE, '--model', 'x']],
    ['no key for the default server', ['summarize', SAMPLE, '--engine', 'openai']],
    ['an address that is none', ['summarize', SAMPLE, '--engine', 'openai', '--base-url', 'ftp://x', '--model', 'm']],
  ] as const)
    it(`exits with 2 on ${what} and says why`, async () => {
      const { code, out, err } = await cli([...words]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^report-summarizer: \S/);
      assert.doesNotMatch(err, /\n\s+at /);
    });
  it('shows help and version on standard output', async () => {
    const help = await cli(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /summarize FILE/);
    assert.match((await cli(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('files', () => {
  it('prints one contract object for one file', async () => {
    const { code, out } = await cli(['summarize', SAMPLE, '--format', 'json']);
    assert.equal(code, 0);
    const summary = summaryJsonSchema.parse(JSON.parse(out));
    assert.equal(summary.engine.kind, 'rules');
    assert.match(summary.source.uri, /^file:\/\/.*delegation-visit\.txt$/);
    assert.ok(summary.attendees.length > 0);
  });

  it('prints one object a line for several files and goes on after one fails', async () => {
    const { code, out, err } = await cli(['summarize', SAMPLE, join(folder, 'absent.txt'), HTML, '--format', 'json']);
    assert.equal(code, 1);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => summaryJsonSchema.parse(JSON.parse(line)).source.uri.replace(/.*\//, '')),
      ['delegation-visit.txt', 'signing-ceremony.html'],
    );
    assert.match(err, /absent\.txt: there is no such file/);
  });

  it('writes NAME.json each with --out, two of the same name included', async () => {
    const out = join(folder, 'out/deep');
    const twin = file('signing-ceremony.txt', '3月6日，海东大学校长司马朗会见来宾。');
    const { code } = await cli(['summarize', HTML, twin, '--format', 'json', '--out', out]);
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(out).sort(), ['signing-ceremony-2.json', 'signing-ceremony.json']);
    summaryJsonSchema.parse(JSON.parse(readFileSync(join(out, 'signing-ceremony.json'), 'utf8')));
  });

  it('never overwrites the article', async () => {
    const text = '3月6日，海东大学校长司马朗会见来宾。';
    const path = file('mine.txt', text);
    const { code, err } = await cli(['clean', path, '--out', folder]);
    assert.equal(code, 1);
    assert.match(err, /would overwrite/);
    assert.equal(readFileSync(path, 'utf8'), text);
  });

  it('never overwrites the article through a link to its folder', async () => {
    const text = '首页 > 新闻中心 > 要闻\n3月6日，海东大学校长司马朗会见来宾。';
    mkdirSync(join(folder, 'linked'));
    symlinkSync(join(folder, 'linked'), join(folder, 'link'), 'junction');
    const path = file('linked/mine.txt', text);
    const { code, err } = await cli(['clean', path, '--out', join(folder, 'link')]);
    assert.equal(code, 1);
    assert.match(err, /would overwrite/);
    assert.equal(readFileSync(path, 'utf8'), text);
  });

  it('keeps the results of names that differ in case alone apart', async () => {
    const out = join(folder, 'case');
    const paths = [file('Visit.txt', '3月6日，海东大学校长司马朗会见来宾。'), file('visit.md', '# 会见来宾')];
    assert.equal((await cli(['clean', ...paths, '--out', out])).code, 0);
    assert.deepEqual(readdirSync(out).sort(), ['Visit.txt', 'visit-2.txt']);
  });

  it('leaves the earlier result whole, and nothing half written, when the disk is full', () => {
    const out = join(folder, 'full');
    mkdirSync(out);
    writeFileSync(join(out, 'long.json'), 'earlier');
    const path = file('long.txt', '3月6日，海东大学校长司马朗会见来宾。\n'.repeat(2000));
    // A limit on the size of files fails a write in the middle, as a full disk does.
    const limited = 'ulimit -f 8; exec "$0" "$@"';
    const words = [process.execPath, join(PROJECT, 'src/cli.ts'), 'clean', path, '--format', 'json', '--out', out];
    const { status, stderr } = spawnSync('sh', ['-c', limited, ...words], { encoding: 'utf8' });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /long\.txt: EFBIG/);
    assert.deepEqual(readdirSync(out), ['long.json']);
    assert.equal(readFileSync(join(out, 'long.json'), 'utf8'), 'earlier');
  });

  it('names a folder that cannot be made, for every file, and ends', async () => {
    const occupied = file('occupied', 'a file');
    // The kernel's own folder says ENOENT for what is asked to be made in it.
    for (const out of [occupied, join(occupied, 'in'), '/proc/report-summarizer/in']) {
      const { code, err } = await cli(['clean', SAMPLE, HTML, '--out', out]);
      assert.equal(code, 1, out);
      assert.equal(err.match(/^report-summarizer: .+: E[A-Z]+: /gm)?.length, 2, err);
    }
  });

  for (const [name, content, message] of [
    ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), /not a text file/],
    ['paper.pdf', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj', /not a text file/],
    ['bundle.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), /not a text file/],
  ] as const)
    it(`says that ${name} is no text`, async () => {
      const { code, err } = await cli(['summarize', file(name, content)]);
      assert.equal(code, 1);
      assert.match(err, message);
    });

  it('gives an honest empty summary of an empty file', async () => {
    const { code, out, err } = await cli(['summarize', file('empty.txt', ' \n\u3000\n')]);
    assert.equal(code, 0);
    assert.match(out, /Attendees \(0\)\n {2}none found/);
    assert.match(err, /no text to summarize/);
  });

  it('gives the main text alone, and its cleaning as JSON', async () => {
    const text = (await cli(['clean', HTML])).out;
    assert.match(text, /^3月6日，凌云航空集团/);
    assert.doesNotMatch(text, /隐藏文字|上一条|版权所有|相关新闻|hits|<p>/);
    assert.match(text, /“校企战略合作协议”/);
    const json = JSON.parse((await cli(['clean', HTML, '--format', 'json'])).out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(json), ['title', 'publishedOn', 'text', 'removals', 'repairs']);
    assert.equal(json['title'], '海东大学与凌云航空集团签署校企合作协议');
    assert.equal(json['publishedOn'], '2025-03-07');
    assert.equal(`${String(json['text'])}\n`, text);
  });

  it('has one header and a row for each fact of all files as CSV', async () => {
    const { out } = await cli(['summarize', SAMPLE, HTML, '--format', 'csv']);
    assert.equal(out.match(/^\uFEFF?kind,/gm)?.length, 1);
    assert.match(out, /^attendee,陆怀远,/m);
    assert.match(out, /^siteVisit,校史馆,/m);
  });

  it('names the rule of each fact', async () => {
    const { out } = await cli(['explain', SAMPLE]);
    assert.match(out, /^attendees: 陆怀远 {2}\[[a-z][a-z-]+ 0\.\d\d\]$/m);
    assert.doesNotMatch(out, /no rule named/);
  });
});

describe('a language model', () => {
  const answer = JSON.stringify({
    overview: '云岭市代表团考察青浦湾市。',
    visitStart: '2025-04-15',
    visitEnd: '2025-04-16',
    attendees: [{ name: '陆怀远', titles: ['市委书记'], organization: '云岭市', side: 'visitor', sentences: [2] }],
    agreements: [],
    siteVisits: [{ name: '望月天文台', focus: null, date: null, sentences: [4] }],
  });

  it('is asked with the key of OPENAI_API_KEY, and its facts are checked against the article', async () => {
    const server = await startModelServer({ dialect: 'openai', answer });
    const words = ['--engine', 'openai', '--base-url', server.url, '--model', 'gpt-4.1-mini', '--format', 'json'];
    const { code, out, err } = await cli(['summarize', SAMPLE, ...words], { OPENAI_API_KEY: 'sk-test-1' });
    await server.close();
    assert.equal(code, 0, err);
    const summary = summaryJsonSchema.parse(JSON.parse(out));
    assert.equal(summary.engine.model, 'gpt-4.1-mini');
    assert.equal(server.requests[0]?.headers['authorization'], 'Bearer sk-test-1');
    const person = summary.attendees.find(({ name }) => name === '陆怀远');
    assert.equal(person?.evidence[0]?.match, 'exact');
    const text = readFileSync(SAMPLE, 'utf8');
    assert.equal(text.slice(person.evidence[0].start, person.evidence[0].end), person.evidence[0].quote);
    assert.equal(summary.siteVisits.find(({ name }) => name === '望月天文台')?.evidence[0]?.match, 'missing');
  });

  it('fails the file with a plain sentence when the key is wrong, and writes nothing', async () => {
    const server = await startModelServer({ dialect: 'openai', answer, apiKey: 'sk-right' });
    const out = join(folder, 'nothing');
    const words = ['--engine', 'openai', '--base-url', server.url, '--model', 'gpt-4.1-mini', '--out', out];
    const { code, err } = await cli(['summarize', SAMPLE, ...words], { OPENAI_API_KEY: 'sk-wrong' });
    await server.close();
    assert.equal(code, 1);
    assert.match(err, /key/i);
    assert.doesNotMatch(err, /sk-wrong/);
    assert.ok(!existsSync(out));
  });
});
