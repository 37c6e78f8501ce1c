import type { Clock } from '../ports/clock.ts';

/** A stop of all sending, a new addressee and a new text take effect within this time (product.md section 2). */
export const MEMORY_MAX_SECONDS = 60;
const MEMORY_MAX_ENTRIES = 2_000;

/** What was read not long ago, by key. Errors are forgotten at once; so is everything when time runs backwards. */
export const shortMemory = (clock: Clock) => {
  const entries = new Map<string, { value: Promise<unknown>; at: number }>();
  return {
    remembered: <Value>(key: string, read: () => Promise<Value>): Promise<Value> => {
      const known = entries.get(key);
      const age = known ? clock.now() - known.at : -1;
      if (known && age >= 0 && age < MEMORY_MAX_SECONDS * 1_000) return known.value as Promise<Value>;
      if (entries.size >= MEMORY_MAX_ENTRIES) entries.clear();
      const entry = { value: read(), at: clock.now() };
      entries.set(key, entry);
      entry.value.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return entry.value;
    },
    forget: (key: string): void => {
      entries.delete(key);
    },
    clear: (): void => {
      entries.clear();
    },
  };
};

export type ShortMemory = ReturnType<typeof shortMemory>;
