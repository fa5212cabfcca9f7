/** Owns the page's only ties to the editor: states come in as messages, requests go out. */
import type { PanelRequest, PanelState } from '../protocol.ts';
import { PanelPage } from './panelPage.ts';

/** What survives hiding the panel and reloading the window; the host reads `uri` and `pinned`. */
interface Saved {
  readonly uri: string | null;
  readonly pinned: boolean;
  readonly filter: 'all' | 'toCheck';
  readonly scrollTop: number;
}

interface VsCodeApi {
  postMessage(message: PanelRequest): void;
  getState(): Saved | undefined;
  setState(state: Saved): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const saved = api.getState();
const scroller = document.scrollingElement ?? document.documentElement;
const page = new PanelPage(document.getElementById('root')!, (request) => api.postMessage(request), saved?.filter);
let shown: PanelState | null = null;
/** Kept from scrolling, because asking for it in the middle of an update makes the browser lay the page out twice. */
let scrollTop = saved?.scrollTop ?? 0;

function save(): void {
  if (!shown) return;
  const { document: article, pinned } = shown;
  api.setState({ uri: article?.uri ?? null, pinned, filter: page.filter, scrollTop });
}

window.addEventListener('message', ({ data }: MessageEvent<PanelState>) => {
  const isFirst = shown === null;
  shown = data;
  document.documentElement.lang = data.locale;
  page.show(data);
  if (isFirst && saved && saved.uri === data.document?.uri) scroller.scrollTop = scrollTop;
  save();
});
document.addEventListener('scrollend', () => {
  ({ scrollTop } = scroller);
  save();
});
document.addEventListener('click', save);
api.postMessage({ type: 'ready' });
