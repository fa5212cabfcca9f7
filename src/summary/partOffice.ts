/** Owns how an office is parted from the place or unit it belongs to, where an engine left the two together. */

const PLACE = /(?:特别行政区|自治区|自治州|自治县|省|市|县|區|区|州|旗|縣|盟)$/u;
const BODY_OF_PLACE = /^(?:党委|黨委|委|政府|人大|政协|政協|纪委|紀委|监委|監委|领导|領導|长|長)/u;

/**
 * Titles each for itself and without the organization they begin with:
 * 泰安市委副书记、市长 with 泰安市 becomes 市委副书记 and 市长; 某集团董事长 with 某集团 becomes 董事长.
 */
export function partOffice(
  titles: readonly string[],
  organization: string | null,
): { titles: string[]; organization: string | null } {
  const parted = titles.flatMap((title) => title.split(/[、；;]/u)).map((title) => title.trim());
  const bare = parted.map((title) => (organization ? withoutOrganization(title, organization) : title));
  return { titles: [...new Set(bare)].filter((title) => title !== ''), organization: organization?.trim() || null };
}

function withoutOrganization(title: string, organization: string): string {
  if (!title.startsWith(organization) || title.length <= organization.length) return title;
  const rest = title.slice(organization.length).trim();
  // 泰安市 + 委副书记: the 市 belongs to both.
  const suffix = PLACE.exec(organization)?.[0];
  if (suffix && BODY_OF_PLACE.test(rest)) return (suffix === '自治区' ? suffix : suffix.slice(-1)) + rest;
  return rest;
}
