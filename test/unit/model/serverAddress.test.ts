import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { presets } from '../../../src/model/presets.ts';
import { isPlainHttp, originOf, parseAddress } from '../../../src/model/serverAddress.ts';

describe('the address of a server', () => {
  for (const [typed, baseUrl] of [
    ['https://h', 'https://h/v1'],
    ['https://h/', 'https://h/v1'],
    ['https://h/v1', 'https://h/v1'],
    ['https://h/v1/', 'https://h/v1'],
    ['https://h/v1///', 'https://h/v1'],
    ['https://h/v1/chat/completions', 'https://h/v1'],
    ['https://h/v1/chat/completions/', 'https://h/v1'],
    ['https://h/v1/models', 'https://h/v1'],
    ['https://h/gateway/openai', 'https://h/gateway/openai'],
    [' https://h/v1#x ', 'https://h/v1'],
    ['HTTPS://H:443/v1', 'https://h/v1'],
    ['api.example.com', 'https://api.example.com/v1'],
    ['api.example.com:8443/v1', 'https://api.example.com:8443/v1'],
    ['localhost:11434', 'http://localhost:11434/v1'],
    ['127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
    ['[::1]:8080', 'http://[::1]:8080/v1'],
    ['https://api.deepseek.com', 'https://api.deepseek.com'],
    ['https://api.deepseek.com/v1/chat/completions', 'https://api.deepseek.com/v1'],
    ['https://w.cn-beijing.maas.aliyuncs.com', 'https://w.cn-beijing.maas.aliyuncs.com/compatible-mode/v1'],
    ['https://dashscope.aliyuncs.com', 'https://dashscope.aliyuncs.com/compatible-mode/v1'],
    ['https://open.bigmodel.cn', 'https://open.bigmodel.cn/api/paas/v4'],
    ['https://open.bigmodel.cn/api/paas/v4/chat/completions', 'https://open.bigmodel.cn/api/paas/v4'],
    ['https://openrouter.ai', 'https://openrouter.ai/api/v1'],
    ['https://x.openai.azure.com', 'https://x.openai.azure.com/openai/v1'],
    ['https://x.openai.azure.com/openai/', 'https://x.openai.azure.com/openai/v1'],
    ['https://x.services.ai.azure.com/models', 'https://x.services.ai.azure.com/models'],
  ] as const)
    it(typed, () => assert.equal(parseAddress(typed).baseUrl, baseUrl));

  it('keeps the version of an Azure deployment, and adds it where it is missing', () => {
    const typed = 'https://x.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-12-01-preview';
    const { baseUrl, query, azure } = parseAddress(typed);
    assert.equal(baseUrl, 'https://x.openai.azure.com/openai/deployments/d');
    assert.deepEqual(query, { 'api-version': '2024-12-01-preview' });
    assert.ok(azure);
    assert.match(parseAddress(typed.split('?')[0]!).query['api-version'] ?? '', /^\d{4}-\d\d-\d\d/);
    assert.ok(!parseAddress('https://api.openai.com').azure);
  });

  for (const typed of [
    '',
    '   ',
    'ftp://h',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
    'https://user:secret@h/v1',
    'https://:secret@h',
    'https://h h/',
  ])
    it(`refuses ${JSON.stringify(typed)} and does not repeat it`, () => {
      assert.throws(
        () => parseAddress(typed),
        (error: Error & { code?: string }) => error.code === 'bad-address' && !error.message.includes('secret'),
      );
    });

  it('knows the origin a key belongs to', () => {
    assert.equal(originOf('https://H.example.com:443/v1/chat'), 'https://h.example.com');
    assert.equal(originOf('http://127.0.0.1:1234/v1'), 'http://127.0.0.1:1234');
    assert.notEqual(originOf('https://h.example.com'), originOf('http://h.example.com'));
  });

  it('flags what crosses a network unencrypted', () => {
    for (const plain of [
      'http://10.0.0.5:8000/v1',
      'http://example.com',
      'http://localhost.example.com',
      'http://127.0.0.1.example.com',
    ])
      assert.ok(isPlainHttp(plain), plain);
    for (const fine of [
      'http://localhost:1234',
      'http://127.0.0.1/v1',
      'http://[::1]:1',
      'https://10.0.0.5',
      'localhost:11434',
    ])
      assert.ok(!isPlainHttp(fine), fine);
  });

  it('of every preset is in its normal form, by https unless it is on this machine', () => {
    for (const { baseUrl, id, localPort, needsKey } of presets) {
      assert.equal(parseAddress(baseUrl).baseUrl, new URL(baseUrl).href.replace(/\/$/, ''), id);
      assert.ok(!isPlainHttp(baseUrl), id);
      assert.equal(localPort !== null, baseUrl.startsWith('http://127.0.0.1:'), id);
      assert.equal(needsKey, localPort === null, id);
    }
  });
});
