import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';

const { evidenceFinder } = await import('../../../src/vscode/revealEvidence.ts');

const evidence = { quote: '县委书记罗一鸣', start: 0, end: 7, match: 'exact' as const };

describe('the words of a fact in an article that was edited', () => {
  it('are found in a traditional article although they are shown in simplified characters', () => {
    const text = '新插入。縣委書記羅一鳴到白石鎮。';
    const span = evidenceFinder(text, false, 'zh-Hant')(evidence)!;
    assert.equal(text.slice(span.start, span.end), '縣委書記羅一鳴');
  });

  it('are not looked for where nothing was edited', () => {
    assert.deepEqual(evidenceFinder('', true, 'zh-Hans')(evidence), { start: 0, end: 7 });
  });

  it('are not found once they are gone', () => {
    assert.equal(evidenceFinder('縣委書記到白石鎮。', false, 'zh-Hant')(evidence), null);
  });
});
