/** Owns the weighing of what a report says of each body: that it came, or that it received. */
import { compareParties, type PartyName, readPartyName } from './partyNames.ts';

type PartySide = 'visitor' | 'host';

interface Evidence {
  readonly party: PartyName;
  readonly side: PartySide;
  readonly weight: number;
}

/** Further words of the same kind add little to the weightiest. */
const REPEATED = 0.2;
/** Weight of what is said of the whole for its part, and the other way round. */
const OF_A_PART = 0.5;
/** More distinct parties than this are no report of a visit, and would cost their square. */
const MOST_PARTIES = 200;

/** Less than this is a guess. */
const SURE = 1.5;

/** What is known of the parties of a visit. */
export class PartyScale {
  readonly #evidence: Evidence[] = [];
  readonly #known = new Set<string>();
  readonly #scores = new Map<string, number>();

  /** Notes that a body came or received; `weight` from 0.5 (a hint) to 3.5 (its leader did). */
  add(name: string, side: PartySide, weight: number): void {
    const key = `${side}${weight}${name}`;
    if (this.#known.has(key) || this.#evidence.length >= MOST_PARTIES) return;
    this.#known.add(key);
    this.#scores.clear();
    this.#evidence.push({ party: readPartyName(name), side, weight });
  }

  has(side: PartySide): boolean {
    return this.#evidence.some((one) => one.side === side && one.weight >= 1);
  }

  /** How surely a name is that of a body that came: 2 the same, 1 a part of it or its whole, 0 neither. */
  visitsAs(name: string): number {
    let likeness = 0;
    const asked = readPartyName(name);
    for (const one of this.#evidence)
      if (one.side === 'visitor' && one.weight >= SURE) likeness = Math.max(likeness, compareParties(asked, one.party));
    return likeness;
  }

  /** From about -4 (surely received) to 4 (surely came); 0 when nothing is known of the body. */
  scoreOf(name: string): number {
    let score = this.#scores.get(name);
    if (score === undefined) {
      const asked = readPartyName(name);
      score = this.#strength(asked, 'visitor') - this.#strength(asked, 'host');
      this.#scores.set(name, score);
    }
    return score;
  }

  #strength(asked: PartyName, side: PartySide): number {
    let [most, sum] = [0, 0];
    for (const one of this.#evidence) {
      if (one.side !== side) continue;
      const likeness = compareParties(asked, one.party);
      const weight = likeness === 2 ? one.weight : likeness * one.weight * OF_A_PART;
      most = Math.max(most, weight);
      sum += weight;
    }
    return Math.min(4, most + (sum - most) * REPEATED);
  }
}
