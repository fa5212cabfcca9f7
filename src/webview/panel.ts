/** Owns the page's only ties to the editor: states come in as messages, requests go out. */
import type { PanelRequest, PanelState } from '../protocol.ts';
import { PanelPage } from './panelPage.ts';

interface VsCodeApi {
  postMessage(message: PanelRequest): void;
  setState(state: { uri: string | null; pinned: boolean }): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const page = new PanelPage(document.getElementById('root')!, (request) => api.postMessage(request));

window.addEventListener('message', ({ data }: MessageEvent<PanelState>) => {
  document.documentElement.lang = data.locale;
  // What the host needs to show the same report again after a reload.
  api.setState({ uri: data.document?.uri ?? null, pinned: data.pinned });
  page.show(data);
});
api.postMessage({ type: 'ready' });
