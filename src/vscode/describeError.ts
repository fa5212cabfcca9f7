/** Owns the sentence and the actions for each error code; the table is exhaustive by its type. */
import type { PanelAction } from '../protocol.ts';
import { visibleLine } from '../export/visibleText.ts';
import type { ErrorCode } from '../summary/errors.ts';
import type { Translate } from './translate.ts';

export interface ErrorDescription {
  readonly text: string;
  readonly actions: readonly PanelAction[];
}
type Detail = Readonly<Record<string, string | number>>;
type Describe = (t: Translate, detail: Detail) => ErrorDescription;

const host = (t: Translate, { host }: Detail): string | number => host ?? t('the model server');
const model = (t: Translate, { model }: Detail): string | number => model ?? t('this model');

/** Fetch itself refuses some ports, whatever listens there; and speaking the wrong one of http and https only looks like a fault. */
function describeAddress(t: Translate, d: Detail): string {
  const reason = String(d['reason'] ?? '');
  if (reason === 'ERR_UNSAFE_PORT')
    return t(
      'No request may go to {0}: this port is reserved for other services. Let the server use another port.',
      host(t, d),
    );
  if (/^(?:EPROTO|ERR_SSL_|HPE_INVALID)/.test(reason))
    return t(
      '{0} does not speak the protocol of the base URL. Check whether it should begin with http or https.',
      host(t, d),
    );
  return t('The base URL in the settings is not an address.');
}

const DESCRIPTIONS: Record<ErrorCode, Describe> = {
  'no-document': (t) => ({
    text: t('Open an article first, or right-click a file in the Explorer.'),
    actions: ['openSample'],
  }),
  empty: (t, { name }) => ({ text: t('{0} has no text to summarize.', name ?? ''), actions: [] }),
  binary: (t, { name }) => ({
    text: t('{0} is not a text file. Save the article as text or as a web page first.', name ?? ''),
    actions: [],
  }),
  'too-large': (t, { name, megabytes, limit }) => ({
    text: t('{0} is too large ({1} MB); articles up to {2} MB are read.', name ?? '', megabytes ?? '', limit ?? ''),
    actions: [],
  }),
  'file-vanished': (t, { name }) => ({ text: t('{0} is no longer there.', name ?? ''), actions: [] }),
  unreadable: (t, { name }) => ({ text: t('{0} cannot be read.', name ?? ''), actions: ['showLog'] }),
  'no-key': (t, d) => ({ text: t('{0} wants an API key.', host(t, d)), actions: ['setApiKey', 'selectModel'] }),
  'wrong-key': (t, d) => ({
    text: t('{0} does not accept the API key.', host(t, d)),
    actions: ['setApiKey', 'testConnection'],
  }),
  'no-quota': (t, d) => ({
    text: t('The account at {0} has no credit left.', host(t, d)),
    actions: ['selectModel', 'runAgain'],
  }),
  'rate-limit': (t, d) => ({
    text: t('{0} allows no more requests for now. Try again in a while.', host(t, d)),
    actions: ['runAgain', 'selectModel'],
  }),
  'model-unknown': (t, d) => ({
    text: t('{0} does not know the model {1}.', host(t, d), model(t, d)),
    actions: ['selectModel'],
  }),
  'context-too-long': (t, d) => ({
    text: t('The article is too long for {0}.', model(t, d)),
    actions: ['selectModel', 'runAgain'],
  }),
  certificate: (t, d) => ({
    text: t('The certificate of {0} is not trusted.', host(t, d)),
    actions: ['testConnection', 'showLog'],
  }),
  proxy: (t, d) => ({
    text: t('The proxy does not let the request to {0} through.', host(t, d)),
    actions: ['testConnection', 'showLog'],
  }),
  'name-not-found': (t, d) => ({
    text: t('{0} cannot be found. Check the address and the network.', host(t, d)),
    actions: ['openSettings', 'runAgain'],
  }),
  refused: (t, d) => ({
    text: t('{0} does not answer. Is the server running?', host(t, d)),
    actions: ['runAgain', 'openSettings'],
  }),
  'wrong-path': (t, d) => ({
    text: t('{0} answers, but not as a model server. Check the base URL.', host(t, d)),
    actions: ['openSettings', 'testConnection'],
  }),
  redirected: (t, d) => ({
    text: t('{0} sends requests elsewhere; nothing was sent there. Set the final address as base URL.', host(t, d)),
    actions: ['openSettings'],
  }),
  timeout: (t, d) => ({
    text: t('{0} took too long to answer.', host(t, d)),
    actions: ['runAgain', 'selectModel'],
  }),
  filtered: (t, d) => ({
    text: t('The text filter of {0} refused this article.', host(t, d)),
    actions: ['selectModel', 'runAgain'],
  }),
  'model-refused': (t, d) => ({
    text: t('{0} refused to answer.', model(t, d)),
    actions: ['runAgain', 'selectModel'],
  }),
  truncated: (t, d) => ({
    text: t('The answer of {0} was cut off.', model(t, d)),
    actions: ['runAgain', 'selectModel'],
  }),
  'not-json': (t, d) => ({
    text: t('The answer of {0} could not be read.', model(t, d)),
    actions: ['runAgain', 'selectModel'],
  }),
  'bad-request': (t, d) => ({
    text:
      d['serverSays'] === undefined
        ? t('{0} did not understand the request.', host(t, d))
        : t('{0} did not understand the request: “{1}”.', host(t, d), d['serverSays']),
    actions: ['testConnection', 'showLog'],
  }),
  'server-error': (t, d) => ({
    text: t('{0} has a problem of its own. Try again in a while.', host(t, d)),
    actions: ['runAgain', 'showLog'],
  }),
  'connection-lost': (t, d) => ({
    text: t('The connection to {0} broke off.', host(t, d)),
    actions: ['runAgain', 'testConnection'],
  }),
  'bad-address': (t, d) => ({ text: describeAddress(t, d), actions: ['openSettings', 'selectModel'] }),
  'not-consented': (t, d) => ({
    text: t('Nothing was sent to {0}; this is the built-in engine’s summary.', host(t, d)),
    actions: ['runAgain', 'selectModel'],
  }),
  internal: (t) => ({
    text: t('Something went wrong inside Report Summarizer. The log says more.'),
    actions: ['showLog', 'runAgain'],
  }),
};

/**
 * A file's or a server's words as they may stand in a notification, which makes links of `[label](command:…)` and runs
 * the command on a click: the two brackets are parted, and what cannot be seen is shown.
 */
export function inertText(text: string): string {
  return visibleLine(text).replaceAll('](', '] (');
}

export function describeError(code: ErrorCode, detail: Detail, t: Translate): ErrorDescription {
  const inert = Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === 'string' ? inertText(value) : value,
  ]);
  return DESCRIPTIONS[code](t, Object.fromEntries(inert) as Detail);
}
