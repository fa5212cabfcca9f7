import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { FakeDocument } from '../../support/fakeVscode.ts';

const { lengthOf, readDocument } = await import('../../../src/vscode/documentText.ts');
const { hashOf } = await import('../../../src/vscode/documentHash.ts');

const TEXTS: Readonly<Record<string, string>> = {
  'of many lines': '4月2日，青河县委书记罗一鸣到白石镇调研。\n'.repeat(60_000),
  'with two-character line ends': '一二三四\r\n'.repeat(200_000),
  'of one line': '罗一鸣'.repeat(400_000),
  'of characters with two halves': `a${'𠮷'.repeat(600_000)}`,
  'of lone halves': '\uD842'.repeat(1_100_000),
};
const open = (text: string): { document: vscode.TextDocument; fake: FakeDocument } => {
  const fake = new FakeDocument('file:///a.txt', text);
  return { document: fake as unknown as vscode.TextDocument, fake };
};

describe('a long document', () => {
  for (const [what, text] of Object.entries(TEXTS)) {
    it(`${what} is read whole, and little at a stretch`, async () => {
      const { document, fake } = open(text);
      const { pieces } = await readDocument(document);
      assert.ok(pieces.join('') === text);
      assert.ok(fake.readings.longest <= 250_000 && pieces.length > 3);
      assert.equal(lengthOf(document), text.length);
    });

    it(`${what} has the hash of its whole text`, async () => {
      const { document } = open(text);
      assert.equal(await hashOf(document), createHash('sha256').update(text, 'utf8').digest('hex'));
    });
  }

  it('lets others have their turn in between', async () => {
    const { document } = open(TEXTS['of many lines']!);
    let turns = 0;
    const turning = setInterval(() => turns++, 0);
    await readDocument(document);
    clearInterval(turning);
    assert.ok(turns >= 3, `${turns} turns`);
  });

  it('that is edited meanwhile is read again from the start', async () => {
    const { document, fake } = open(TEXTS['of many lines']!);
    setImmediate(() => (fake.version = 2));
    const { pieces, version } = await readDocument(document);
    assert.equal(version, 2);
    assert.ok(pieces.join('') === TEXTS['of many lines']);
  });

  it('that is edited all the time is taken at once in the end', async () => {
    const { document, fake } = open(TEXTS['of many lines']!);
    const typing = setInterval(() => fake.version++, 0);
    const { pieces, version } = await readDocument(document);
    clearInterval(typing);
    assert.deepEqual([pieces.length, version], [1, fake.version]);
  });

  it('is empty, or short, in one piece', async () => {
    assert.deepEqual((await readDocument(open('').document)).pieces, ['']);
    assert.deepEqual((await readDocument(open('一\n二').document)).pieces, ['一\n二']);
  });
});
