/** Owns which bodies an office can be the head of. */

/** Heads, and how the bodies end that have such a head. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/议长$/, /议会$/],
  [/(?:董事长|总经理|总裁)$/, /(?:公司|集团|控股|科技|银行|实业)$/],
  [/院长$/, /院$/],
  [/馆长$/, /馆$/],
  [/所长$/, /所$/],
  [/校长$/, /(?:大学|学院|学校|中学|小学)$/],
  [/会长$/, /会$/],
];

/** Whether an office is the head of such a body: 副议长 of a 议会. */
export function headsBody(title: string, body: string): boolean {
  return HEADS.some(([head, end]) => head.test(title) && end.test(body));
}
