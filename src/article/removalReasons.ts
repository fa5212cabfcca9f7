/** Owns the reasons for which cleaning leaves text out, in the words a person reads. */

/** Reason code → what was left out, in English; the editor translates by code. */
export const REMOVAL_REASONS: Readonly<Record<string, string>> = {
  'seo-spam': 'search-engine spam',
  breadcrumb: 'the path to the page on its site',
  navigation: 'a menu of the site',
  'page-header': 'lines above the headline',
  'repeated-headline': 'the headline again',
  'source-line': 'the line that names the source',
  'credit-line': 'the line that names editors, reporters or reviewers',
  signature: "the writers' signature",
  'date-line': 'the date of publication',
  'document-record': 'the index table of an official document',
  'view-counter': 'a count of readers',
  'page-tools': 'page tools: font size, print, share, close',
  'neighbour-links': 'links to the previous and next article',
  'related-news': 'a list of other articles',
  'scan-code': 'an invitation to scan a code or follow an account',
  'copyright-footer': 'the footer of the site',
  disclaimer: 'a disclaimer or call for contributions',
  attachment: 'files to download',
  'image-mark': 'an image or a bare address',
  'press-release': 'what a newswire adds to a release',
  'empty-mark': 'a line without a word',
};
