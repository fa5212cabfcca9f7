/** Owns the decision whether a document is HTML, Markdown or plain text. */
import { looksLikeHtml } from './html/looksLikeHtml.ts';
import { looksLikeMarkdown } from './markdown.ts';

export type ArticleFormat = 'html' | 'markdown' | 'text';

/** The name's ending decides where it names a format that the text does not deny; the text itself elsewhere. */
export function readFormat(
  text: string,
  options: { readonly format?: ArticleFormat | 'auto'; readonly fileName?: string },
): ArticleFormat {
  if (options.format !== undefined && options.format !== 'auto') return options.format;
  const name = options.fileName?.toLowerCase() ?? '';
  if (/\.(?:html?|xhtml|shtml|mht(?:ml)?)$/.test(name)) return 'html';
  if (/\.(?:md|markdown|mdown|mkd)$/.test(name)) return 'markdown';
  // A saved page is HTML whatever it is called.
  if (looksLikeHtml(text)) return 'html';
  return looksLikeMarkdown(text) ? 'markdown' : 'text';
}
