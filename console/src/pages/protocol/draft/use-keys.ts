import { useState } from 'react';
import { withKeys, type Keyed } from './same-items.ts';

/** Keys for the rows of a list: what is half typed in one goes with it when another is put above it or taken out. */
export const useKeys = (items: readonly object[]): readonly number[] => {
  const [known, setKnown] = useState<Keyed>(() => withKeys({ items: [], keys: [], next: 0 }, items));
  if (known.items === items) return known.keys;
  const keyed = withKeys(known, items);
  setKnown(keyed);
  return keyed.keys;
};
