/** Owns the courtesies of a visit: whose coming was welcomed came, who is thanked for the reception received. */
import type { Party, PartyReader } from './partyReader.ts';

/** 对某某一行的到来表示欢迎, 欢迎某某来我市. */
const WELCOMED =
  /(?:对|向)([^，。；！]{2,40}?)(?:一行)?(?:的)?(?:到来|来访|莅临|到访|光临|前来|来到)[^，。；]{0,20}?(?:表示|致以)[^，。；]{0,10}欢迎|欢迎([^，。；！]{2,30}?)(?:一行)?(?:各位[^，。；]{0,6}|领导|专家|朋友|客人)*(?:的)?(?:到来|来访|莅临|到访|光临|前来|来到|来(?=[我考访调交参校院司]))/g;
/** 感谢某某的热情接待, 对某某的款待表示感谢. */
const THANKED =
  /感谢([^，。；！]{2,30}?)(?:一直以来|对[^，。；]{0,16})?(?:的)?(?:热情|盛情|周到|精心|悉心|亲切|热烈|友好)(?:的)?(?:接待|款待|欢迎|安排|邀请)|对([^，。；！]{2,30}?)(?:的)?(?:热情|盛情|周到|精心|悉心|亲切|热烈|友好)(?:的)?(?:接待|款待|欢迎|安排|邀请)[^，。；]{0,6}表示[^，。；]{0,8}(?:感谢|谢意)/g;
const LONGEST_READ = 20_000;

export interface Courtesies {
  readonly welcomed: readonly Party[];
  readonly thanked: readonly Party[];
}

function partiesOf(text: string, pattern: RegExp, reader: PartyReader): Party[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match[1] ?? match[2]!;
    const from = match.index + match[0].indexOf(words);
    const party = reader.within(from, from + words.length);
    return party ? [party] : [];
  });
}

/** Reads the courtesies in the first 20,000 characters. */
export function readCourtesies(text: string, reader: PartyReader): Courtesies {
  const words = text.slice(0, LONGEST_READ);
  return { welcomed: partiesOf(words, WELCOMED, reader), thanked: partiesOf(words, THANKED, reader) };
}
