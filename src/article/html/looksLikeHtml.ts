/** Owns telling a page's HTML from plain text that mentions a tag or two. */

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 100_000;
const OPENING =
  /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|link|style|script)[\s>]/i;
const TAG =
  /<\/?(?:p|div|br|table|tbody|tr|td|th|li|ul|ol|dl|dt|dd|h[1-6]|span|font|strong|section|article|center|img|a|body|html)(?:\s[^<>]{0,1000})?\/?>/gi;
const FEWEST_TAGS = 4;
/** With fewer tags than one in this many characters, they are mentioned rather than used. */
const CHARACTERS_A_TAG = 1500;

/** Whether a text is the HTML of a page or of a part of one. Looks at its beginning only; linear. */
export function looksLikeHtml(text: string): boolean {
  if (OPENING.test(text.slice(0, 4000))) return true;
  const sample = text.slice(0, SAMPLE);
  let tags = 0;
  let closing = 0;
  for (const [tag] of sample.matchAll(TAG)) {
    tags++;
    if (tag.startsWith('</') || /^<br/i.test(tag)) closing++;
  }
  return tags >= FEWEST_TAGS && closing > 0 && tags * CHARACTERS_A_TAG >= sample.length;
}
