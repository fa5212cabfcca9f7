/** Owns the failure of decoding: the bytes are no text. */

/** Thrown by `decodeBytes` alone; callers turn it into the error they show. */
export class UndecodableError extends Error {
  readonly reason = 'binary';
  /** What the bytes are, where their first bytes tell: `pdf`, `png`, `zip` …; null otherwise. */
  readonly fileKind: string | null;

  constructor(fileKind: string | null) {
    super(fileKind === null ? 'the bytes are no text' : `the bytes are a ${fileKind} file`);
    this.name = 'UndecodableError';
    this.fileKind = fileKind;
  }
}
