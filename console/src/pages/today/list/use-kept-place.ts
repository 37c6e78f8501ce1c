import { useEffect, useRef, type RefObject } from 'react';
import type { WorkItem } from '../queries.ts';

const rowOf = (frame: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : (frame?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null);

/**
 * What held the focus may leave the list, or its button the line, when it is done. A line that stays where it was keeps the focus, to go on
 * with; otherwise the line that was below takes it, and never the top of the page.
 */
export const useKeptPlace = (items: readonly WorkItem[]): RefObject<HTMLDivElement | null> => {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef<{ ids: string[]; focused: string | undefined }>({ ids: [], focused: undefined });
  useEffect(() => {
    const came = (): void => {
      const row = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-row]');
      if (row && frame.current?.contains(row)) before.current.focused = row.dataset['row'];
    };
    // Somebody who clicks beside the list has left it; what was taken away, or waits for its answer, has not.
    const left = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
      setTimeout(() => {
        const isThere = target.isConnected && !target.matches(':disabled');
        if (isThere && document.activeElement === document.body) before.current.focused = undefined;
      });
    };
    document.addEventListener('focusin', came);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('focusout', left);
    };
  }, []);
  useEffect(() => {
    const { ids, focused } = before.current;
    const isLost = focused !== undefined && document.activeElement === document.body;
    if (isLost) {
      const place = ids.indexOf(focused);
      // What went to the end of the list meanwhile was below too, but is not next.
      const below = new Set(ids.slice(items[place]?.id === focused ? place : place + 1));
      const next = items.find(({ id }) => below.has(id)) ?? items.at(-1);
      rowOf(frame.current, next?.id)?.focus();
    }
    before.current = { ids: items.map(({ id }) => id), focused: before.current.focused };
  }, [items]);
  return frame;
};
