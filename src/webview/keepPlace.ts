/** Owns that an update of the page never moves what the user reads. */

/** Runs `update`, then scrolls so that the fact at the top of the view, or the one in use, stays where it was. */
export function keepPlace(document: Document, update: () => void): void {
  const scroller = document.scrollingElement;
  const anchor = scroller && scroller.scrollTop > 0 ? findAnchor(document) : null;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  update();
  if (!anchor?.isConnected || !scroller) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) scroller.scrollTop += moved;
}

function findAnchor(document: Document): Element | null {
  const used = document.activeElement?.closest('[data-fact]');
  if (used && isInView(used)) return used;
  for (const fact of document.querySelectorAll('[data-fact]')) if (fact.getBoundingClientRect().bottom > 0) return fact;
  return null;
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
