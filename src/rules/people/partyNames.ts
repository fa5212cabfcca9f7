/** Owns when two names of places or bodies mean one party of a visit: 贵州 and 贵州省, 海大 and 某某海洋大学. */
import { GatedPattern } from '../gatedPattern.ts';
import { COUNTRIES, PROVINCES } from '../places.ts';
import { WordTable } from '../wordTable.ts';

const PROVINCE_WORDS = new WordTable(PROVINCES.keys());
const COUNTRY_WORDS = new WordTable(COUNTRIES);

// The class leaves 族 out: else a run of them could be cut in exponentially many ways.
const LEVEL_END =
  /(?:[\u4e00-\u65ce\u65d0-\u9fff]{1,3}族){0,4}(?:自治县|自治州|自治旗|自治区|特别行政区|特区|新区|开发区|高新区|省|市|县|区|州|盟|旗|镇|乡|街道|村)?(?:人民政府|政府|省委|市委|党委|方面)?$/;

/** The part of a party's name that survives all its forms: 贵州 of 贵州省, 澳门 of 澳门特区政府, 象山 of 宁波市象山县. */
export function coreOf(name: string): string {
  // 越南平福省 and 平福省.
  const country = COUNTRY_WORDS.lengthAt(name, 0);
  if (country > 0 && /^[^省市县区州]{2,6}[省市州]/.test(name.slice(country))) return coreOf(name.slice(country));
  const province = PROVINCE_WORDS.lengthAt(name, 0);
  if (province > 0) {
    const rest = name
      .slice(province)
      .replace(/^(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区|特区)?(?:人民政府|政府|省委|市委|党委)?/, '');
    if (rest === '') return name.slice(0, province);
    return /[市县区州镇乡村盟旗]$/.test(rest) && rest.length >= 2 ? coreOf(rest) : name;
  }
  const last = /^.{2,6}?[市州盟](?=.{1,8}[县区市旗镇乡]$)/.exec(name);
  if (last) return coreOf(name.slice(last[0].length));
  const core = name.replace(LEVEL_END, '');
  return core.length >= 2 ? core : name;
}

/** A name that is compared with many: what comparing needs of it, read once. */
export interface PartyName {
  readonly name: string;
  readonly core: string;
  /** Whether it is of the kind that shortens another one: 海大, 中港建投. */
  readonly mayShorten: boolean;
  /** What a group of firms shares: 华岳 of 华岳能源集团. */
  readonly brand: string | null;
}

const FIRM = new GatedPattern(
  /(?:公司|集团|控股|股份|科技|实业|能源|建投|投资|银行|分行|支行|[^产就作专农工商毕职事行学企]业)$/,
);
/** Beginnings that firms share without being of one group. */
const NO_BRAND = new GatedPattern(/^(?:中国|国家|全国|公司|集团|有限|分公|子公|某某)/);

function brandOf(name: string): string | null {
  const isBranded = name.length >= 4 && FIRM.test(name) && !NO_BRAND.test(name) && !'省市县区州镇'.includes(name[2]!);
  return isBranded && PROVINCE_WORDS.lengthAt(name, 0) === 0 ? name.slice(0, 2) : null;
}

/** Reads a name for comparisons. */
export function readPartyName(name: string): PartyName {
  const core = coreOf(name);
  const mayShorten = name.length <= 4 && (/[大院校]$/.test(name) || (name.length >= 3 && core === name));
  return { name, core, mayShorten, brand: brandOf(name) };
}

/** How surely two names mean one party or a part of it: 2 the same, 1 the one is inside the other, 0 neither. */
export function likenessOf(a: string, b: string): number {
  return compareParties(readPartyName(a), readPartyName(b));
}

/** `likenessOf` for names that are read already. */
export function compareParties(a: PartyName, b: PartyName): number {
  const [x, y] = [a.core, b.core];
  if (x.length < 2 || y.length < 2) return 0;
  if (x === y) return 2;
  if (x.startsWith(y) || y.startsWith(x)) return 1;
  if ((y.length >= 4 && x.endsWith(y)) || (x.length >= 4 && y.endsWith(x))) return 1;
  if (isAbbreviation(a, b.name) || isAbbreviation(b, a.name)) return 1;
  if (a.brand !== null && a.brand === b.brand) return 1;
  return a.name.startsWith(b.name) || b.name.startsWith(a.name) ? 1 : 0;
}

/** 海大 of 某某海洋大学, 中港建投 of 中港建设投资集团: its characters stand in the full name in this order. */
function isAbbreviation(short: PartyName, full: string): boolean {
  if (!short.mayShorten || full.length < short.name.length + 2) return false;
  if (!/[大院校]$/.test(short.name) && !full.startsWith(short.name.slice(0, 2))) return false;
  let at = -1;
  for (const c of short.name) if ((at = full.indexOf(c, at + 1)) < 0) return false;
  return true;
}

/** Whether two names mean the same party, or the one is a part of the other. */
export function isSameParty(a: string, b: string): boolean {
  return likenessOf(a, b) > 0;
}
