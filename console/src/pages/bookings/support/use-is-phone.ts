import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 50rem)';

export const useIsPhone = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const narrow = window.matchMedia(NARROW);
      narrow.addEventListener('change', listener);
      return () => {
        narrow.removeEventListener('change', listener);
      };
    },
    () => window.matchMedia(NARROW).matches,
  );
