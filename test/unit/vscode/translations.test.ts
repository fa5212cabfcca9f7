import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { allTexts, textsOf } from './translatedTexts.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const LANGUAGES = ['zh-cn', 'zh-tw'];

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as Record<string, string>;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([found]) => found).sort();
}

/** Every `%key%` of the manifest. */
function manifestKeys(): string[] {
  const text = readFileSync(join(PROJECT, 'package.json'), 'utf8');
  return [...new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!))].sort();
}

describe('translations', () => {
  const texts = allTexts();

  it('are found where they are used', () => {
    assert.ok(texts.length > 150, `${texts.length} texts found`);
    assert.deepEqual(
      textsOf('probe.ts', "t('a'); this.#t('b {0}', 1); parts.t('c'); vscode.l10n.t('d'); other('e');"),
      ['a', 'b {0}', 'c', 'd'],
    );
  });

  for (const language of LANGUAGES) {
    const bundle = readJson(`l10n/bundle.l10n.${language}.json`);

    it(`${language}: every message is translated and no translation is left over`, () => {
      assert.deepEqual(Object.keys(bundle).sort(), texts);
      assert.deepEqual(
        Object.entries(bundle).filter(([, translation]) => translation.trim() === ''),
        [],
      );
    });

    it(`${language}: placeholders are kept`, () => {
      for (const [text, translation] of Object.entries(bundle))
        assert.deepEqual(placeholders(translation), placeholders(text), text);
    });

    it(`${language}: the manifest is translated, commands in links kept`, () => {
      const english = readJson('package.nls.json');
      const manifest = readJson(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(manifest).sort(), manifestKeys());
      for (const [key, text] of Object.entries(english)) {
        const links = (value: string): string[] => [...value.matchAll(/\(command:[\w.]+\)/g)].map(([link]) => link);
        assert.deepEqual(links(manifest[key]!), links(text), key);
      }
    });
  }

  it('the English manifest texts are all there and all used', () => {
    assert.deepEqual(Object.keys(readJson('package.nls.json')).sort(), manifestKeys());
  });

  it('has the three languages and no other', () => {
    assert.deepEqual(readdirSync(join(PROJECT, 'l10n')).sort(), ['bundle.l10n.zh-cn.json', 'bundle.l10n.zh-tw.json']);
  });
});
