/** Owns what only the page knows: filter, open menu, form under way, the fact that has the keyboard. */
import type { ElementNode } from './virtual.ts';
import type { PanelFact, PanelRequest, PanelState, Section } from '../protocol.ts';

export type FactKind = PanelFact['kind'];

export interface PageState {
  readonly filter: 'all' | 'toCheck';
  /** The fact that is being edited. */
  readonly editing: string | null;
  readonly adding: FactKind | null;
  readonly openMenu: Section | null;
  readonly cleaningOpen: boolean;
  /** The status as last given to screen readers. */
  readonly spoken: string;
  /** The one fact of the list that Tab reaches; the arrow keys move it. */
  readonly current: string | null;
}

export const INITIAL_PAGE: PageState = {
  filter: 'all',
  editing: null,
  adding: null,
  openMenu: null,
  cleaningOpen: false,
  spoken: '',
  current: null,
};

/** What every view is given. */
export interface ViewContext {
  readonly state: PanelState;
  readonly page: PageState;
  readonly send: (request: PanelRequest) => void;
  readonly change: (change: Partial<PageState>) => void;
  /** What was last made of a fact, by its id: a fact that did not change is neither described nor compared again. */
  readonly remembered: Map<string, { readonly key: string; readonly content: readonly ElementNode[] }>;
}

/** The facts in the order of the page, as the filter lets them through. */
export function shownFacts({ state, page }: Pick<ViewContext, 'state' | 'page'>): PanelFact[] {
  const all: PanelFact[] = [
    ...state.attendees.flatMap(({ organizations }) => organizations.flatMap(({ facts }) => facts)),
    ...state.agreements,
    ...state.siteVisits.flatMap(({ facts }) => facts),
  ];
  return page.filter === 'all' ? all : all.filter((fact) => isShown(fact, page));
}

/** All facts, whatever the filter. */
export function countFacts({ counts }: PanelState): number {
  return counts.attendees + counts.agreements + counts.siteVisits;
}

/** A fact under the filter; the one that is being edited or has the keyboard stays until it is left. */
export function isShown(fact: PanelFact, page: PageState): boolean {
  return page.filter === 'all' || fact.toCheck || fact.id === page.editing;
}
