/** Owns the removal of lines that show no word: lone question marks left of lost spaces, rules, bullets. */
import type { Span } from '../span.ts';
import type { FurnitureKind } from './page.ts';

const LONGEST_MARK = 80;
const LOST_INDENT = /^\?{0,8}(?:\?\s){1,8}(?=[\p{Script=Han}“《「])|^\?{2,8}(?=\p{Script=Han})/u;

export const emptyMark: FurnitureKind = {
  reason: 'empty-mark',
  find({ lines }): Span[] {
    return lines.flatMap(({ text, start, end }) => {
      if (text.length <= LONGEST_MARK && !/[\p{L}\p{N}]/u.test(text)) return [{ start, end }];
      // An indent of no-break spaces that the encoding lacked: ? ? before the first word.
      const indent = text.startsWith('?') ? LOST_INDENT.exec(text) : null;
      return indent ? [{ start, end: start + indent[0].length }] : [];
    });
  },
};
