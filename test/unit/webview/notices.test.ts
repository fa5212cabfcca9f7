import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseHTML } from 'linkedom';
import { INITIAL_PAGE } from '../../../src/webview/pageState.ts';
import { panelView } from '../../../src/webview/panelView.ts';
import { updateChildren } from '../../../src/webview/virtual.ts';
import { sampleStates } from '../../support/panelStates.ts';

it('a notice shows the invisible characters of the names in it', () => {
  const { document } = parseHTML('<!DOCTYPE html><html><body><div id="root"></div></body></html>');
  const root = document.getElementById('root')!;
  const notices = [{ key: 'n', tone: 'warning' as const, text: 'not found: 王\u202e小', actions: [] }];
  const state = { ...sampleStates().draft, notices };
  updateChildren(
    root,
    panelView({ state, page: INITIAL_PAGE, send: () => {}, change: () => {}, remembered: new Map() }),
  );
  assert.equal(root.querySelector('.notice-text')?.textContent, 'not found: 王U+202E小');
});
