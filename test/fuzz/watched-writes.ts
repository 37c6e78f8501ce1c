import type { StudyBook } from '../../shared/ports/study-book.ts';
import type { InMemoryTables } from '../../shared/adapters/in-memory/tables.ts';

const WRITES = /^(save|publish|append|change|remove|freeze)/;

/** Counts what is written to the book of studies; that somebody was here today, and an answer that is remembered, are no change. */
export const countedWrites = (book: StudyBook): { book: StudyBook; writes: () => number } => {
  let writes = 0;
  const counted = new Proxy(book, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || !WRITES.test(String(name))) return method;
      return async (...args: unknown[]) => {
        const done: unknown = await Reflect.apply(method, target, args);
        if (done !== false) writes += 1;
        return done;
      };
    },
  });
  return { book: counted, writes: () => writes };
};

/** What lies in the tables, each row by itself: rows are put in anew when they change. That somebody looked at a card is noted whatever came of it. */
const rowsOf = ({ contactReads: _, ...tables }: InMemoryTables): unknown[] =>
  Object.values(tables).flatMap((table: unknown) => (table instanceof Map ? [...table].flat() : []));

/** Tells whether any row is another one since it was asked last. */
export const watchedTables = (tables: InMemoryTables): (() => boolean) => {
  let before = rowsOf(tables);
  return () => {
    const now = rowsOf(tables);
    const isChanged = now.length !== before.length || now.some((row, at) => row !== before[at]);
    before = now;
    return isChanged;
  };
};
