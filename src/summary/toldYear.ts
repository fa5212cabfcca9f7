/** Owns the check that the year of a date is told by the document and not guessed by the model. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { GroundedSummary } from './ground.ts';

const DIGITS = '〇一二三四五六七八九';
/** Year 1 of the Republic of China's count is 1912. */
const MINGUO = 1911;

type Dates = Pick<GroundedSummary, 'publishedOn' | 'visitStart' | 'visitEnd'>;

/** The summary without the dates whose year the document does not tell: a visit of May gets no year that nobody gave. */
export function onlyToldDates<S extends Dates>(article: CleanArticle, summary: S): S {
  const told = (date: string | null): string | null =>
    date !== null && isYearTold(article, Number(date.slice(0, 4))) ? date : null;
  return {
    ...summary,
    publishedOn: told(summary.publishedOn),
    visitStart: told(summary.visitStart),
    visitEnd: told(summary.visitEnd),
  };
}

function isYearTold(article: CleanArticle, year: number): boolean {
  const { text } = article.source;
  const published = article.publishedOn === null ? null : Number(article.publishedOn.slice(0, 4));
  // A report of early January tells of December.
  if (published !== null && (year === published || year === published - 1)) return true;
  const chinese = Array.from(String(year), (digit) => DIGITS[Number(digit)]).join('');
  const forms = [
    String(year),
    chinese,
    chinese.replaceAll('〇', '零'),
    chinese.replaceAll('〇', '○'),
    `${year - MINGUO}年`,
  ];
  return forms.some((form) => text.includes(form)) || toNarrow(text).includes(String(year));
}

/** Wide digits as narrow ones. */
function toNarrow(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
