/** Owns the life of the page: the newest state, what only the page knows, and when it is drawn again. */
import type { PanelRequest, PanelState } from '../protocol.ts';
import { handleFactKey, handlePageKey, mainButton } from './keyboard.ts';
import { PlaceKeeper } from './keepPlace.ts';
import { INITIAL_PAGE, shownFacts } from './pageState.ts';
import type { PageState, ViewContext } from './pageState.ts';
import { panelView } from './panelView.ts';
import { updateChildren } from './virtual.ts';

/** A status that changes with every fact would talk over everything else. */
const SPEAK_EVERY_MS = 3000;

export class PanelPage {
  readonly #root: HTMLElement;
  readonly #send: (request: PanelRequest) => void;
  readonly #place: PlaceKeeper;
  #state: PanelState | null = null;
  #page: PageState;
  #spokenAt = -Infinity;
  readonly #remembered: ViewContext['remembered'] = new Map();

  /** @param filter as it was before the page was reloaded */
  constructor(root: HTMLElement, send: (request: PanelRequest) => void, filter: PageState['filter'] = 'all') {
    this.#page = { ...INITIAL_PAGE, filter };
    this.#root = root;
    this.#send = send;
    this.#place = new PlaceKeeper(root.ownerDocument);
    // On the document: after a click beside everything the focus is on nothing inside the root.
    root.ownerDocument.addEventListener('keydown', (event) => {
      const context = this.#context();
      if (context && (handleFactKey(event, root, context) || handlePageKey(event, context))) event.preventDefault();
    });
    root.ownerDocument.addEventListener('pointerdown', (event) => {
      if (this.#page.openMenu !== null && !(event.target as Element).closest('.menu-anchor'))
        this.#change({ openMenu: null });
    });
  }

  get filter(): PageState['filter'] {
    return this.#page.filter;
  }

  /** Shows a state from the host; older ones than the shown are ignored. */
  show(state: PanelState): void {
    if (this.#state && state.revision <= this.#state.revision) return;
    const another = this.#state?.document?.uri !== state.document?.uri;
    const moved = state.currentFact !== null && state.currentFact !== this.#state?.currentFact;
    this.#state = state;
    if (another) this.#remembered.clear();
    if (another) this.#page = { ...INITIAL_PAGE, filter: this.#page.filter };
    this.#keepOneReachable();
    this.#speak();
    this.#draw();
    if (moved) mainButton(this.#root, state.currentFact)?.scrollIntoView({ block: 'nearest' });
  }

  /** The end of the work is spoken at once, its steps now and then. */
  #speak(): void {
    const { status = '', phase } = this.#state ?? {};
    const now = performance.now();
    if (phase === 'working' && now - this.#spokenAt < SPEAK_EVERY_MS) return;
    this.#spokenAt = now;
    this.#page = { ...this.#page, spoken: status };
  }

  #context(): ViewContext | null {
    if (!this.#state) return null;
    return {
      state: this.#state,
      page: this.#page,
      send: this.#send,
      change: (change) => this.#change(change),
      remembered: this.#remembered,
    };
  }

  #change(change: Partial<PageState>): void {
    const before = this.#page;
    const names = Object.keys(change) as (keyof PageState)[];
    if (names.every((name) => before[name] === change[name])) return;
    this.#page = { ...before, ...change };
    this.#keepOneReachable();
    this.#draw();
    this.#moveFocus(before);
  }

  /** Tab must always reach the list of facts. */
  #keepOneReachable(): void {
    const context = this.#context();
    if (!context) return;
    const ids = shownFacts(context).map(({ id }) => id);
    if (this.#page.current === null || !ids.includes(this.#page.current))
      this.#page = { ...this.#page, current: ids[0] ?? null };
  }

  #draw(): void {
    const context = this.#context();
    if (!context) return;
    const { ownerDocument } = this.#root;
    const focused = ownerDocument.activeElement as HTMLElement | null;
    this.#place.keep(() => updateChildren(this.#root, panelView(context)));
    // An element that changes its place in the document loses the focus.
    if (focused?.isConnected && ownerDocument.activeElement !== focused && focused !== ownerDocument.body)
      focused.focus({ preventScroll: true });
  }

  /** The focus goes into what was opened, and back to where it came from. */
  #moveFocus(before: PageState): void {
    const { editing, adding, openMenu } = this.#page;
    const find = (selector: string): HTMLElement | null => this.#root.querySelector<HTMLElement>(selector);
    if (openMenu !== before.openMenu) {
      if (openMenu !== null) find('[role=menu] [role=menuitem]')?.focus();
      else if (!this.#holdsFocus()) find(`[data-menu="${before.openMenu}"]`)?.focus();
    } else if (editing !== before.editing || adding !== before.adding) {
      if (editing !== null || adding !== null) find('.form .input')?.focus();
      else if (before.editing !== null) mainButton(this.#root, before.editing)?.focus();
      else find(`.section-${before.adding} .section-head .icon-button`)?.focus();
    }
  }

  #holdsFocus(): boolean {
    const { activeElement, body } = this.#root.ownerDocument;
    return activeElement !== null && activeElement !== body;
  }
}
