/** Owns a cheap look at which of two names can be a form of the other: by the characters that they are made of. */

/** A bit for each character, some of which share one. */
export function lettersOf(name: string): number {
  let bits = 0;
  for (let i = 0; i < name.length; i++) bits |= 1 << (name.charCodeAt(i) & 31);
  return bits;
}

/** Whether, by their letters, all characters of `short` may be among those of `long`. False is certain. */
export function mayBePart(short: number, long: number): boolean {
  return (short & long) === short;
}
