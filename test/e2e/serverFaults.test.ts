import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startModelServer } from '../support/modelServer/modelServer.ts';
import type { ModelServer, ModelServerOptions } from '../support/modelServer/modelServer.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';
const ANSWER = JSON.stringify({
  ...{ isReport: true, headline: 1, publishedOn: null, visitStart: null, visitEnd: null },
  attendees: [{ name: '季长风', titles: ['市长'], organization: '青浦湾市', side: 'host', sentences: [4] }],
  agreements: [],
  siteVisits: [],
  overview: null,
});

/** What a person sees when the server has a bad day: a sentence of its own and a button that helps. */
interface BadDay {
  readonly options: Partial<ModelServerOptions>;
  readonly says: RegExp;
  readonly button: string;
}

const BAD_DAYS: Readonly<Record<string, BadDay>> = {
  'the key is wrong': {
    options: { quirk: 'wrong-key' },
    says: /(wants an|does not accept the) API key/,
    button: 'Set API Key',
  },
  'the text is too long': { options: { quirk: 'context' }, says: /too long for test-model/, button: 'Select Model' },
  'the answer is no JSON': {
    ...{ options: { answer: 'Here is a poem instead.' }, says: /could not be read/, button: 'Try Again' },
  },
  'the answer is cut off': { options: { quirk: 'length' }, says: /was cut off/, button: 'Try Again' },
  'the text is filtered': {
    ...{ options: { dialect: 'kimi', quirk: 'high-risk' }, says: /text filter of .* refused/, button: 'Select Model' },
  },
  'the model is unknown': { options: { quirk: 'model' }, says: /does not know the model/, button: 'Select Model' },
  'the account is empty': { options: { quirk: 'quota' }, says: /no credit left/, button: 'Select Model' },
};

/** Servers with habits of their own that a summary must come out of all the same. */
const GOOD_DAYS: readonly Pick<ModelServerOptions, 'dialect' | 'quirk'>[] = [
  { dialect: 'openai', quirk: 'max-tokens' },
  { dialect: 'openai', quirk: 'json-for-stream' },
  { dialect: 'openai', quirk: 'no-finish' },
  { dialect: 'deepseek' },
  { dialect: 'deepseek', quirk: 'in-reasoning' },
  { dialect: 'kimi', quirk: 'temperature' },
  { dialect: 'vllm', quirk: 'json-in-reasoning' },
  { dialect: 'lmstudio', quirk: 'no-schema' },
  { dialect: 'llamacpp' },
  { dialect: 'ollama', quirk: 'thinks-in-content' },
];

describe('a person whose server has good and bad days', () => {
  let port: number;
  let server: ModelServer;
  let elsewhere: ModelServer | undefined;
  let workbench: Workbench;
  /** Another server takes the address over. */
  const serve = async (options: Partial<ModelServerOptions>): Promise<void> => {
    await server.close();
    server = await startModelServer({ dialect: 'openai', answer: ANSWER, ...options, port });
  };
  const shownFailure = async (says: RegExp): Promise<string> => {
    await workbench.panelShows(says);
    const panel = await workbench.panel();
    return panel.locator('.notice-error').innerText();
  };
  before(async () => {
    server = await startModelServer({ dialect: 'openai', answer: ANSWER });
    port = server.port;
    workbench = await Workbench.open({
      settings: { 'reportSummarizer.baseUrl': server.url, 'reportSummarizer.model': 'test-model' },
    });
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.messageShows(/127\.0\.0\.1/);
    await workbench.answerDialog('Send');
    await workbench.panelShows(/Engine\s+test-model/);
  });
  after(async () => {
    await workbench.close();
    await server.close();
    await elsewhere?.close();
  });

  for (const [what, { options, says, button }] of Object.entries(BAD_DAYS))
    it(`is told when ${what}, and keeps what was found`, async () => {
      await serve(options);
      await workbench.run('Report Summarizer: Summarize Again');
      const notice = await shownFailure(says);
      assert.ok(notice.includes(button), notice);
      await workbench.panelShows('曾立群');
    });

  it('is told when nothing answers there', async () => {
    await server.close();
    await workbench.run('Report Summarizer: Summarize Again');
    assert.match(await shownFailure(/does not answer\. Is the server running\?/), /Try Again/);
    await workbench.panelShows('曾立群');
  });

  it('sees how long a busy server asks to wait, and the summary after that', async () => {
    await serve({ faults: [{ kind: 'status', status: 429, headers: { 'retry-after': '3' } }] });
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.panelShows(/Server busy, trying again in [1-4] s/);
    await workbench.panelShows(/Done: \d+ facts/);
    assert.equal(server.requests.filter(({ method }) => method === 'POST').length >= 2, true);
  });

  it('is told of a redirection, and nothing goes where it points', async () => {
    const trap = await startModelServer({ dialect: 'openai', answer: ANSWER });
    elsewhere = trap;
    await serve({ faults: () => ({ kind: 'redirect', to: `${trap.url}/chat/completions`, status: 307 }) });
    await workbench.run('Report Summarizer: Summarize Again');
    assert.match(await shownFailure(/sends requests elsewhere; nothing was sent there/), /Open Settings/);
    assert.equal(trap.requests.length, 0);
  });

  for (const { dialect, quirk } of GOOD_DAYS)
    it(`gets a summary from ${dialect}${quirk === undefined ? '' : ` (${quirk})`}`, async () => {
      await serve({ dialect, ...(quirk === undefined ? {} : { quirk }) });
      await workbench.run('Report Summarizer: Summarize Again');
      const posts = (): number => server.requests.filter(({ method }) => method === 'POST').length;
      await workbench.until(() => posts() > 0, 'a request');
      const shown = await workbench.panelShows(/Done: \d+ facts?\.[\s\S]*Engine\s+test-model/);
      assert.match(shown, /季长风/);
      assert.equal(await (await workbench.panel()).locator('.notice-error').count(), 0);
    });

  it('leaves no key and no word of the article in the log', () => {
    const logs = workbench.hostLogs();
    assert.match(logs, /summarized in \d+ ms/);
    assert.doesNotMatch(logs, /季长风|青浦湾|disposed/);
  });
});
