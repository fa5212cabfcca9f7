/** Owns a person's corrections: confirm, edit, remove, add, from the panel or from words selected in the article, and undo. */
import * as vscode from 'vscode';
import type { FactValues } from '../protocol.ts';
import type { FoundFact } from '../summary/summarizeEvent.ts';
import type { Evidence } from '../summary/summaryJson.ts';
import { SummarizeError } from '../summary/errors.ts';
import { editorEncoding } from './articleInput.ts';
import { hashOf } from './documentHash.ts';
import { openArticle } from './revealEvidence.ts';
import { applyCorrections, bindCorrections, decide, joinCorrections, newFactId } from './corrections.ts';
import type { Correction, FactKind } from './corrections.ts';
import type { Parts } from './parts.ts';
import type { ReportState } from './reportState.ts';

const HISTORY_LIMIT = 100;

/** A fact as a person gives it: their word is its confidence. */
function toFound(values: FactValues, evidence: Evidence[], foundBy: ('rules' | 'model' | 'person')[]): FoundFact {
  const shared = { confidence: null, foundBy, evidence };
  switch (values.kind) {
    case 'attendees': {
      const { kind, ...fields } = values;
      return { kind, fact: { ...fields, ...shared } };
    }
    case 'agreements': {
      const { kind, ...fields } = values;
      return { kind, fact: { ...fields, ...shared } };
    }
    case 'siteVisits': {
      const { kind, ...fields } = values;
      return { kind, fact: { ...fields, ...shared } };
    }
  }
}

/** A new fact of which only the name is known. */
function named(kind: FactKind, name: string): FactValues {
  switch (kind) {
    case 'attendees':
      return { kind, name, titles: [], organization: null, side: 'other' };
    case 'agreements':
      return { kind, name, parties: [], occasion: null, amount: null };
    case 'siteVisits':
      return { kind, name, focus: null, date: null };
  }
}

export class FactCommands {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async #decide(uri: string, correction: Correction): Promise<void> {
    const { book } = this.#parts;
    book.update(uri, (state) => ({
      ...state,
      history: [...state.history, state.corrections].slice(-HISTORY_LIMIT),
      corrections: decide(
        state.summary ? bindCorrections(state.summary, state.corrections) : state.corrections,
        correction,
      ),
    }));
    await this.#save(uri);
  }

  async #save(uri: string): Promise<void> {
    const { book, corrections, storageNotice } = this.#parts;
    const report = book.get(uri);
    if (!report || report.contentHash === null) return;
    const { failure, earlier } = await corrections.save(report.contentHash, report.corrections);
    if (earlier.length > 0)
      book.update(uri, (state) => ({ ...state, corrections: joinCorrections(earlier, state.corrections) }));
    storageNotice.tell('corrections', failure, () => this.#save(uri));
  }

  async confirm(uri: string, id: string): Promise<void> {
    await this.#decide(uri, { id, decision: 'confirm' });
  }

  async remove(uri: string, id: string): Promise<void> {
    await this.#decide(uri, { id, decision: 'remove' });
  }

  async edit(uri: string, id: string, values: FactValues): Promise<void> {
    const fact = this.#find(this.#parts.book.get(uri), id);
    if (fact?.kind !== values.kind) return;
    const found = toFound(values, fact.fact.evidence, fact.fact.foundBy);
    await this.#decide(uri, { id, decision: 'edit', found });
  }

  #find(report: ReportState | undefined, id: string): ReturnType<typeof applyCorrections>[number] | undefined {
    if (!report?.summary) return undefined;
    return applyCorrections(report.summary, report.corrections).find((fact) => fact.id === id);
  }

  /** Adds a fact; where the article has its name, the first place is its evidence. */
  async add(uri: string, values: FactValues, evidence: Evidence | null): Promise<void> {
    const report = this.#parts.book.get(uri);
    if (!report?.summary) return;
    const found = evidence ?? (await this.#findName(report, values.name));
    await this.#decide(uri, {
      id: newFactId(report.corrections, values.kind),
      decision: 'add',
      found: toFound(values, [found], ['person']),
    });
  }

  async #findName(report: ReportState, name: string): Promise<Evidence> {
    const start = await this.#offsetOf(report, name);
    return start < 0
      ? { quote: '', start: 0, end: 0, match: 'missing' }
      : { quote: name, start, end: start + name.length, match: 'exact' };
  }

  /** Where the article holds the words; -1 when it does not, or is gone. */
  async #offsetOf({ uri, summary, contentHash }: ReportState, words: string): Promise<number> {
    try {
      const encoding = summary && editorEncoding(summary.source.encoding);
      return (await openArticle(vscode.Uri.parse(uri, true), contentHash, encoding)).getText().indexOf(words);
    } catch (error) {
      if (error instanceof SummarizeError && error.code === 'file-vanished') return -1;
      throw error;
    }
  }

  async undo(uri: string): Promise<void> {
    const { book, t } = this.#parts;
    if ((book.get(uri)?.history.length ?? 0) === 0) {
      vscode.window.setStatusBarMessage(t('Nothing to undo.'), 3000);
      return;
    }
    book.update(uri, (state) => ({
      ...state,
      corrections: state.history.at(-1) ?? [],
      history: state.history.slice(0, -1),
    }));
    await this.#save(uri);
  }

  /** Makes the selected words a fact; summarizes first if need be, as there must be something to add to. */
  async addFromSelection(kind: FactKind, summarize: (uri: vscode.Uri) => Promise<unknown>): Promise<void> {
    const { book, panels, t } = this.#parts;
    const editor = vscode.window.activeTextEditor;
    const name = editor?.document.getText(editor.selection).trim() ?? '';
    if (!editor || name === '') {
      void vscode.window.showInformationMessage(t('Select the words in the article first.'));
      return;
    }
    const { document, selection } = editor;
    const uri = document.uri.toString();
    if (book.get(uri)?.contentHash !== (await hashOf(document))) await summarize(document.uri);
    const start = document.offsetAt(selection.start) + document.getText(selection).search(/\S/);
    await this.add(uri, named(kind, name.replace(/\s+/g, ' ')), {
      quote: name,
      start,
      end: start + name.length,
      match: 'exact',
    });
    panels.show(uri);
  }
}
