/** Builds data/words.bin, what the repair of damaged text knows of Chinese: words, character forms, readings (format: docs/decisions/0030). */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Converter as traditionalConverter } from 'opencc-js/cn2t';
import { Converter as simplifiedConverter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { COST_OFFSET, COST_STEP } from '../src/article/repair/wordModel.ts';

const MIN_FREQUENCY = 5;
const MAX_WORD_LENGTH = 8;
/** Costs are stored in six bits: level 1 is COST_OFFSET + COST_STEP nats, one step a factor of 1.25 in frequency. */
const COST_LEVELS = 63;
/** Simplified forms that the damaged pages keep in traditional text (seen on them). */
const STAY = '于后系干范制游占采征斗里';
/** Forms the pages use where the standard conversion has another one. */
const PAGE_FORMS = '為著準臺癥余岳志丑面只松谷几卷杰秋布周愿咨郁岩伙云簽';

/** Readings the pages insert that pinyin-pro does not list. */
const PAGE_READINGS: Readonly<Record<string, string>> = { 績: 'jī' };

const toTraditional = traditionalConverter({ from: 'cn', to: 'tw' });
const toSimplified = simplifiedConverter({ from: 't', to: 'cn' });

/** The one form under which words are looked up: simplified, and 著 with 着, which the pages do not tell apart. */
function fold(character: string): string {
  const simplified = toSimplified(character);
  return simplified === '著' ? '着' : simplified.length === 1 ? simplified : character;
}

function codesOf(leadFrom: number, leadTo: number, trailFrom: number, trailTo: number): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let lead = leadFrom; lead <= leadTo; lead++)
    for (let trail = trailFrom; trail <= trailTo; trail++)
      if (trail !== 0x7f) found.push(decoder.decode(Uint8Array.of(lead, trail)));
  return found.filter((text) => /^\p{Script=Han}$/u.test(text));
}

class ByteWriter {
  readonly bytes: number[] = [];
  byte(value: number): void {
    this.bytes.push(value);
  }
  number(value: number): void {
    while (value >= 0x80) {
      this.bytes.push((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    this.bytes.push(value);
  }
  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.number(encoded.length);
    for (const byte of encoded) this.bytes.push(byte);
  }
}

interface TrieNode {
  frequency: number;
  readonly children: Map<string, TrieNode>;
}

function readWords(dictionary: string): { words: Map<string, number>; total: number } {
  const words = new Map<string, number>();
  let total = 0;
  for (const line of dictionary.split('\n')) {
    const [word, count] = line.split(' ');
    if (word === undefined || count === undefined || !/^\p{Script=Han}+$/u.test(word)) continue;
    const frequency = Number(count);
    total += frequency;
    if (frequency < MIN_FREQUENCY || word.length > MAX_WORD_LENGTH) continue;
    const folded = [...word].map(fold).join('');
    words.set(folded, (words.get(folded) ?? 0) + frequency);
  }
  return { words, total };
}

function buildTrie(words: ReadonlyMap<string, number>): TrieNode {
  const root: TrieNode = { frequency: 0, children: new Map() };
  for (const [word, frequency] of words) {
    let node = root;
    for (const character of word) {
      let child = node.children.get(character);
      if (!child) node.children.set(character, (child = { frequency: 0, children: new Map() }));
      node = child;
    }
    node.frequency = frequency;
  }
  return root;
}

function writeTrie(writer: ByteWriter, root: TrieNode, indexOf: ReadonlyMap<string, number>, total: number): void {
  const queue = [root];
  let nodes = 0;
  const body = new ByteWriter();
  for (let node = queue[nodes]; node; node = queue[++nodes]) {
    const children = [...node.children].sort(([a], [b]) => indexOf.get(a)! - indexOf.get(b)!);
    let before = -1;
    children.forEach(([character, child], position) => {
      const steps = Math.round((Math.log(total / child.frequency) - COST_OFFSET) / COST_STEP);
      const level = child.frequency === 0 ? 0 : Math.max(1, Math.min(COST_LEVELS, steps));
      body.byte((position === children.length - 1 ? 0x80 : 0) | (child.children.size > 0 ? 0x40 : 0) | level);
      body.number(indexOf.get(character)! - before - 1);
      before = indexOf.get(character)!;
      queue.push(child);
    });
  }
  writer.number(nodes - 1);
  for (const byte of body.bytes) writer.byte(byte);
}

/** Characters whose traditional form differs, as text `traditional simplified` pairs, and each one's readings. */
function writeCharacters(writer: ByteWriter): void {
  const gb2312 = codesOf(0xb0, 0xf7, 0xa1, 0xfe);
  const basic = new Set(gb2312);
  const primary = new Set<string>();
  for (const character of gb2312) {
    const image = STAY.includes(character) ? character : toTraditional(character);
    if (image.length === 1) primary.add(image);
  }
  for (const character of PAGE_FORMS) primary.add(character);
  const every = [...new Set([...gb2312, ...codesOf(0x81, 0xfe, 0x40, 0xfe)])].sort();
  const variants = every.filter(
    (c) => !primary.has(c) && (fold(c) !== c ? basic.has(fold(c)) : basic.has(c) && toTraditional(c) === c),
  );
  writer.text(every.filter((c) => primary.has(c)).join(''));
  writer.text(variants.join(''));
  // Simplified forms: names and quotations keep them now and then.
  writer.text(every.filter((c) => basic.has(c) && !primary.has(c) && !variants.includes(c)).join(''));
  const changed = every.filter((c) => fold(c) !== c);
  writer.text(changed.join(''));
  writer.text(changed.map(fold).join(''));
  const noted = changed.filter((c) => primary.has(c) || variants.includes(c));
  writer.text(noted.join(''));
  writer.text(
    noted
      .map((c) => [...pinyin(c, { multiple: true, type: 'array' }), PAGE_READINGS[c] ?? []].flat().join(' '))
      .join('\n'),
  );
}

/** The bytes of data/words.bin; the same input gives the same bytes. */
export function buildWordList(dictionary: string): Uint8Array {
  const { words, total } = readWords(dictionary);
  const weight = new Map<string, number>();
  for (const [word, frequency] of words)
    for (const character of word) weight.set(character, (weight.get(character) ?? 0) + frequency);
  const characters = [...weight].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([character]) => character);
  const indexOf = new Map(characters.map((character, index) => [character, index]));
  const writer = new ByteWriter();
  for (const letter of 'RSW1') writer.byte(letter.charCodeAt(0));
  writeCharacters(writer);
  writer.text(characters.join(''));
  writeTrie(writer, buildTrie(words), indexOf, total);
  return Uint8Array.from(writer.bytes);
}

/** Where the dictionary of the development dependency lies. */
export function readDictionary(): string {
  return readFileSync(
    join(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'), '../dict.txt'),
    'utf8',
  );
}

if (import.meta.main) {
  const bytes = buildWordList(readDictionary());
  writeFileSync(join(import.meta.dirname, '../data/words.bin'), bytes);
  console.log(`data/words.bin: ${bytes.length} bytes`);
}
