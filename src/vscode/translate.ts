/** Owns the type through which pure parts get the user's language: `vscode.l10n.t`, or the identity in tests. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** English, for tests and for places without an editor. */
export const english: Translate = (message, ...values) =>
  message.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
