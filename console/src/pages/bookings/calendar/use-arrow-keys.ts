import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { nextStop, type Stop } from './arrow-keys.ts';

/** One stop for Tab; arrow keys go on from there. Give `stop(key)` to each button and `frame` to what holds them. */
export const useArrowKeys = (days: readonly (readonly Stop[])[]) => {
  const [current, setCurrent] = useState('');
  const all = days.flat();
  const reached = all.some(({ key }) => key === current) ? current : all[0]?.key;
  return {
    frame: {
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const next = nextStop(days, reached ?? '', event.key);
        if (next === undefined) return;
        event.preventDefault();
        event.currentTarget.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next)}"]`)?.focus();
      },
      onFocus: (event: FocusEvent<HTMLElement>) => {
        setCurrent(event.target.dataset['stop'] ?? current);
      },
    },
    stop: (key: string) => ({ 'data-stop': key, tabIndex: key === reached ? 0 : -1 }),
  };
};

export type StopProps = ReturnType<typeof useArrowKeys>['stop'];
