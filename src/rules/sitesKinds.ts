/** Owns which endings make a place, and which words only describe one. */
import { GatedPattern } from './gatedPattern.ts';
import { CharacterSet } from './characterSet.ts';
import { GENERIC_WORDS, SITE_SUFFIXES, TRADE_SUFFIXES, WEAK_HEADS } from './sitesTables.ts';
import { WordTable } from './wordTable.ts';

const SITE = new WordTable(SITE_SUFFIXES);
/** 醋业, 瓷业: whatever trade it is. */
const ANY_TRADE = '业';
export const TRADE = new WordTable([...TRADE_SUFFIXES, ANY_TRADE]);

/** Characters that end a suffix. */
const LAST = new CharacterSet(
  [...SITE_SUFFIXES, ...TRADE_SUFFIXES, ...WEAK_HEADS, '团', ANY_TRADE].map((suffix) => suffix.at(-1)!).join(''),
);
export const GENERIC = new Set<string>(GENERIC_WORDS);
const DESCRIBING = new WordTable(GENERIC_WORDS);
const WEAK = new CharacterSet(WEAK_HEADS);
export const LONGEST_SUFFIX = 6;
const LONGEST_GENERIC = 5;

/** Words that end in a place's character and are none. */
export const NOT_A_PLACE = new GatedPattern(
  /[乡农]村$|(?:教|办公|会议|休息|值班)室$|家庭$|[产企行工就创作商事毕营专职失从副]业$|[零一二两三四五六七八九十半\d]点$|省[一-龥]{2,8}(?<![大展餐客乐])厅$|(?:一[只条艘辆]|[各每])[一-龥]{0,6}$|(?:回转|隧道)窑$|(?:饭|(?<!助)餐|整|要|疑|原|终|起|拐|卖)点$|(?:公|厕|会|寓|住|之|有|无)所$|(?:公司|集团|厂)排污?口$|[亚欧非美满九五神]洲$|(?:课|天|满|会|公|殿|大礼)堂$|(?:重|难|热|观|地|起|景|试|特|亮|节|优|缺|痛|堵|焦|着眼|落脚|切入|结合|增长|风险|制高|支撑|关键|突破|时间)点$|(?:现|会|立|战|在|登|当|出|入|到|开|全|主|专|职|官|磁|气|排|圆|首|捧|收|下|上)场$|(?:名|县|省|全|都|之|进|入|中心|地级|老)城$|(?:全|干|内|外|本|中|东|西|南|北|局|大|支|骨|校|宣传|组织|统战|商务|外交|教育|财政|后勤|学生|教务|人事|市场|销售|干|国际)部$|(?:丰|口|里程)碑$|坟墓$|(?:在|驻|国|外|省|市|属|类|流|质|名|好|设|各|等|区|方|地|所)[一-龥]?高校$|(?:普通|职业|重点|示范|初|县|该|各|所|类|办)高中$|(?:江|靠|青|河|大|高|登|爬|名|火|关|金|银|上|下)山$/,
);

/** Marks and blanks that stand inside a name without belonging to it. */
const LOOSE_MARKS = new CharacterSet(
  '“”"* \n\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** The words without quotation marks, asterisks and blanks. */
export function bareWords(words: string): string {
  return LOOSE_MARKS.hasWithin(words, 0, words.length) ? words.replace(/[“”"*\s]/g, '') : words;
}

/** Whether the character at `at` may end the name of a place. */
export function endsPlaceName(text: string, at: number): boolean {
  return LAST.hasAt(text, at);
}

/**
 * Length of the kind of place that `text` tells up to `end`, not reaching before `from`; 0 when none does. A weak head tells one
 * only with the describing words before it: 种植区, 观景台.
 */
export function kindLength(text: string, end = text.length, from = 0): number {
  const length = SITE.lengthBefore(text, end, from);
  if (length > 0 || !WEAK.hasAt(text, end - 1)) return length;
  const describing = DESCRIBING.lengthBefore(text, end - 1, from);
  return describing > 1 ? describing + 1 : 0;
}

/** Length of the longest suffix of `words` in the table; 0 when none is. */
export function suffixLength(words: string, index: WordTable): number {
  return index.lengthBefore(words, words.length);
}

/** Whether `words` are made of describing words alone. */
export function isGeneric(words: string): boolean {
  // Bit n: whether what stands n characters before `end` can be reached by describing words alone.
  let reached = 1;
  for (let end = 1; end <= words.length; end++) {
    reached = (reached << 1) & REACHED;
    if (reached === 0) return false;
    if (ENDS_GENERIC.hasAt(words, end - 1) && endsGeneric(words, end, reached)) reached |= 1;
  }
  return (reached & 1) === 1;
}

const GENERIC_TABLE = new WordTable(GENERIC_WORDS);
const ENDS_GENERIC = new CharacterSet(GENERIC_WORDS.map((word) => word.at(-1)!).join(''));
const REACHED = (1 << (LONGEST_GENERIC + 1)) - 1;

function endsGeneric(words: string, end: number, reached: number): boolean {
  for (let length = 1; length <= LONGEST_GENERIC; length++)
    if ((reached & (1 << length)) !== 0 && GENERIC_TABLE.has(words, end - length, end)) return true;
  return false;
}

/** Whether a stretch ends like a place, named or not. */
export function endsWithSite(words: string): boolean {
  return kindLength(words) > 0 && words.length > 1 && !NOT_A_PLACE.test(words);
}
