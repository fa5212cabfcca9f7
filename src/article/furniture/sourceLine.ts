/** Owns the removal of lines that name the source of the article. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

export const sourceLine: FurnitureKind = {
  reason: 'source-line',
  find: (page) =>
    linesWhere(page, (_line, index) => {
      const meta = page.meta[index];
      return meta != null && meta.has('source');
    }),
};
