import { lazy, Suspense, useSyncExternalStore } from 'react';

export interface Telling {
  text: string;
  kind?: 'note' | 'problem';
  /** Takes back what was just done. Then it stays until it is closed or used, or comes too late. */
  undo?: () => void;
  /** ISO instant on the study's clock from which `undo` comes too late: then it goes. */
  undoUntil?: string;
  /** Names of the entry that it tells of: one telling for each, the latest. */
  of?: readonly string[];
  /** Names of entries of which there is nothing to tell any more. */
  ends?: readonly string[];
  /** What most would do next; it stays as long. */
  act?: { label: string; run: () => void };
}

/** Told, and not shown yet; a new list at each change. */
let untold: readonly Telling[] = [];
let hasTold = false;
const listeners = new Set<() => void>();

/** Says what came of something, wherever one is; the keyboard reaches it with F6. */
export const tell = (telling: Telling): void => {
  untold = [...untold, telling];
  hasTold = true;
  for (const listener of listeners) listener();
};

export const subscribeTold = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const takeUntold = (): readonly Telling[] => {
  const taken = untold;
  untold = [];
  return taken;
};

const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }));

/** Loaded when there is something to tell. */
export const ToastRegion = ({ useNow }: { useNow: () => string }) => {
  const isNeeded = useSyncExternalStore(subscribeTold, () => hasTold);
  return isNeeded ? (
    <Suspense>
      <Toasts useNow={useNow} />
    </Suspense>
  ) : null;
};
