import { useEffect, useRef, type RefObject } from 'react';
import type { WorkItem } from '../queries.ts';

const rowOf = (frame: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : (frame?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null);

/** The line that held the focus may leave the list when it is done: then the one after it takes the focus, not the top of the page. */
export const useKeptPlace = (items: readonly WorkItem[]): RefObject<HTMLDivElement | null> => {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef<{ ids: string[]; focused: string | undefined }>({ ids: [], focused: undefined });
  useEffect(() => {
    const noted = (): void => {
      const row = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-row]');
      if (row && frame.current?.contains(row)) before.current.focused = row.dataset['row'];
    };
    document.addEventListener('focusin', noted);
    return () => {
      document.removeEventListener('focusin', noted);
    };
  }, []);
  useEffect(() => {
    const { ids, focused } = before.current;
    const isGone = focused !== undefined && !items.some(({ id }) => id === focused);
    if (isGone && document.activeElement === document.body) {
      const after = ids.slice(ids.indexOf(focused) + 1).find((id) => items.some((item) => item.id === id));
      rowOf(frame.current, after ?? items.at(-1)?.id)?.focus();
    }
    before.current = { ids: items.map(({ id }) => id), focused: isGone ? undefined : focused };
  }, [items]);
  return frame;
};
