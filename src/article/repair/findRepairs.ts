/** Owns the repair of damaged Chinese text: which stretches are damaged and what they read once repaired. */
import type { Repair } from '../cleanArticle.ts';
import type { ArticleWarning } from '../sourceText.ts';
import { looksDamaged } from './looksDamaged.ts';
import { findPageNotes } from './pageNotes.ts';
import type { WordModel } from './wordModel.ts';

export interface FoundRepairs {
  /** Sorted, not overlapping, in offsets of the text that was given. */
  readonly repairs: Repair[];
  readonly warnings: ArticleWarning[];
}

/**
 * Finds the damage that mirrors of Chinese pages do to their text (readings inserted behind characters, runs shifted by
 * a byte) in a decoded document, before any other cleaning. A sound document costs one pass and gives no repairs.
 * `loadWords` is called only when the document looks damaged.
 */
export function findRepairs(text: string, options: { readonly loadWords: () => WordModel }): FoundRepairs {
  if (!looksDamaged(text)) return { repairs: [], warnings: [] };
  const model = options.loadWords();
  const { notes } = findPageNotes(text, model);
  return { repairs: notes.map(({ start, end }) => ({ kind: 'inserted-note', start, end, text: '' })), warnings: [] };
}
