/** Owns how a headline is shortened where there is room for a few words only. */

/** Chinese characters take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\ud840-\ud87f][\udc00-\udfff]/;

/** `title`, cut with an ellipsis so that it takes at most `columns`; a character is never split. */
export function shortTitle(title: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const character of title) {
    width += WIDE.test(character) ? 2 : 1;
    if (width > columns) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return title;
}
