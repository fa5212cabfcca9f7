/** Owns the removal of lines that name editors, reviewers, reporters and photographers. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

export const creditLine: FurnitureKind = {
  reason: 'credit-line',
  find: (page) =>
    linesWhere(page, (_line, index) => {
      const meta = page.meta[index];
      return meta != null && meta.has('credit') && !meta.has('source');
    }),
};
