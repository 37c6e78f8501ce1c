import type { RouterHistory } from '@tanstack/react-router';

type Placed = Pick<Element, 'isConnected'>;

/** How somebody came to a page. */
export interface Arrival {
  /** What had the focus when they set out; nothing at the start. */
  from?: Placed | null;
  /** Whether they have pressed anything since. */
  hasActed: boolean;
  /** Whether a heading of the page has had the focus. */
  isGreeted: boolean;
}

/**
 * Whether a heading that comes may have the focus: once for each page, and never from whoever has gone on meanwhile. A page whose data arrive is built
 * anew, and the focus that its first heading had would be lost with it.
 * @param focused nothing, when nobody would miss it
 */
export const mayGreet = ({ from, hasActed, isGreeted }: Arrival, focused: Placed | undefined): boolean => {
  if (focused === undefined) return true;
  if (isGreeted) return false;
  if (focused === from) return true;
  // What was pressed is gone, like the entry of a menu: its menu gave the focus back to its button, and nobody moved it.
  return from?.isConnected === false && !hasActed;
};

let arrival: Arrival = { hasActed: false, isGreeted: false };

const focusedNow = (): Element | undefined => {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body ? undefined : activeElement;
};

/** A filter or a tab changes the address and leads to no other page; a page that only leads on to another is no arrival. */
export const startGreeting = (history: RouterHistory): void => {
  let { pathname } = history.location;
  history.subscribe(({ location, action }) => {
    const isElsewhere = location.pathname !== pathname;
    pathname = location.pathname;
    if (isElsewhere && action.type !== 'REPLACE') {
      arrival = { from: document.activeElement, hasActed: false, isGreeted: false };
    }
  });
  const act = (): void => {
    arrival.hasActed = true;
  };
  document.addEventListener('keydown', act, { capture: true });
  document.addEventListener('pointerdown', act, { capture: true });
};

export const greetAt = (heading: HTMLElement | null): void => {
  if (!mayGreet(arrival, focusedNow())) return;
  heading?.focus();
  arrival.isGreeted = true;
};
