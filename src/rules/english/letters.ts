/** Owns the letters after a name: which of them are an office, which an honour or a degree. */
import type { Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';

/** Letters after a name that say what somebody is. */
const LETTERS =
  /^(?:MP|MLA|MEP|MSP|MPP|MHA|MLC|MNA|MPA|MHK|TD|QC|KC|SC|SAN|OBE|CBE|MBE|DBE|KBE|AM|AO|AC|OAM|PhD|MD|JP|FRS|Jr|Sr)\.?$/;
const ELECTED = /^(?:MP|MLA|MEP|MSP|MPP|MHA|MLC|MNA|MPA|MHK|TD)$/;

/** Whether the word is letters such as MP that are an office. */
export function isElected(token: Token): boolean {
  return ELECTED.test(token.text);
}

const saysWhat = askOnce(({ text }) => LETTERS.test(text));

export function isLetters(token: Token | undefined): boolean {
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
