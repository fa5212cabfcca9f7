import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { readForm } from '../../../src/webview/factFields.ts';
import { h, updateChildren } from '../../../src/webview/virtual.ts';
import { visibleParts } from '../../../src/webview/visibleParts.ts';

function newRoot(): Element {
  return parseHTML('<!DOCTYPE html><html><body><div id="root"></div></body></html>').document.getElementById('root')!;
}
const items = (...keys: string[]): ReturnType<typeof h>[] => keys.map((key) => h('li', { key }, key));
const texts = (root: Element): string[] => [...root.children].map(({ textContent }) => textContent);

describe('laying a tree over the page', () => {
  it('keeps the elements of keyed children through insertions, moves and removals', () => {
    const root = newRoot();
    updateChildren(root, items('a', 'b', 'c'));
    const [a, b, c] = [...root.children];
    updateChildren(root, items('x', 'c', 'a'));
    assert.deepEqual(texts(root), ['x', 'c', 'a']);
    assert.equal(root.children[1], c);
    assert.equal(root.children[2], a);
    assert.equal(b!.parentNode, null);
  });

  it('does not touch what stays when facts are added behind', () => {
    const root = newRoot();
    updateChildren(root, items('a', 'b'));
    const moved: Node[] = [];
    const insert = root.insertBefore.bind(root);
    root.insertBefore = <T extends Node>(node: T, before: Node | null): T => {
      moved.push(node);
      return insert(node, before);
    };
    updateChildren(root, items('a', 'b', 'c'));
    assert.deepEqual(
      moved.map(({ textContent }) => textContent),
      ['c'],
    );
  });

  it('changes texts and attributes in place and takes away what is gone', () => {
    const root = newRoot();
    updateChildren(root, [h('p', { class: 'one', title: 't' }, 'old')]);
    const before = root.firstChild;
    updateChildren(root, [h('p', { class: 'two', hidden: true }, 'new')]);
    assert.equal(root.firstChild, before);
    const paragraph = root.querySelector('p')!;
    assert.deepEqual(Array.from(paragraph.attributes, ({ name }) => name).sort(), ['class', 'hidden']);
    assert.equal(paragraph.className, 'two');
    assert.equal(paragraph.textContent, 'new');
  });

  it('calls the newest handler, once', () => {
    const root = newRoot();
    const calls: number[] = [];
    for (const number of [1, 2]) updateChildren(root, [h('button', { on: { click: () => calls.push(number) } }, 'b')]);
    root.querySelector('button')!.click();
    assert.deepEqual(calls, [2]);
  });

  it('makes text of markup', () => {
    const root = newRoot();
    updateChildren(root, [h('p', { title: '"><script>' }, '<img src=x onerror=alert(1)>')]);
    assert.equal(root.querySelectorAll('img, script').length, 0);
    assert.equal(root.textContent, '<img src=x onerror=alert(1)>');
  });
});

describe('invisible characters', () => {
  it('are shown with their code', () => {
    const root = newRoot();
    updateChildren(root, [h('p', {}, ...visibleParts('王\u202e小\u200b明', 'Invisible character {0}'))]);
    assert.equal(root.textContent, '王U+202E小U+200B明');
    assert.equal(root.querySelector('.invisible')!.getAttribute('title'), 'Invisible character U+202E');
  });
  it('leave other text alone', () => assert.deepEqual(visibleParts('王小明 𠮷', ''), ['王小明 𠮷']));
});

describe('the form', () => {
  it('reads lists by line and empty fields as nothing', () => {
    const typed: Record<string, string> = { name: ' 王明 ', titles: '市长\n\n 书记 ', organization: ' ', side: 'host' };
    assert.deepEqual(
      readForm('attendees', (name) => typed[name] ?? ''),
      {
        kind: 'attendees',
        name: '王明',
        titles: ['市长', '书记'],
        organization: null,
        side: 'host',
      },
    );
  });
});
