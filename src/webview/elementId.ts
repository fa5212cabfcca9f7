/** Owns how an element that others refer to is named after a fact. */

/** Ids of elements must be free of what facts' ids may hold. */
export function elementId(prefix: string, id: string): string {
  return `${prefix}-${Array.from(id, (c) => c.codePointAt(0)!.toString(36)).join('')}`;
}
