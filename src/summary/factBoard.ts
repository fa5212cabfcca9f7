/** Owns the order in which a model's facts are shown while they stream: a fact once shown keeps its place. */
import type { FactKind } from './draftSummary.ts';
import type { Grounded } from './ground.ts';
import { isSame } from './merge.ts';
import type { FoundFact, SummarizeEvent } from './summarizeEvent.ts';

type FactEvent = Extract<SummarizeEvent, { type: 'fact' }>;
type GroundedFact = { readonly kind: FactKind; readonly grounded: Grounded<FoundFact['fact']> };

/** The facts shown so far, by the passage that told them. */
export class FactBoard {
  #shown: (GroundedFact & { readonly passage: object })[] = [];

  /** The event that shows a fact, or null when it is shown already. */
  add(passage: object, fact: GroundedFact): FactEvent | null {
    const list = this.#shown.filter((other) => other.kind === fact.kind);
    if (list.some((other) => isSame(fact.kind, other.grounded, fact.grounded))) return null;
    this.#shown.push({ ...fact, passage });
    return toEvent(fact, list.length);
  }

  /** Takes back what `passage` told; the events show what the others told anew, in their order. */
  withdraw(passage: object): FactEvent[] {
    this.#shown = this.#shown.filter((fact) => fact.passage !== passage);
    const counts = new Map<FactKind, number>();
    return this.#shown.map((fact) => {
      const index = counts.get(fact.kind) ?? 0;
      counts.set(fact.kind, index + 1);
      return toEvent(fact, index);
    });
  }

  /** Whether `passage` has shown anything. */
  holds(passage: object): boolean {
    return this.#shown.some((fact) => fact.passage === passage);
  }
}

function toEvent({ kind, grounded }: GroundedFact, index: number): FactEvent {
  // Kind and fact belong together in every GroundedFact; the union cannot be carried through the list.
  return { type: 'fact', index, kind, fact: grounded.fact } as FactEvent;
}
