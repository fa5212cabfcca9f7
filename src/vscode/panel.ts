/** Owns one summary panel: its page, when it is told of a change, and what its page asks for. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { visibleLine } from '../export/visibleText.ts';
import { panelRequestSchema } from '../protocol.ts';
import type { PanelRequest, PanelState } from '../protocol.ts';
import type { Log } from './log.ts';
import { panelHtml } from './panelHtml.ts';
import type { ReportBook } from './reportBook.ts';

/** Facts may come faster than a page is worth repainting; well under the 50 ms that a fact may take to appear. */
const POST_INTERVAL_MS = 30;

export interface PanelEntry {
  uri: string | null;
  pinned: boolean;
  currentFact: string | null;
}

export interface PanelsParts {
  readonly extensionUri: vscode.Uri;
  readonly book: ReportBook;
  readonly log: Log;
  readonly buildState: (entry: PanelEntry, revision: number) => PanelState;
  readonly handle: (request: PanelRequest, entry: PanelEntry) => Promise<void>;
  readonly restore: (uri: string) => Promise<void>;
}

/** A panel: posts the whole state of the report it shows, never more often than is worth repainting. */
export class Panel {
  readonly entry: PanelEntry;
  readonly webviewPanel: vscode.WebviewPanel;
  readonly #parts: PanelsParts;
  #revision = 0;
  #ready = false;
  #disposed = false;
  #timer: NodeJS.Timeout | undefined;
  #postedAt = 0;

  constructor(webviewPanel: vscode.WebviewPanel, entry: PanelEntry, parts: PanelsParts) {
    this.webviewPanel = webviewPanel;
    this.entry = entry;
    this.#parts = parts;
    const { webview } = webviewPanel;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [
        vscode.Uri.joinPath(parts.extensionUri, 'dist'),
        vscode.Uri.joinPath(parts.extensionUri, 'media'),
      ],
    };
    webviewPanel.iconPath = {
      light: vscode.Uri.joinPath(parts.extensionUri, 'media', 'panel-light.svg'),
      dark: vscode.Uri.joinPath(parts.extensionUri, 'media', 'panel-dark.svg'),
    };
    webviewPanel.onDidDispose(() => {
      this.#disposed = true;
      clearTimeout(this.#timer);
    });
    webview.onDidReceiveMessage((message: unknown) => void this.#receive(message));
    webview.html = panelHtml(webview, parts.extensionUri);
  }

  async #receive(message: unknown): Promise<void> {
    const parsed = z.safeParse(panelRequestSchema, message);
    if (!parsed.success) {
      this.#parts.log.warn('the panel page sent something that is no request');
      return;
    }
    if (parsed.data.type === 'ready') {
      this.#ready = true;
      this.#post();
      return;
    }
    await this.#parts.handle(parsed.data, this.entry);
    this.refresh();
  }

  /** Posts the state, now or at the end of the interval. */
  refresh(): void {
    if (this.#disposed || !this.#ready || this.#timer) return;
    const wait = POST_INTERVAL_MS - (Date.now() - this.#postedAt);
    if (wait <= 0) this.#post();
    else
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#post();
      }, wait);
  }

  #post(): void {
    if (this.#disposed) return;
    this.#postedAt = Date.now();
    const state = this.#parts.buildState(this.entry, ++this.#revision);
    this.webviewPanel.title = visibleLine(state.title ?? state.document?.name ?? vscode.l10n.t('Summary'));
    void this.webviewPanel.webview.postMessage(state);
  }
}
