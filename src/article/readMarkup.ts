/** Owns the step from a document of any format to its lines of text. */
import type { Removal } from './cleanArticle.ts';
import type { ArticleFormat } from './format.ts';
import { extractHtml } from './html/extractHtml.ts';
import { readMarkdown } from './markdown.ts';
import type { Edit } from './offsetMap.ts';
import type { Span } from './span.ts';

export interface MarkupText {
  readonly edits: readonly Edit[];
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly removals: readonly Removal[];
  /** True where a line end may stand inside a sentence, because someone wrapped the lines by hand. */
  readonly mayBeWrapped: boolean;
}

export function readMarkup(text: string, format: ArticleFormat, keep: ReadonlySet<string>): MarkupText {
  switch (format) {
    case 'html': {
      const page = extractHtml(text);
      const { title, titleSpan, publishedOn, removals } = page;
      const edits =
        title === null || titleSpan === null ? page.edits : keepHeadline(text, page.edits, title, titleSpan);
      return { edits, title, publishedOn, removals, mayBeWrapped: false };
    }
    case 'markdown':
      return { ...readMarkdown(text, keep), mayBeWrapped: true };
    case 'text':
      return { edits: [], title: null, publishedOn: null, removals: [], mayBeWrapped: true };
  }
}

/** The headline often stands above the main part: it is taken into the text as its first line where it does. */
function keepHeadline(html: string, edits: readonly Edit[], title: string, span: Span): readonly Edit[] {
  const index = edits.findIndex((edit) => edit.start <= span.start && edit.end >= span.end);
  const edit = edits[index];
  if (edit === undefined) return edits;
  const at = html.indexOf(title, span.start);
  // A headline with markup or entities inside is written anew; it maps to the whole of its element.
  const verbatim = at >= 0 && at + title.length <= span.end;
  const kept: Edit[] = verbatim
    ? [
        { start: edit.start, end: at, text: '\n' },
        { start: at + title.length, end: edit.end, text: `\n${edit.text}` },
      ]
    : [
        { start: edit.start, end: span.start, text: '\n' },
        { start: span.start, end: span.end, text: title },
        { start: span.end, end: edit.end, text: `\n${edit.text}` },
      ];
  return [...edits.slice(0, index), ...kept, ...edits.slice(index + 1)];
}
