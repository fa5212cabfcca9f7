/** Owns the two sides that a report names once for all its documents: in the headline, or where it says who signed for whom. */
import type { Sentence } from '../../article/cleanArticle.ts';

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?: (?:of |and (?=[^,]{0,30},))?\p{Lu}[\p{L}.’'-]*){0,5}`;
/** `Harrow, Vale ink four deals`, `Harrow and Vale sign pact`. */
const HEADLINE = new RegExp(
  String.raw`^(?<one>${NAME})(?:,| and| &) (?<other>${NAME}) (?:to )?(?:sign|ink|exchange|seal|conclude|renew|deepen|boost|strengthen|formali[sz]e|initial|agree|enter|finali[sz]e|cement|forge|expand)\b`,
  'u',
);
/** `Roe signed for Harrow and Lind for Vale`. */
const SIGNED_FOR = new RegExp(
  String.raw`\bsigned (?:\p{L}+ ){0,3}?(?:for|on behalf of) (?:the )?(?<one>${NAME})(?=,? and |,? while |; )[^.;]{0,160}? (?:for|on behalf of) (?:the )?(?<other>${NAME})`,
  'u',
);

/** Both sides as the report names them for all that was signed; empty when it does not. */
export function commonParties(text: string, headline: string, passages: readonly Sentence[]): readonly string[] {
  const sides = passages
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => words.includes('signed '))
    .map((words) => SIGNED_FOR.exec(words)?.groups)
    .find((groups) => groups !== undefined);
  const { one, other } = sides ?? HEADLINE.exec(headline)?.groups ?? {};
  return one && other ? [one, other] : [];
}
