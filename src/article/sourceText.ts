/** Owns the type of a decoded document: what the chain starts from and what every offset in the result points into. */

/** Something the user should know about the result; `code` is stable, `message` is English, `detail` feeds its translations. */
export interface ArticleWarning {
  readonly code: string;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/**
 * A decoded document as VS Code shows it: no byte order mark, one kind of line end.
 * All source offsets are UTF-16 code units into `text`.
 */
export interface SourceText {
  readonly text: string;
  /** WHATWG encoding label in lower case, e.g. `utf-8`, `gb18030`, `utf-16le`, `big5`. */
  readonly encoding: string;
  readonly warnings: readonly ArticleWarning[];
}
