/** Owns the comparison of an article with its cleaned text: two virtual documents, with each change explained on hover. */
import * as vscode from 'vscode';
import { toSource } from '../article/offsetMap.ts';
import { nameOf } from './articleInput.ts';
import { cleaningLine, describeRemoval, describeRepair } from './describeCleaning.ts';
import { changesAt, removalReasons } from './packedChanges.ts';
import type { Change } from './packedChanges.ts';
import { columnFor } from './revealEvidence.ts';
import type { Translate } from './translate.ts';
import type { Comparison } from './workerProtocol.ts';

export const CLEANED_SCHEME = 'report-cleaned';
const ORIGINAL_SCHEME = 'report-original';

function plainName(name: string): string {
  return name.replace(/\.(?:html?|md|markdown)$/i, '.txt');
}

export class CleanedView {
  readonly #articles = new Map<string, Comparison>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #t: Translate;

  constructor(t: Translate) {
    this.#t = t;
    const selector = [{ scheme: CLEANED_SCHEME }, { scheme: ORIGINAL_SCHEME }];
    const provider: vscode.TextDocumentContentProvider = {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#content(uri),
    };
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(CLEANED_SCHEME, provider),
      vscode.workspace.registerTextDocumentContentProvider(ORIGINAL_SCHEME, provider),
      vscode.languages.registerHoverProvider(selector, { provideHover: (document, at) => this.#hover(document, at) }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === CLEANED_SCHEME) this.#articles.delete(uri.query);
      }),
    ];
  }

  #content(uri: vscode.Uri): string {
    const article = this.#articles.get(uri.query);
    if (!article) return '';
    return uri.scheme === CLEANED_SCHEME ? article.text : article.original;
  }

  /** Opens the comparison; its title says in one line what was done. */
  async show(uri: vscode.Uri, article: Comparison): Promise<void> {
    const query = uri.toString();
    this.#articles.set(query, article);
    const sides = [ORIGINAL_SCHEME, CLEANED_SCHEME].map((scheme) =>
      // The cleaned text of a page is no page any more.
      vscode.Uri.from({ scheme, path: `/${scheme === CLEANED_SCHEME ? plainName(nameOf(uri)) : nameOf(uri)}`, query }),
    );
    for (const side of sides) this.#changed.fire(side);
    const line = cleaningLine(article.digest, this.#t);
    const title = this.#t('{0}: original ↔ cleaned ({1})', nameOf(uri), line);
    await vscode.commands.executeCommand('vscode.diff', sides[0], sides[1], title, {
      preview: true,
      viewColumn: columnFor(uri),
    });
  }

  #hover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const article = this.#articles.get(document.uri.query);
    if (!article) return undefined;
    const offset = document.offsetAt(position);
    const isOriginal = document.uri.scheme === ORIGINAL_SCHEME;
    const at = isOriginal ? offset : toSource(article.map, { start: offset, end: offset + 1 }).start;
    const changes = changesAt(article.changes, at).filter(({ kind }) => isOriginal || kind === 'repair');
    const lines = changes.map((change) => this.#explain(change, article.original));
    // In one column, removed lines are drawn between the others and have no hover of their own.
    if (!isOriginal) lines.push(...this.#explainGaps(document, position, article));
    // As text, not Markdown: what the article says must never become a link or an image.
    const texts = lines.map((line) => new vscode.MarkdownString().appendText(line.slice(0, 1000)));
    return texts.length === 0 ? undefined : new vscode.Hover(texts);
  }

  /** What was removed just above a line of the cleaned text, and below the last one with words. */
  #explainGaps(document: vscode.TextDocument, position: vscode.Position, article: Comparison): string[] {
    const { text, map, changes } = article;
    const { range } = document.lineAt(position);
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    // From the last character of the line above: the line end between may be that of a removed line.
    const from = start < 2 ? 0 : toSource(map, { start: start - 2, end: start - 1 }).end;
    const above = removalReasons(changes, { start: from, end: toSource(map, { start, end: start + 1 }).start });
    const lastEnd = toSource(map, { start: Math.max(0, end - 1), end }).end;
    const isLast = text.slice(end).trim() === '';
    const below = isLast ? removalReasons(changes, { start: lastEnd, end: map.sourceLength }) : [];
    const t = this.#t;
    // Of a page, markup was removed above every line.
    const name = (reasons: string[]): string[] =>
      reasons.filter((reason) => reason !== 'markup').map((reason) => describeRemoval(reason, t));
    return [
      ...name(above).map((reason) => t('Removed above this line: {0}', reason)),
      ...name(below).map((reason) => t('Removed below this line: {0}', reason)),
    ];
  }

  #explain({ kind, code, start, end, text, confidence }: Change, original: string): string {
    const t = this.#t;
    if (kind === 'removal') return t('Removed: {0}', describeRemoval(code, t));
    const percent = confidence === null ? '' : ` (${Math.round(confidence * 100)} %)`;
    return `${t('Repaired: {0}', describeRepair(code, t))}${percent}\n${original.slice(start, end)} → ${text}`;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
