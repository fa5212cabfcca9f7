/** Owns the JSON form of a summary: the public contract, indented for people or on one line for pipes. */
import type { SummaryJson } from '../summary/summaryJson.ts';

/** @param indent spaces per level; 0 gives one line. Ends without a line end. */
export function toJson(summary: SummaryJson, indent = 2): string {
  return JSON.stringify(summary, null, indent);
}
