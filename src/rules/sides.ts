/** Owns who visits whom: the travelling and the receiving party of the report. */
import type { Span } from '../article/span.ts';
import { type ArticleView, nameOf } from './articleView.ts';
import { findPeople } from './people.ts';
import { isSameParty } from './people/partyNames.ts';

/** The two parties as named in the article (its own script), null where the text does not say. */
export interface Sides {
  readonly visitor: string | null;
  readonly host: string | null;
  /** Where the names stand; null where the name is only implied (来粤). */
  readonly visitorSpan: Span | null;
  readonly hostSpan: Span | null;
}

/** Finds the travelling and the receiving party: the leader's organization first, then what the visit's words say. */
export function findSides(view: ArticleView): Sides {
  const { people, frame } = findPeople(view);
  const visiting = people.find((person) => person.side === 'visitor' && person.organization !== null);
  const receiving = people.find((person) => person.side === 'host' && person.organization !== null);
  const group = frame.visitors[0];
  const destination = frame.hosts.find((host) => !visiting || !isSameParty(host.name, visiting.organization!));
  const visitorSpan = visiting ? visiting.organizationSpan : (group ?? null);
  const hostSpan = receiving ? receiving.organizationSpan : (destination ?? null);
  return {
    visitor: visiting?.organization ?? (group ? nameOf(view, group) : null),
    host: receiving?.organization ?? (destination ? nameOf(view, destination) : null),
    visitorSpan,
    hostSpan,
  };
}
