/** Owns the way back from characters to the GBK bytes they were read from. */

let codes: Uint16Array | undefined;

/** Two-byte GBK code of each BMP code unit, 0 where there is none; built on first use (about 3 ms). */
export function gbkCodes(): Uint16Array {
  if (codes) return codes;
  codes = new Uint16Array(0x10000);
  const decoder = new TextDecoder('gbk');
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const character = decoder.decode(pair);
      if (character.length === 1 && character !== '\ufffd') codes[character.charCodeAt(0)] ||= (lead << 8) | trail;
    }
  return codes;
}
