/** Owns the words of exports in the user's language. */
import type { ExportLabels } from '../export/exportLabels.ts';
import type { Translate } from './translate.ts';

export function exportLabels(t: Translate): ExportLabels {
  return {
    attendees: t('Attendees'),
    agreements: t('Agreements'),
    siteVisits: t('Site visits'),
    visitor: t('Visitors'),
    host: t('Hosts'),
    other: t('Others'),
    published: t('Published'),
    visit: t('Visit'),
    none: t('none found'),
    unsupported: t('not found in the article'),
    name: t('Name'),
    titles: t('Offices'),
    organization: t('Organization'),
    side: t('Side'),
    evidence: t('Words of the article'),
    parties: t('Parties'),
    amount: t('Amount'),
    occasion: t('Occasion'),
    focus: t('Focus'),
    date: t('Date'),
  };
}
