/** Owns the recognition of files that are no text. */

const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  // Office's .docx, .xlsx and .pptx are zip files as well.
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['wasm', [0x00, 0x61, 0x73, 0x6d]],
  ['ogg', [0x4f, 0x67, 0x67, 0x53, 0x00]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

const SAMPLE_BYTES = 65_536;
/** A stray NUL is damage in a text; more of them, or other controls in numbers, are no text. */
const MOST_NULS = 0.001;
const MOST_CONTROLS = 0.02;

/** What kind of binary file the first bytes announce; null when they announce none. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [kind, signature] of SIGNATURES) if (signature.every((byte, i) => bytes[i] === byte)) return kind;
  return null;
}

/** True for bytes without a signature that cannot be text in `encoding`: NULs or controls in numbers. */
export function looksBinary(bytes: Uint8Array, encoding: string): boolean {
  if (encoding.startsWith('utf-16')) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let nuls = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) nuls++;
    else if ((byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f) controls++;
  }
  return nuls > sample.length * MOST_NULS || controls > sample.length * MOST_CONTROLS;
}
