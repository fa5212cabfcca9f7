/** Owns who visits whom: the travelling and the receiving party of the report. */
import type { Span } from '../article/span.ts';
import type { ArticleView } from './articleView.ts';

/** The two parties as named in the article (its own script), null where the text does not say. */
export interface Sides {
  readonly visitor: string | null;
  readonly host: string | null;
  readonly visitorSpan: Span | null;
  readonly hostSpan: Span | null;
}

/** Finds the travelling and the receiving party. */
export function findSides(_view: ArticleView): Sides {
  return { visitor: null, host: null, visitorSpan: null, hostSpan: null };
}
