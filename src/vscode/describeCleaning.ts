/** Owns the sentences that say what cleaning removed and repaired, and why. */
import type { CleaningDigest } from './digestCleaning.ts';
import type { Translate } from './translate.ts';

/** Why a stretch was removed; an unknown code is shown as it is rather than hidden. */
export function describeRemoval(reason: string, t: Translate): string {
  switch (reason) {
    case 'seo-spam':
    case 'advertisement':
      return t('advertising and search-engine spam');
    case 'breadcrumb':
    case 'navigation':
    case 'sidebar':
      return t('menus and paths of the site');
    case 'page-header':
      return t('lines above the headline');
    case 'headline':
    case 'repeated-headline':
      return t('the headline, repeated');
    case 'standfirst':
      return t('the lead above the text');
    case 'source-line':
    case 'byline':
    case 'credit-line':
    case 'signature':
      return t('lines naming source, writers and editors');
    case 'date-line':
      return t('the date of publication');
    case 'document-record':
      return t('the index table of an official document');
    case 'view-counter':
      return t('a count of readers');
    case 'page-tools':
    case 'share':
    case 'subscribe':
      return t('page tools: font size, print, share');
    case 'neighbour-links':
      return t('links to the previous and next article');
    case 'related':
    case 'related-news':
      return t('a list of other articles');
    case 'scan-code':
      return t('an invitation to scan a code');
    case 'footer':
    case 'copyright-footer':
      return t('the footer of the site');
    case 'disclaimer':
    case 'notice':
      return t('notices and disclaimers');
    case 'attachment':
      return t('files to download');
    case 'image-mark':
    case 'media':
      return t('pictures and their marks');
    case 'press-release':
      return t('what a newswire adds to a release');
    case 'empty-mark':
      return t('lines without a word');
    case 'comments':
      return t('readers’ comments');
    case 'hidden':
      return t('hidden parts of the page');
    case 'tags':
      return t('keywords');
    case 'markup':
      return t('page markup');
    default:
      return reason.replaceAll('-', ' ');
  }
}

/** What kind of damage was repaired. */
export function describeRepair(kind: string, t: Translate): string {
  switch (kind) {
    case 'inserted-note':
      return t('inserted pronunciation note dropped');
    case 'inserted-mark':
      return t('inserted mark dropped');
    case 'shifted-run':
      return t('damaged run restored');
    case 'entity':
      return t('HTML entity decoded');
    case 'mojibake':
      return t('wrong decoding undone');
    default:
      return kind.replaceAll('-', ' ');
  }
}

/** How many of one kind, in words. */
function countRepairs(kind: string, count: number, t: Translate): string {
  switch (kind) {
    case 'inserted-note':
    case 'inserted-mark':
      return count === 1 ? t('1 inserted note') : t('{0} inserted notes', count);
    case 'shifted-run':
      return count === 1 ? t('1 damaged run restored') : t('{0} damaged runs restored', count);
    default:
      return count === 1 ? t('1 place repaired') : t('{0} places repaired', count);
  }
}

/** "14 lines of page furniture, 61 inserted notes, 1 damaged run restored", or that nothing was needed. */
export function cleaningLine({ lines, samples }: CleaningDigest, t: Translate): string {
  const parts: string[] = [];
  if (lines > 0) parts.push(lines === 1 ? t('1 line of page furniture') : t('{0} lines of page furniture', lines));
  else if (samples.some(({ kind }) => kind === 'removal')) parts.push(t('page markup'));
  const counts = new Map<string, number>();
  for (const { kind, code, count } of samples) {
    if (kind === 'removal') continue;
    const counted = code === 'inserted-mark' ? 'inserted-note' : code;
    counts.set(counted, (counts.get(counted) ?? 0) + count);
  }
  for (const [kind, count] of counts) parts.push(countRepairs(kind, count, t));
  return parts.length === 0 ? t('Nothing had to be cleaned.') : parts.join(', ');
}
