/** Owns the colours of facts in the article, the fact under the cursor, and the hover that tells it. */
import * as vscode from 'vscode';
import type { IdentifiedFact } from './corrections.ts';
import { applyCorrections } from './corrections.ts';
import type { Fact, FactKind } from './corrections.ts';
import { QUICKLY_HASHED, hashOf, quickHashOf } from './documentHash.ts';
import { lengthOf } from './documentText.ts';
import { isUnsupported } from './assessFact.ts';
import type { ReportBook } from './reportBook.ts';
import { evidenceFinder } from './revealEvidence.ts';
import type { ReportState } from './reportState.ts';

const KEY = 'reportSummarizer.highlights';
const SHOWN_MS = 2500;

interface Place {
  readonly fact: IdentifiedFact;
  readonly start: number;
  readonly end: number;
}

function decorationFor(kind: FactKind, color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`reportSummarizer.${color}Background`),
    border: '1px solid',
    borderColor: new vscode.ThemeColor(`reportSummarizer.${color}Border`),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor(`reportSummarizer.${color}Border`),
    overviewRulerLane: kind === 'attendees' ? vscode.OverviewRulerLane.Left : vscode.OverviewRulerLane.Center,
  });
}

export class Highlights {
  readonly #book: ReportBook;
  readonly #memory: vscode.Memento;
  readonly #types: Record<FactKind, vscode.TextEditorDecorationType>;
  readonly #reveal = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('reportSummarizer.revealBackground'),
    border: '2px solid',
    borderColor: new vscode.ThemeColor('reportSummarizer.revealBorder'),
    borderRadius: '2px',
  });
  readonly #places = new WeakMap<vscode.TextDocument, { version: number; report: ReportState; places: Place[] }>();
  /** Editors that have colours now: the others need not be told that they have none. */
  readonly #colored = new WeakSet<vscode.TextEditor>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #entered = new vscode.EventEmitter<{ uri: string; fact: string | null }>();
  /** The cursor moved into a fact's words, or out of any. */
  readonly onDidEnterFact = this.#entered.event;
  #refreshTimer: NodeJS.Timeout | undefined;
  #revealTimer: NodeJS.Timeout | undefined;

  constructor(
    book: ReportBook,
    memory: vscode.Memento,
    describe: (fact: IdentifiedFact, report: ReportState) => string,
  ) {
    this.#book = book;
    this.#memory = memory;
    this.#types = {
      attendees: decorationFor('attendees', 'attendee'),
      agreements: decorationFor('agreements', 'agreement'),
      siteVisits: decorationFor('siteVisits', 'siteVisit'),
    };
    this.#subscriptions = [
      ...Object.values(this.#types),
      this.#reveal,
      this.#entered,
      book.onDidChange(() => this.#refreshSoon()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refreshSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (book.get(document.uri.toString())) this.#refreshSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#enter(textEditor)),
      vscode.languages.registerHoverProvider([{ scheme: '*' }], {
        provideHover: (document, position) => this.#hover(document, position, describe),
      }),
    ];
    this.#refreshSoon();
  }

  get isOn(): boolean {
    return this.#memory.get(KEY, true);
  }

  async toggle(): Promise<void> {
    await this.#memory.update(KEY, !this.isOn);
    this.refresh();
  }

  /** Marks a stretch for a moment, stronger than the colours of the kinds. */
  flash(editor: vscode.TextEditor, range: vscode.Range): void {
    editor.setDecorations(this.#reveal, [range]);
    clearTimeout(this.#revealTimer);
    this.#revealTimer = setTimeout(() => {
      // An editor that was closed meanwhile would only complain.
      if (vscode.window.visibleTextEditors.includes(editor)) editor.setDecorations(this.#reveal, []);
    }, SHOWN_MS);
  }

  /** Where facts stand in a document now; found again only when the document or the report changed. */
  placesIn(document: vscode.TextDocument): readonly Place[] {
    const report = this.#book.get(document.uri.toString());
    if (!report?.summary) return [];
    const known = this.#places.get(document);
    if (known?.version === document.version && known.report === report) return known.places;
    const hash = quickHashOf(document);
    if (hash === undefined) {
      void hashOf(document).then(() => this.#refreshSoon());
      return known?.places ?? [];
    }
    const unchanged = report.contentHash === hash;
    // To look for each fact's words after every change of a very long text would hold up the editor.
    if (!unchanged && lengthOf(document) > QUICKLY_HASHED) return [];
    const find = evidenceFinder(unchanged ? '' : document.getText(), unchanged, report.summary.source.language);
    const places = applyCorrections(report.summary, report.corrections).flatMap((fact) => {
      const { evidence }: Fact = fact.fact;
      return evidence
        .filter(({ match }) => match !== 'missing')
        .flatMap((one): Place[] => {
          const span = find(one);
          return span ? [{ fact, ...span }] : [];
        });
    });
    this.#places.set(document, { version: document.version, report, places });
    return places;
  }

  #refreshSoon(): void {
    if (this.#refreshTimer) return;
    this.#refreshTimer = setTimeout(() => {
      this.#refreshTimer = undefined;
      this.refresh();
    }, 100);
  }

  refresh(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const places = this.isOn ? this.placesIn(editor.document) : [];
      if (places.length === 0 && !this.#colored.has(editor)) continue;
      if (places.length === 0) this.#colored.delete(editor);
      else this.#colored.add(editor);
      for (const kind of Object.keys(this.#types) as FactKind[]) {
        const ranges = places
          .filter(({ fact }) => fact.kind === kind && !isUnsupported(fact.fact))
          .map(
            ({ start, end }) => new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end)),
          );
        editor.setDecorations(this.#types[kind], ranges);
      }
    }
  }

  /** The facts at a place, the one with the fewest words first. */
  factsAt(document: vscode.TextDocument, position: vscode.Position): IdentifiedFact[] {
    const offset = document.offsetAt(position);
    return this.placesIn(document)
      .filter(({ start, end }) => start <= offset && offset <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ fact }) => fact);
  }

  #enter({ document, selection }: vscode.TextEditor): void {
    const uri = document.uri.toString();
    if (!this.#book.get(uri)?.summary) return;
    this.#entered.fire({ uri, fact: this.factsAt(document, selection.active)[0]?.id ?? null });
  }

  #hover(
    document: vscode.TextDocument,
    position: vscode.Position,
    describe: (fact: IdentifiedFact, report: ReportState) => string,
  ): vscode.Hover | undefined {
    const report = this.#book.get(document.uri.toString());
    if (!report || !this.isOn) return undefined;
    const facts = this.factsAt(document, position).slice(0, 3);
    if (facts.length === 0) return undefined;
    // As text, never as Markdown: names come from the article.
    return new vscode.Hover(facts.map((fact) => new vscode.MarkdownString().appendText(describe(fact, report))));
  }

  dispose(): void {
    clearTimeout(this.#refreshTimer);
    clearTimeout(this.#revealTimer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
