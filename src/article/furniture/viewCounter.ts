/** Owns the removal of lines that count readers. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

export const viewCounter: FurnitureKind = {
  reason: 'view-counter',
  find: (page) =>
    linesWhere(page, (_line, index) => {
      const meta = page.meta[index];
      return meta != null && meta.has('counter') && !meta.has('source') && !meta.has('credit') && !meta.has('record');
    }),
};
