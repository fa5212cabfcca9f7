/** Owns the whole page for one state. */
import type { PanelRequest, PanelState } from '../protocol.ts';

export type Send = (request: PanelRequest) => void;

export function renderPanel(root: HTMLElement, state: PanelState, send: Send): void {
  root.replaceChildren();
  const add = (tag: string, text: string): HTMLElement => {
    const element = root.ownerDocument.createElement(tag);
    element.textContent = text;
    root.append(element);
    return element;
  };
  add('h1', state.title ?? state.document?.name ?? '');
  add('p', state.status);
  const facts = [
    ...state.attendees.flatMap(({ organizations }) => organizations.flatMap((group) => group.facts)),
    ...state.agreements,
    ...state.siteVisits.flatMap((day) => day.facts),
  ];
  for (const fact of facts)
    add('button', fact.name).addEventListener('click', () => send({ type: 'reveal', fact: fact.id, evidence: 0 }));
}
