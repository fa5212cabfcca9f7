/** Owns that an update of the page never moves what the user reads. */

/** The browser's own rounding, and what it learns of sizes it had guessed; more than this is the user's dragging. */
const DRIFT_PIXELS = 4;

export class PlaceKeeper {
  readonly #document: Document;
  /** Where a fact was meant to stay; kept so that small errors do not add up over many updates. */
  #meant: { readonly anchor: Element; readonly top: number } | null = null;

  constructor(document: Document) {
    this.#document = document;
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      document.addEventListener(type, () => (this.#meant = null), { passive: true });
  }

  /** Runs `update`, then scrolls so that the fact in use, or the one at the top of the view, stays where it was. */
  keep(update: () => void): void {
    const scroller = this.#document.scrollingElement;
    const anchor = scroller && scroller.scrollTop > 0 ? this.#findAnchor() : null;
    if (!anchor || !scroller) return update();
    const now = anchor.getBoundingClientRect().top;
    const stayed = this.#meant?.anchor === anchor && Math.abs(now - this.#meant.top) < DRIFT_PIXELS;
    const top = stayed ? this.#meant!.top : now;
    this.#meant = { anchor, top };
    update();
    if (!anchor.isConnected) return;
    const moved = anchor.getBoundingClientRect().top - top;
    if (moved !== 0) scroller.scrollTop += moved;
  }

  #findAnchor(): Element | null {
    const used = this.#document.activeElement?.closest('[data-fact]');
    if (used && isInView(used)) return used;
    const meant = this.#meant?.anchor;
    if (meant?.isConnected && isInView(meant)) return meant;
    for (const fact of this.#document.querySelectorAll('[data-fact]:not([hidden])'))
      if (fact.getBoundingClientRect().bottom > 0) return fact;
    return null;
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
