/** Owns the removal of lines that name the source of the article. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

/** （原标题：…）, the headline the source had. */
const ORIGINAL_TITLE = /^[（(【]?原标题\s*[:：]/u;
const LONGEST_ORIGINAL_TITLE = 120;

export const sourceLine: FurnitureKind = {
  reason: 'source-line',
  find: (page) =>
    linesWhere(page, (line, index) => {
      if (ORIGINAL_TITLE.test(line.text)) return line.text.length <= LONGEST_ORIGINAL_TITLE;
      const meta = page.meta[index];
      return meta != null && meta.has('source');
    }),
};
