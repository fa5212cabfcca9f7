/** Owns a model server slow enough to do something while it answers, and the settings of an editor that uses it. */
import { startModelServer } from '../support/modelServer/modelServer.ts';
import type { ModelServer } from '../support/modelServer/modelServer.ts';

export const ANSWER = JSON.stringify({
  ...{ isReport: true, headline: 1, publishedOn: null, visitStart: null, visitEnd: null },
  attendees: [{ name: '季长风', titles: ['市长'], organization: '青浦湾市', side: 'host', sentences: [4] }],
  ...{ agreements: [], siteVisits: [], overview: null },
});

/** A whole answer takes some three seconds. */
export function startSlowModel(): Promise<ModelServer> {
  return startModelServer({
    ...{ dialect: 'openai', answer: ANSWER, chunkLength: 4 },
    faults: () => ({ kind: 'slow', delayMs: 60 }),
  });
}

export function settingsFor({ url }: ModelServer): Record<string, string> {
  return { 'reportSummarizer.baseUrl': url, 'reportSummarizer.model': 'slow-model' };
}
