/** Owns what a personal name is once honorifics and offices that the model joined to it are gone. */

const OFFICES =
  '总书记|书记|省长|市长|区长|县长|州长|旗长|镇长|乡长|村长|主席|主任|部长|厅长|局长|处长|科长|司长|署长|院长|校长|会长|理事长|董事长|总经理|总裁|经理|秘书长|委员长|总理|总统|首相|大使|领事|知事|议长|议员|所长|站长|馆长|团长|队长|组长|委员|代表|教授|博士|院士|主管|总监|主播|先生|女士|小姐|同志|阁下|夫人|常委';
const OFFICE_END = new RegExp(`(?:${OFFICES})$`, 'u');
const OFFICE_ALONE = new RegExp(`^(?:.{1,2})(?:副)?(?:${OFFICES})$`, 'u');
const OFFICE_BEFORE = new RegExp(`^.{0,40}(?:${OFFICES})(?=.{2,4}$)`, 'u');
const WESTERN_HONORIFIC =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Madam|Mx|Hon|Rev|H\.?\s?E|His Excellency|Her Excellency|The Honou?rable)\.?\s+)+/iu;
const CHINESE = /[\u4e00-\u9fff]/;

/**
 * The names to look for, best first, when a model wrote `name`: without its titles, without common offices, as written.
 * A surname with an office (李书记) is left whole: there is no personal name in it.
 */
export function nameReadings(name: string, titles: readonly string[]): string[] {
  const trimmed = name.trim();
  if (!CHINESE.test(trimmed)) {
    let bare = trimmed.replace(WESTERN_HONORIFIC, '');
    for (const title of titles)
      if (bare.toLowerCase().startsWith(`${title.toLowerCase()} `)) bare = bare.slice(title.length + 1);
    return unique([bare, trimmed]);
  }
  let bare = trimmed;
  for (const title of titles) {
    if (title !== '' && bare.endsWith(title) && bare.length - title.length >= 2) bare = bare.slice(0, -title.length);
    if (title !== '' && bare.startsWith(title) && bare.length - title.length >= 2) bare = bare.slice(title.length);
  }
  const front = bare.replace(OFFICE_BEFORE, '');
  if (front.length >= 2 && !OFFICE_END.test(front)) bare = front;
  const end = bare.replace(OFFICE_END, '').replace(/副$/u, '');
  if ([...end].length >= 2 && end !== bare) bare = end;
  return unique([bare, trimmed]);
}

/** The surname of a later mention such as 李书记 or 林主席, or null when `name` is a name of its own. */
export function surnameOfLaterMention(name: string): string | null {
  if (!OFFICE_ALONE.test(name)) return null;
  return name.replace(OFFICE_END, '').replace(/副$/u, '') || null;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
