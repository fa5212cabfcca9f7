/** Owns the list of furniture kinds and the claim of each stretch by one of them. */
import type { Removal } from '../cleanArticle.ts';
import { attachment } from './attachment.ts';
import { breadcrumb } from './breadcrumb.ts';
import { copyrightFooter } from './copyrightFooter.ts';
import { creditLine } from './creditLine.ts';
import { dateLine } from './dateLine.ts';
import { disclaimer } from './disclaimer.ts';
import { documentRecord } from './documentRecord.ts';
import { emptyMark } from './emptyMark.ts';
import { imageMark } from './imageMark.ts';
import { navigation } from './navigation.ts';
import { neighbourLinks } from './neighbourLinks.ts';
import type { FurnitureKind, Page } from './page.ts';
import { pageTools } from './pageTools.ts';
import { pressRelease } from './pressRelease.ts';
import { relatedNews } from './relatedNews.ts';
import { scanCode } from './scanCode.ts';
import { seoSpam } from './seoSpam.ts';
import { signature } from './signature.ts';
import { sourceLine } from './sourceLine.ts';
import { viewCounter } from './viewCounter.ts';

/** In order of precedence: a stretch that two kinds find is given to the first. */
export const FURNITURE: readonly FurnitureKind[] = [
  seoSpam,
  breadcrumb,
  neighbourLinks,
  sourceLine,
  creditLine,
  documentRecord,
  viewCounter,
  dateLine,
  pageTools,
  scanCode,
  copyrightFooter,
  disclaimer,
  attachment,
  imageMark,
  pressRelease,
  signature,
  // After the kinds that name a line better than "something below the heading of a list".
  relatedNews,
  navigation,
  emptyMark,
];

/** All furniture of a page, sorted, without overlaps; kinds whose reason is in `keep` are not looked for. */
export function findFurniture(page: Page, keep: ReadonlySet<string>): Removal[] {
  const claimed: Removal[] = [];
  const takenTo = new Map<number, number>();
  for (const kind of FURNITURE) {
    const { reason } = kind;
    if (keep.has(reason)) continue;
    for (const { start, end } of kind.find(page)) {
      if (takenTo.has(start)) continue;
      takenTo.set(start, end);
      claimed.push({ start, end, reason });
    }
  }
  claimed.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return claimed.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
