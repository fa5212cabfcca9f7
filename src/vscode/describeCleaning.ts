/** Owns the sentences that say what cleaning removed and repaired, and why. */
import type { Translate } from './translate.ts';

/** Why a stretch was removed; an unknown code is shown as it is rather than hidden. */
export function describeRemoval(reason: string, t: Translate): string {
  switch (reason) {
    case 'seo-spam':
    case 'spam':
      return t('search-engine spam');
    case 'breadcrumb':
      return t('navigation path');
    case 'markup':
      return t('page markup');
    case 'navigation':
      return t('navigation');
    case 'script':
      return t('page scripts and styles');
    case 'hidden':
      return t('hidden elements');
    case 'comment':
      return t('comments of the page');
    case 'repeated-headline':
    case 'headline-repeated':
      return t('the headline, repeated');
    case 'source-line':
    case 'source':
    case 'byline':
      return t('source, date and author line');
    case 'editor-line':
    case 'editor':
      return t('editor line');
    case 'counter':
    case 'counters':
      return t('counters');
    case 'share':
    case 'share-bar':
      return t('share and print buttons');
    case 'related':
    case 'related-news':
      return t('related news');
    case 'neighbours':
    case 'previous-next':
      return t('links to neighbouring articles');
    case 'footer':
    case 'copyright':
      return t('page footer');
    case 'blank':
    case 'lone-mark':
    case 'blank-mark':
      return t('stray marks and blank lines');
    case 'caption':
      return t('picture caption');
    default:
      return reason.replaceAll('-', ' ');
  }
}

/** What kind of damage was repaired. */
export function describeRepair(kind: string, t: Translate): string {
  switch (kind) {
    case 'inserted-note':
    case 'pinyin-note':
      return t('inserted pronunciation note dropped');
    case 'shifted-run':
      return t('damaged run restored');
    case 'lost-bytes':
    case 'lost-pair':
    case 'guess':
      return t('lost character filled in (a guess)');
    case 'entity':
      return t('HTML entity decoded');
    case 'mojibake':
      return t('wrong decoding undone');
    default:
      return kind.replaceAll('-', ' ');
  }
}

/** "14 stretches of page furniture removed, 61 places repaired", or that nothing was needed. */
export function cleaningLine(removals: number, repairs: number, t: Translate): string {
  if (removals === 0 && repairs === 0) return t('Nothing had to be cleaned.');
  const parts: string[] = [];
  if (removals > 0) parts.push(removals === 1 ? t('1 stretch removed') : t('{0} stretches removed', removals));
  if (repairs > 0) parts.push(repairs === 1 ? t('1 place repaired') : t('{0} places repaired', repairs));
  return parts.join(', ');
}
