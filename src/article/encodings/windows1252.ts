/** Owns the way back from characters to the Latin-1 or Windows-1252 byte they were read from. */

let bytes: Map<number, number> | undefined;

/** The byte whose Windows-1252 or Latin-1 reading is code unit `unit`; -1 where there is none. */
export function windows1252Byte(unit: number): number {
  if (unit < 0x100) return unit;
  bytes ??= new Map(
    Array.from({ length: 0x20 }, (_, i) => [
      new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + i)).charCodeAt(0),
      0x80 + i,
    ]),
  );
  return bytes.get(unit) ?? -1;
}
