/** Owns finding the answer among a model's thoughts, where some servers leave it with the content empty. */
import { JsonText } from './jsonText.ts';

/** The last whole object with all of the asked keys in any of the texts, or null: thoughts are full of drafts that have some. */
export function rescueJson(texts: readonly string[], keys: readonly string[]): string | null {
  for (const text of texts) {
    const found = lastObject(text, keys);
    if (found !== null) return found;
  }
  return null;
}

function lastObject(text: string, keys: readonly string[]): string | null {
  let tries = 0;
  for (
    let start = text.lastIndexOf('{');
    start >= 0 && tries < MOST_DRAFTS;
    start = start === 0 ? -1 : text.lastIndexOf('{', start - 1)
  ) {
    if (!opensWithKey(text, start, keys)) continue;
    tries++;
    const json = new JsonText();
    json.push(text.slice(start));
    if (json.complete && hasKeys(json.text, keys)) return json.text;
  }
  return null;
}

/** Thoughts hold drafts: reading each to its end must not become quadratic. */
const MOST_DRAFTS = 20;

function opensWithKey(text: string, brace: number, keys: readonly string[]): boolean {
  const next = /\S/g;
  next.lastIndex = brace + 1;
  const quote = next.exec(text)?.index ?? -1;
  return keys.some((key) => text.startsWith(`"${key}"`, quote));
}

function hasKeys(text: string, keys: readonly string[]): boolean {
  try {
    const value = JSON.parse(text) as object;
    return keys.every((key) => key in value);
  } catch {
    // A draft that is no JSON: the one before it is tried.
    return false;
  }
}
