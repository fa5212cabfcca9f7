/** Owns what makes two capitalised words without office or honorific a person: what they do, how they are listed, who they are to others. */
import { isGivenName } from './names.ts';
import { GROUP, KIN } from './roles.ts';
import { isCapital, type Token } from './tokens.ts';
import { COMPANY_WORDS } from './words.ts';

/** What only a person does, after the name. */
const DEED_AFTER =
  /^(?:said|told|added|explained|noted|remarked|joked|asked|answered|replied|recalled|thanked|spoke|led|guided|welcomed|greeted|accompanied|showed|walked|described|presented|outlined|briefed|moderated|chaired|opened|attended|represented|joined|headed|hosted|signed|praised|stressed|emphasised|emphasized|observed|invited|demonstrated|introduced|interpreted|translated|laughed|smiled|commented|recounted|handed|escorted|received)$/;
const DEED_BEFORE =
  /^(?:said|added|explained|noted|remarked|joked|asked|answered|replied|recalled|commented|quipped|laughed|insisted)$/;
const BY_BEFORE =
  /\b(?:led|headed|accompanied|joined|welcomed|received|greeted|hosted|guided|chaired|represented|escorted|briefed|moderated|signed|attended|shown round|shown around) by(?: \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2},?)?(?: and)? $/u;
const BY_REACH = 90;
/** Opens a list of people who took part. */
const LIST =
  /\b(?:(?:led|headed|chaired|accompanied|joined|attended|welcomed|received|greeted|hosted) by|included|includes|including|comprised|comprising|consisted of|consisting of|made up of|(?:members|delegates|participants|present|delegation|[Mm]embers of the \w+) (?:were|was|are)|(?:on|in) the (?:trip|mission|delegation|team|visit|party)|along with|together with|as well as)\b[^.]*$/;
const LIST_REACH = 400;

/**
 * Whether tokens [at, end), which may be a name, are a person who has neither office nor honorific.
 * @param surnames words that stand for a person elsewhere in the text
 */
export function isBarePerson(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  surnames: ReadonlySet<string>,
): boolean {
  const [before, last, after] = [tokens[at - 1]?.text ?? '', tokens[end - 1]!, tokens[end]?.text ?? ''];
  const isGiven = isGivenName(tokens[at]);
  const isKnown = surnames.has(last.text);
  if (/^the$/i.test(before) || (COMPANY_WORDS.has(last.text.toLowerCase()) && !isGiven)) return false;
  if (isKnown && (isGiven || end - at === 2)) return true;
  if (after === ',' && tokens[end + 1]?.text === 'who') return true;
  // Jane Roe, 26, who: an age.
  if (after === ',' && tokens[end + 2]?.text === ',' && /^[1-9]\d$/.test(tokens[end + 1]!.text)) return true;
  const related = before === ',' ? (tokens[at - 2]?.text ?? '') : before;
  if (KIN.test(related) || (before === ',' && GROUP.test(related))) return true;
  const from = tokens[at]!.start;
  const isListed = /^(?:,|;|:|are|and|by|included|including|comprised|with|were|was|of)$/.test(before);
  const isInList = isListed && LIST.test(text.slice(Math.max(tokens[0]!.start, from - LIST_REACH), from));
  if (isInList && (isOfBody(tokens, end) || (isGiven && /^(?:,|;|and|\.|\(|)$/.test(after)))) return true;
  return (
    (isGiven || isKnown) &&
    (DEED_AFTER.test(after) ||
      DEED_BEFORE.test(before) ||
      BY_BEFORE.test(text.slice(Math.max(tokens[0]!.start, from - BY_REACH), from)))
  );
}

/** `Ann Lee of the Nimbus Institute`, `Ann Lee from Harrow Aid`, `Ann Lee (UNHCR)`. */
function isOfBody(tokens: readonly Token[], end: number): boolean {
  const [joint, next] = [tokens[end]?.text ?? '', tokens[end + 1]];
  if (joint === '(') return isCapital(next) && tokens.slice(end + 2, end + 6).some(({ text }) => text === ')');
  if (!/^(?:of|from)$/.test(joint)) return false;
  return isCapital(/^the$/.test(next?.text ?? '') ? tokens[end + 2] : next);
}
