import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startModelServer } from '../support/modelServer/modelServer.ts';
import type { ModelServer } from '../support/modelServer/modelServer.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';

const ANSWER = JSON.stringify({
  title: '云岭市党政代表团赴青浦湾市考察对接',
  publishedOn: '2025-04-18',
  visitStart: '2025-04-15',
  visitEnd: '2025-04-16',
  overview: '云岭市代表团到青浦湾市考察。',
  attendees: [
    { name: '陆怀远', titles: ['市委书记'], organization: '云岭市', side: 'visitor', sentences: [2] },
    { name: '季长风', titles: ['市委副书记', '市长'], organization: '青浦湾市', side: 'host', sentences: [4] },
  ],
  agreements: [],
  siteVisits: [
    { name: '东港集装箱码头', focus: null, date: null, sentences: [5] },
    { name: '望月天文台', focus: null, date: null, sentences: [5] },
  ],
});

/** Length of the streamed reply's body. */
async function wholeReplyBytes(): Promise<number> {
  const server = await startModelServer({ dialect: 'openai', answer: ANSWER });
  const reply = await fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4.1-mini', stream: true, messages: [{ role: 'user', content: 'x' }] }),
  });
  const { byteLength } = await reply.arrayBuffer();
  await server.close();
  return byteLength;
}

describe('a person with a language model', () => {
  let server: ModelServer;
  let trap: ModelServer;
  let workbench: Workbench;
  before(async () => {
    // Stalls in the middle of the first answer; later answers are whole.
    const middle = Math.floor((await wholeReplyBytes()) * 0.65);
    server = await startModelServer({
      dialect: 'openai',
      answer: ANSWER,
      faults: [{ kind: 'stall', atByte: middle }],
    });
    trap = await startModelServer({ dialect: 'openai', answer: ANSWER });
    workbench = await Workbench.open({
      settings: {
        'reportSummarizer.baseUrl': server.url,
        'reportSummarizer.model': 'gpt-4.1-mini',
        'workbench.colorTheme': 'Default Light Modern',
      },
      prepare: (folder) => {
        mkdirSync(join(folder, '.vscode'));
        writeFileSync(
          join(folder, '.vscode/settings.json'),
          JSON.stringify({ 'reportSummarizer.baseUrl': trap.url, 'reportSummarizer.engine': 'openai' }),
        );
      },
    });
  });
  after(async () => {
    await workbench.close();
    await server.close();
    await trap.close();
  });

  it('is asked before text is sent, and the host is named', async () => {
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.messageShows(/127\.0\.0\.1/);
    assert.equal(server.requests.length, 0);
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Send' }).click();
  });

  it("sees the model's facts before the answer is whole", async () => {
    await workbench.panelShows('季长风');
    await workbench.until(() => server.requests.length === 1, 'a request');
    assert.equal(server.requests[0]!.closedAtMs, null, 'the answer was already over');
    await workbench.screenshot('panel-streaming');
  });

  it('sends strict json_schema and numbered sentences, and asks for no quotes', () => {
    const body = server.requests[0]!.body as {
      stream: boolean;
      response_format: { type: string; json_schema: { strict: boolean; schema: unknown } };
      messages: { content: string }[];
    };
    assert.equal(body.stream, true);
    assert.equal(body.response_format.type, 'json_schema');
    assert.equal(body.response_format.json_schema.strict, true);
    assert.doesNotMatch(JSON.stringify(body.response_format), /quote/i);
    const text = body.messages.map(({ content }) => content).join('\n');
    assert.match(text, /2\D{1,3}4月15日至16日/);
    assert.doesNotMatch(text, /ICP备|扫一扫/);
  });

  it('closes the connection when it is cancelled, and keeps the draft', async () => {
    await workbench.run('Report Summarizer: Cancel');
    await server.requests[0]!.closed;
    assert.ok(server.requests[0]!.closedByClient);
    await workbench.panelShows('曾立群');
  });

  it('sees at the end which fact the article does not hold', async () => {
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.until(() => server.requests.length >= 2, 'a second request');
    const shown = await workbench.panelShows('望月天文台');
    assert.match(shown, /gpt-4\.1-mini/);
    const panel = await workbench.panel();
    const fact = panel.locator('li', { hasText: '望月天文台' }).last();
    await fact
      .getByText(/unsupported|not in the article|not found in the article/i)
      .first()
      .waitFor({ timeout: 10_000 });
    await workbench.screenshot('panel-light');
  });

  it('has only what is to be checked shown, and what is decided goes from there', async () => {
    await workbench.panelShows(/Done: \d+ facts/);
    const panel = await workbench.panel();
    await panel.getByRole('button', { name: /^To check/ }).click();
    const names = (): Promise<string[]> => panel.locator('.fact-name:visible').allInnerTexts();
    const toCheck = await names();
    assert.ok(
      toCheck.includes('望月天文台') && toCheck.includes('邵敏') && !toCheck.includes('季长风'),
      toCheck.join(),
    );
    const invented = panel.locator('[data-fact="siteVisits:望月天文台"]');
    await invented.locator('.mark').hover();
    await invented.locator('.tip', { hasText: 'Treat it as invented until you find it yourself' }).waitFor();
    await invented.getByRole('button', { name: 'Remove' }).click();
    const overlooked = panel.locator('[data-fact="attendees:邵敏"]');
    await overlooked.hover();
    await overlooked.locator('.tip', { hasText: 'Only the built-in engine found this' }).waitFor({ state: 'attached' });
    await overlooked.getByRole('button', { name: 'Confirm' }).click();
    await overlooked.waitFor({ state: 'hidden', timeout: 5000 });
    assert.deepEqual(
      await names(),
      toCheck.filter((name) => name !== '望月天文台' && name !== '邵敏'),
    );
    await panel.getByRole('button', { name: `To check ${toCheck.length - 2}` }).waitFor({ timeout: 5000 });
    await panel.getByRole('button', { name: /^All/ }).click();
    assert.ok((await panel.locator('.fact-name:visible').count()) > 0);
    assert.match(await panel.locator('.run').innerText(), /Tokens\s+[\d,]+ in, [\d,]+ out\s+Cost\s+\S+/);
  });

  it('sends nothing to an address that the workspace chose', () => {
    assert.equal(trap.requests.length, 0);
  });
});
