/** Owns the type of a person as one place of the text names them, and the letters after a name. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { Span } from '../../article/span.ts';
import type { Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';

/** A person as one place of the text names them. */
export interface FoundPerson {
  readonly name: Span;
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly sentence: Sentence;
  readonly rule: PersonRule;
}

export type PersonRule = 'office-name' | 'name-office' | 'honorific' | 'letters' | 'deed' | 'office-surname';

/** Letters after a name that say what somebody is. */
const LETTERS = /^(?:MP|MLA|MEP|MSP|MPP|MHA|TD|QC|KC|SC|OBE|CBE|MBE|AM|AO|PhD|MD|JP|Jr|Sr)\.?$/;
const ELECTED = /^(?:MP|MLA|MEP|MSP|MPP|MHA|TD)$/;

/** Whether the word is letters such as MP that are an office. */
export function isElected(token: Token): boolean {
  return ELECTED.test(token.text);
}

const saysWhat = askOnce(({ text }) => LETTERS.test(text));

function isLetters(token: Token | undefined): boolean {
  return token !== undefined && saysWhat(token.word);
}

/** Index after letters such as MP, and the offices that they mean. */
export function readLetters(tokens: readonly Token[], at: number): { end: number; titles: string[] } {
  let end = at;
  const titles: string[] = [];
  while (isLetters(tokens[end]) || (tokens[end]?.text === ',' && isLetters(tokens[end + 1]))) {
    if (tokens[end]!.text === ',') end++;
    if (ELECTED.test(tokens[end]!.text)) titles.push(tokens[end]!.text);
    end++;
  }
  return { end, titles };
}
