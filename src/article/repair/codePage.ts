/** Owns the cp936 table: characters, private-use ones included, to their two bytes and back. */

export interface CodePage {
  /** Lead byte × 256 + trail byte → code unit; 0 where the two make no character. */
  readonly unitOf: Uint16Array;
  /** Code unit → lead byte × 256 + trail byte; 0 where it has none. */
  readonly codeOf: Uint16Array;
}

let codePage: CodePage | undefined;

/** The table, made on first use (a few milliseconds) from the platform's own decoder. */
export function loadCodePage(): CodePage {
  return (codePage ??= buildCodePage());
}

function buildCodePage(): CodePage {
  const codes: number[] = [];
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      codes.push(lead * 256 + trail);
      // A line end after each keeps a pair that the decoder refuses from eating into the next.
      bytes.push(lead, trail, 0x0a);
    }
  const unitOf = new Uint16Array(0x10000);
  const codeOf = new Uint16Array(0x10000);
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(bytes)).split('\n');
  codes.forEach((code, i) => {
    const character = characters[i]!;
    const unit = character.charCodeAt(0);
    if (character.length !== 1 || unit === 0xfffd) return;
    unitOf[code] = unit;
    if (codeOf[unit] === 0) codeOf[unit] = code;
  });
  return { unitOf, codeOf };
}
