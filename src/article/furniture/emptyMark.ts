/** Owns the removal of lines that show no word: lone question marks left of lost spaces, rules, bullets. */
import type { Span } from '../span.ts';
import type { FurnitureKind } from './page.ts';

const LONGEST_MARK = 80;

export const emptyMark: FurnitureKind = {
  reason: 'empty-mark',
  find({ lines }): Span[] {
    return lines
      .filter(({ text }) => text.length <= LONGEST_MARK && !/[\p{L}\p{N}]/u.test(text))
      .map(({ start, end }) => ({ start, end }));
  },
};
