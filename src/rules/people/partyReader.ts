/** Owns reading a place or body, as a party of the visit, at a place of the text. */
import type { Span } from '../../article/span.ts';
import { COUNTRIES, PROVINCES } from '../places.ts';
import { WordTable } from '../wordTable.ts';
import { type Body, bodyAt } from './bodies.ts';
import { coreOf } from './partyNames.ts';

/** A party as the article words it, in view offsets. */
export interface Party extends Span {
  readonly name: string;
  /** Whether it is a body such as a company or school, and no place. */
  readonly isBody: boolean;
}

const regions = new WordTable([...COUNTRIES, ...PROVINCES.keys(), '中国']);
const MOST_LISTED = 8;

/** Reads parties where they stand: full names, and the short names of places that the text names in full. */
export class PartyReader {
  readonly #text: string;
  readonly #bodies: readonly Body[];
  readonly #cores: WordTable;

  constructor(text: string, bodies: readonly Body[]) {
    this.#text = text;
    this.#bodies = bodies;
    this.#cores = new WordTable(
      [...new Set(bodies.flatMap((body) => (body.level === null ? [] : [body.name])))]
        .map(coreOf)
        .filter((core) => core.length >= 2),
    );
  }

  /** The party that begins at `at`, the last of a run as in 吉林省延边州龙井市; those before it go to `run`. */
  at(at: number, run: Party[] = []): Party | null {
    let party: Party | null = null;
    for (let start = at; ;) {
      const body = bodyAt(this.#bodies, start);
      const length = body ? 0 : regions.lengthAt(this.#text, start) || this.#cores.lengthAt(this.#text, start);
      if (!body && length === 0) return party;
      const end = body ? body.end : start + length;
      if (party) run.push(party);
      party = { start, end, name: this.#text.slice(start, end), isBody: body !== null && body.level === null };
      start = end;
    }
  }

  /** The parties of a list that begins at `at`, and the places that they lie in. */
  listAt(at: number): Party[] {
    const found: Party[] = [];
    const run: Party[] = [];
    for (let party = this.at(at, run); party && found.length < MOST_LISTED; party = this.at(party.end + 1, run)) {
      found.push(party);
      if (this.#text[party.end] !== '、') break;
    }
    return [...found, ...run];
  }

  /** The first party that begins within `[from, to)`. */
  within(from: number, to: number): Party | null {
    for (let at = from; at < to; at++) {
      const party = this.at(at);
      if (party) return party;
    }
    return null;
  }

  /** The last party that ends within `[from, to)`. */
  lastWithin(from: number, to: number): Party | null {
    let last: Party | null = null;
    for (let at = from; at < to; at++) {
      const party = this.at(at);
      if (party && party.end <= to) [last, at] = [party, party.end - 1];
    }
    return last;
  }
}
