/** Owns the removal of the index table of official documents (index number, subject, issue number). */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

export const documentRecord: FurnitureKind = {
  reason: 'document-record',
  find: (page) =>
    linesWhere(page, (_line, index) => {
      const meta = page.meta[index];
      return meta != null && meta.has('record') && !meta.has('source') && !meta.has('credit');
    }),
};
