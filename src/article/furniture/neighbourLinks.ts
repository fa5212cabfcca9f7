/** Owns the removal of links to the article before and after this one. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

const NEIGHBOUR =
  /^[[【(（<《·«‹←\s]*(?:上|下|前|后)一?(?:篇|条|则|个|页)(?:文章|新闻|信息|资讯|记录)?\s*(?:[\]】)）>》]|[:：]|没有了|已经是|$|[|｜\s])/u;
const ENGLISH = /^(?:Previous|Next)(?: (?:article|post|story))?\s*[:：][^.]*$/iu;

export const neighbourLinks: FurnitureKind = {
  reason: 'neighbour-links',
  find: (page) => linesWhere(page, (line) => NEIGHBOUR.test(line.text) || ENGLISH.test(line.text)),
};
