/** Owns people who are called by one name: which words are surnames, and who is named by no other. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { readApposition } from './appositions.ts';
import { bodyBefore, bodyOfName } from './bodies.ts';
import { isHonorific, isNoName, skipHonorifics } from './names.ts';
import { isOffice, officeStart } from './offices.ts';
import type { FoundPerson } from './foundPerson.ts';
import { isCapital, tokensOf, type Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';

/** `Okafor said`, `Mr Okafor`, `Mayor Okafor`: one word that stands for a person. */
const SPEAKS =
  /^(?:said|says|told|added|explained|noted|remarked|joked|asked|answered|replied|recalled|thanked|spoke|praised|stressed|emphasised|emphasized|wanted|pressed|welcomed|had|shrugged|laughed|smiled|nodded|commented|insisted|called|urged|pledged|invited|expressed|described|pointed|presented|toured|visited|led|who|agreed|met|thanked|signed|put|sat|quipped|concluded|continued|wrote|argued|warned|promised|hoped|hailed|congratulated|underlined|underscored|highlighted|reiterated|affirmed|showed|guided|spent)$/;
const SPOKEN =
  /^(?:said|added|explained|noted|remarked|joked|asked|answered|replied|recalled|commented|quipped|insisted|laughed)$/;
/** Offices whose holder may be told of by surname alone; doctors and professors are introduced in full. */
const HIGH =
  /^(?:president|premier|minister|mayor|governor|senator|ambassador|chancellor|king|queen|speaker|secretary|general|commissioner|congressman|congresswoman|sheriff|bishop|sen|gov|rep)\.?$/i;

const looksLikeName = askOnce(({ text }) => text.length > 2 && /^\p{Lu}[\p{L}’'-]+$/u.test(text));
const isCivil = askOnce(({ text }) => /^(?:Mr|Mrs|Ms|Sir|Dame)\.?$/.test(text));

function isSingle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && looksLikeName(token.word) && !isNoName(token) && !isCapital(tokens[at + 1]);
}

/** Single capitalised words that speak or bear an honorific somewhere in the text. */
export function findSurnames(text: string, passages: readonly Sentence[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const sentence of passages) {
    const tokens = tokensOf(text, sentence);
    tokens.forEach((token, at) => {
      if (!isSingle(tokens, at) || (isCapital(tokens[at - 1]) && !isHonorific(tokens[at - 1]))) return;
      const before = tokens[at - 1]?.text ?? '';
      const hasOffice = tokens[at + 1]?.text === ',' && readApposition(text, tokens, at + 2) !== null;
      if (isHonorific(tokens[at - 1]) || hasOffice || SPEAKS.test(tokens[at + 1]?.text ?? '') || SPOKEN.test(before))
        surnames.add(token.text);
    });
  }
  return surnames;
}

/** People that the text calls by an office or honorific and one word alone, and by no full name of `known`. */
export function readSurname(text: string, passages: readonly Sentence[], known: readonly string[]): FoundPerson[] {
  const words = new Set(known.flatMap((name) => name.split(/[\s]+/)));
  const found: FoundPerson[] = [];
  for (const sentence of passages) {
    const tokens = tokensOf(text, sentence);
    tokens.forEach((token, head) => {
      const isTitle = isCapital(token) && isOffice(token) && HIGH.test(token.text);
      if (!isTitle && !isCivil(token.word)) return;
      const at = skipHonorifics(tokens, head + 1);
      const word = tokens[at]?.text.replace(/['’]s$/, '') ?? '';
      if (!isSingle(tokens, at) || words.has(word) || /^(?:then|former|late|ex)/i.test(tokens[head - 1]?.text ?? ''))
        return;
      words.add(word);
      const start = officeStart(tokens, head);
      found.push({
        name: { start: tokens[at]!.start, end: tokens[at]!.start + word.length },
        titles: isTitle ? [text.slice(tokens[start]!.start, token.end)] : [],
        organization: (isTitle ? bodyBefore(text, tokens, start) : null) ?? bodyOfName(text, tokens, at + 1),
        sentence,
        rule: 'office-surname',
      });
    });
  }
  return found;
}

/** The offices of people told of by surname in apposition: `Murase, the deputy mayor of Harrow, said`. */
export function findSurnameOffices(text: string, sentence: Sentence, surnames: ReadonlySet<string>): FoundPerson[] {
  const tokens = tokensOf(text, sentence);
  return tokens.flatMap((token, at) => {
    if (!surnames.has(token.text) || !isSingle(tokens, at) || isCapital(tokens[at - 1]) || tokens[at + 1]?.text !== ',')
      return [];
    const office = readApposition(text, tokens, at + 2);
    return office
      ? [{ name: { start: token.start, end: token.end }, ...office, sentence, rule: 'name-office' as const }]
      : [];
  });
}
