/** Owns the one-to-one conversion of the mirrors: simplified text to the traditional characters they write. */
import { Converter } from 'opencc-js/cn2t';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Characters the mirrors leave as they are, and those they turn into another form than the standard conversion does. */
const KEPT = '于后系干范制游占采征斗里岳杰愿咨郁岩伙余志丑面只松谷几卷秋布周占';
const OWN_FORMS = new Map(
  [...'为為着著准準台臺症癥签簽'].map((c, i, all) => [c, all[i + 1]!] as const).filter((_, i) => i % 2 === 0),
);

export function toPageForm(text: string): string {
  let result = '';
  for (const character of text) {
    const other = OWN_FORMS.get(character) ?? (KEPT.includes(character) ? character : toTraditional(character));
    result += other.length === character.length ? other : character;
  }
  return result;
}
