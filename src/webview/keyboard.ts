/** Owns the keys of the list: arrows walk the facts, letters decide about the one that has the focus. */
import { shownFacts } from './pageState.ts';
import type { ViewContext } from './pageState.ts';

export function mainButton(root: ParentNode, id: string): HTMLElement | null {
  return root.querySelector(`[data-main="${CSS.escape(id)}"]`);
}

/** Handles a key that means the same wherever the focus is, fields excepted; true when it meant something. */
export function handlePageKey(event: KeyboardEvent, { state, page, send }: ViewContext): boolean {
  if ((event.target as Element).closest('input, textarea, select')) return false;
  const withControl = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (withControl && event.key.toLowerCase() === 'z' && state.canUndo) {
    send({ type: 'action', action: 'undo' });
    return true;
  }
  if (event.key === 'Escape' && state.phase === 'working' && page.openMenu === null) {
    send({ type: 'action', action: 'cancel' });
    return true;
  }
  return false;
}

/** Handles a key pressed on a fact; true when it meant something. */
export function handleFactKey(event: KeyboardEvent, root: HTMLElement, context: ViewContext): boolean {
  const id = (event.target as Element).closest<HTMLElement>('[data-main]')?.dataset['main'];
  if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  const ids = shownFacts(context).map((fact) => fact.id);
  const at = ids.indexOf(id);
  const focus = (index: number): boolean => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, index))];
    if (next === undefined) return false;
    mainButton(root, next)?.focus();
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
    case 'j':
      return focus(at + 1);
    case 'ArrowUp':
    case 'k':
      return focus(at - 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(ids.length - 1);
    case 'c':
      context.send({ type: 'confirm', fact: id });
      return true;
    case 'e':
    case 'F2':
      context.change({ editing: id, adding: null });
      return true;
    case 'Delete':
      focus(at + 1 < ids.length ? at + 1 : at - 1);
      context.send({ type: 'remove', fact: id });
      return true;
    default:
      return false;
  }
}
