/** Owns the page: receives PanelStates, shows them, and sends PanelRequests. */
import type { PanelRequest, PanelState } from '../protocol.ts';
import { renderPanel } from './renderPanel.ts';

interface VsCodeApi {
  postMessage(message: PanelRequest): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const root = document.getElementById('root')!;
let shown = -1;

window.addEventListener('message', ({ data }: MessageEvent<PanelState>) => {
  if (data.revision <= shown) return;
  shown = data.revision;
  api.setState({ uri: data.document?.uri ?? null, pinned: data.pinned });
  renderPanel(root, data, (request) => api.postMessage(request));
});
api.postMessage({ type: 'ready' });
