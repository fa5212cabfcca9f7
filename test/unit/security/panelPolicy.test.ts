import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './vscodeStub.ts';

const { panelHtml } = await import('../../../src/vscode/panelHtml.ts');

describe('the page of the panel', () => {
  it('allows one script by its nonce, our style sheet, and nothing else', () => {
    const webview = { asWebviewUri: (uri: unknown) => uri, cspSource: 'https://csp.example' };
    type Arguments = Parameters<typeof panelHtml>;
    const html = (): string =>
      panelHtml(webview as unknown as Arguments[0], { scheme: 'file', path: '/e' } as unknown as Arguments[1]);
    const page = html();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const [nothing, style, script, ...others] = policy.split('; ');
    assert.equal(nothing, "default-src 'none'");
    assert.equal(style, 'style-src https://csp.example');
    assert.match(script!, /^script-src 'nonce-[\w-]{20,}'$/);
    assert.deepEqual(others, []);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /\son\w+=|javascript:|unsafe/);
    assert.notEqual(page, html(), 'the nonce is used twice');
  });
});
