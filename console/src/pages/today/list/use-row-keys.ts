import { useEffect, type RefObject } from 'react';
import { useFinderKey } from '../../../finder/finder-key.ts';
import { rowFor } from './row-keys.ts';

/** J and K go through the lines of this list from anywhere on the page, the arrows within it. */
export const useRowKeys = (list: RefObject<HTMLElement | null>): void => {
  const areLettersOn = useFinderKey();
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      const row = list.current && rowFor(event, list.current, areLettersOn);
      if (!row) return;
      event.preventDefault();
      row.focus();
      row.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('keydown', move);
    };
  }, [list, areLettersOn]);
};
