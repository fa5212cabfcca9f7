/** Owns the punctuation before which the pages lost a byte, as bytes and as crawlers fold it. */

/** Full width, and the ASCII forms that crawlers make of it. */
export const MARKED_PUNCTUATION = '。，、；：？！,;:?!';

/** Lead bytes of ，；：？！ and of 。、 */
export const COMMA_LEAD = 0xa3;
export const STOP_LEAD = 0xa1;

/** Code of the punctuation that marks stand before, folded to ASCII or not; 0 for everything else. */
export function markCode(unit: number): number {
  switch (unit) {
    case 0x3002:
      return 0xa1a3;
    case 0x3001:
      return 0xa1a2;
    case 0x2c:
    case 0xff0c:
      return 0xa3ac;
    case 0x3b:
    case 0xff1b:
      return 0xa3bb;
    case 0x3a:
    case 0xff1a:
      return 0xa3ba;
    case 0x3f:
    case 0xff1f:
      return 0xa3bf;
    case 0x21:
    case 0xff01:
      return 0xa3a1;
    default:
      return 0;
  }
}
