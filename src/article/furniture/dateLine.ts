/** Owns the removal of lines that hold only the date of publication. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

export const dateLine: FurnitureKind = {
  reason: 'date-line',
  find: (page) =>
    linesWhere(page, (_line, index) => {
      const meta = page.meta[index];
      return (
        meta != null &&
        meta.has('date') &&
        !meta.has('source') &&
        !meta.has('credit') &&
        !meta.has('record') &&
        !meta.has('counter')
      );
    }),
};
