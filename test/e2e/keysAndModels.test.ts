import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startModelServer } from '../support/modelServer/modelServer.ts';
import type { ModelServer, RecordedRequest } from '../support/modelServer/modelServer.ts';
import { Workbench } from './workbench.ts';

const KEY = 'sk-own-4711';
const ANSWER = JSON.stringify({
  ...{ isReport: true, headline: 1, publishedOn: null, visitStart: null, visitEnd: null },
  attendees: [{ name: '季长风', titles: ['市长'], organization: '青浦湾市', side: 'host', sentences: [4] }],
  ...{ agreements: [], siteVisits: [], overview: null },
});

/** The connection test asks for a place, an article for its facts. */
const answer = ({ body }: RecordedRequest): string =>
  JSON.stringify(body).includes('Oslo') ? '{"city":"Oslo","country":"Norway"}' : ANSWER;

describe('a person who sets a model up', () => {
  let own: ModelServer;
  let other: ModelServer;
  let workbench: Workbench;
  before(async () => {
    own = await startModelServer({
      dialect: 'openai',
      answer,
      apiKey: KEY,
      models: ['own-small', 'own-large'],
    });
    other = await startModelServer({ dialect: 'openai', answer, models: ['other-model'] });
    workbench = await Workbench.open({
      settings: { 'reportSummarizer.baseUrl': own.url, 'reportSummarizer.model': 'own-small' },
    });
    await workbench.openFile('delegation-visit.txt');
  });
  after(async () => {
    await workbench.close();
    await own.close();
    await other.close();
  });
  const keysSentTo = ({ requests }: ModelServer): Set<string | undefined> =>
    new Set(requests.map(({ headers }) => headers.authorization));
  /** The choice is told in the status bar once it is kept. */
  const engineIs = (label: string): Promise<void> =>
    workbench.page.locator('.statusbar-item', { hasText: `Engine: ${label}` }).waitFor({ timeout: 5000 });
  const forget = (server: ModelServer): number => (server.requests as unknown[]).splice(0).length;

  it('types the key into a box that hides it, and it is kept', async () => {
    await workbench.run('Report Summarizer: Set API Key');
    const box = workbench.page.locator('.quick-input-widget input.input');
    await workbench.page.locator('.quick-input-widget', { hasText: `API key for 127.0.0.1:${own.port}` }).waitFor();
    assert.equal(await box.getAttribute('type'), 'password');
    await workbench.answerInput(/API key for/, KEY);
    await workbench.messageShows(/The key for .* is kept/);
  });

  it('tests the connection and is told what was learned', async () => {
    await workbench.run('Report Summarizer: Test Connection');
    await workbench.messageShows(/own-small at 127\.0\.0\.1:\d+ works: answer in [\d.]+ s, structure by json_schema/);
    assert.deepEqual([...keysSentTo(own)], [`Bearer ${KEY}`]);
    await workbench.run('Notifications: Clear All Notifications');
  });

  it('picks among the models that the server lists', async () => {
    await workbench.run('Report Summarizer: Select Model');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Built-in engine' }).waitFor();
    assert.ok((await rows.filter({ hasText: 'DeepSeek' }).count()) > 0);
    await workbench.page.locator('.quick-input-widget input.input').fill('Another address');
    await workbench.pickFromList('Another address');
    await workbench.answerInput('Base URL', own.url);
    await workbench.pickFromList('own-large');
    await engineIs('own-large');
    await workbench.run('Report Summarizer: Summarize');
    await workbench.messageShows(new RegExp(`127\\.0\\.0\\.1:${own.port}`));
    await workbench.answerDialog('Send');
    await workbench.panelShows(/Engine\s+own-large/);
  });

  it('moves to another server, which is asked about anew and gets no key', async () => {
    forget(own);
    await workbench.run('Report Summarizer: Select Model');
    await workbench.page.locator('.quick-input-widget input.input').fill('Another address');
    await workbench.pickFromList('Another address');
    await workbench.answerInput('Base URL', other.url);
    await workbench.pickFromList('other-model');
    await engineIs('other-model');
    await workbench.run('Report Summarizer: Summarize');
    await workbench.messageShows(new RegExp(`127\\.0\\.0\\.1:${other.port}`));
    assert.ok(
      other.requests.every(({ method }) => method === 'GET'),
      'text was sent before the answer',
    );
    await workbench.answerDialog('Send');
    await workbench.panelShows(/Engine\s+other-model/);
    assert.deepEqual([...keysSentTo(other)], [undefined]);
    assert.equal(own.requests.length, 0);
  });

  it('forgets a key: it is not sent any more, and the host is asked about again', async () => {
    await workbench.run('Report Summarizer: Select Model');
    await workbench.page.locator('.quick-input-widget input.input').fill('Another address');
    await workbench.pickFromList('Another address');
    await workbench.answerInput('Base URL', own.url);
    await workbench.pickFromList('own-small');
    await engineIs('own-small');
    await workbench.run('Report Summarizer: Forget API Key');
    await workbench.messageShows(/The key for .* is forgotten/);
    forget(own);
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.messageShows(/Send articles to/);
    await workbench.answerDialog('Send');
    await workbench.panelShows(/wants an API key/);
    assert.deepEqual([...keysSentTo(own)], [undefined]);
  });

  it('goes back to the built-in engine', async () => {
    await workbench.run('Report Summarizer: Select Model');
    await workbench.pickFromList('Built-in engine');
    await engineIs('Built-in engine');
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.panelShows(/Engine\s+built-in engine/);
    assert.doesNotMatch(workbench.hostLogs(), new RegExp(`${KEY}|disposed`));
  });
});
