import { useSyncExternalStore } from 'react';

const KEPT_AS = 'cairn.finder-key';
const listeners = new Set<() => void>();

const isOn = (): boolean => localStorage.getItem(KEPT_AS) !== 'off';

export const setFinderKey = (on: boolean): void => {
  if (on) localStorage.removeItem(KEPT_AS);
  else localStorage.setItem(KEPT_AS, 'off');
  for (const listener of listeners) listener();
};

/** Whether "/" opens the search. */
export const useFinderKey = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOn);
