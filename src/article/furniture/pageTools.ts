/** Owns the removal of lines of page tools: font size, print, share, close. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

export const pageTools: FurnitureKind = {
  reason: 'page-tools',
  find: (page) =>
    linesWhere(page, (_line, index) => {
      const meta = page.meta[index];
      return (
        meta != null &&
        meta.has('tool') &&
        !meta.has('source') &&
        !meta.has('credit') &&
        !meta.has('record') &&
        !meta.has('counter') &&
        !meta.has('date')
      );
    }),
};
