/** Owns reading headline, date and publisher from a page's JSON-LD. */
import { decodeText } from './decodeEntities.ts';
import { readMetadataDate } from '../calendarDate.ts';
import { foldSpace } from './visibleText.ts';

export interface JsonLdFacts {
  readonly headline: string | null;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
}

const NOTHING: JsonLdFacts = { headline: null, publishedOn: null, publisher: null };
/** More objects than this are no description of an article. */
const MOST_OBJECTS = 2000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
  } catch {
    // A page's broken JSON-LD is as if it had none: the visible text has the same facts.
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? foldSpace(decodeText(value)) : null;
}

/** The first article described; the text comes from the page and may be anything. */
export function readJsonLd(text: string): JsonLdFacts {
  if (text.length > 1_000_000) return NOTHING;
  const queue: unknown[] = [parse(text)];
  for (let at = 0; at < queue.length && at < MOST_OBJECTS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MOST_OBJECTS));
    else if (typeof value === 'object' && value !== null) {
      const object = value as Record<string, unknown>;
      const type = Array.isArray(object['@type']) ? object['@type'].join(' ') : object['@type'];
      if (typeof type === 'string' && /Article|Posting|Report/.test(type)) {
        const publisher = object['publisher'] as { name?: unknown } | null | undefined;
        const date = textOf(object['datePublished']) ?? textOf(object['dateCreated']);
        return {
          headline: textOf(object['headline']) ?? textOf(object['name']),
          publishedOn: date === null ? null : readMetadataDate(date),
          publisher: textOf(typeof publisher === 'object' && publisher !== null ? publisher.name : publisher),
        };
      }
      const inner = Object.values(object).filter((one) => typeof one === 'object');
      queue.push(...inner.slice(0, MOST_OBJECTS));
    }
  }
  return NOTHING;
}
