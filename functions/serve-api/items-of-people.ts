import type { Both } from '../../shared/ports/record-store.ts';
import { forEachOf, somePeople } from './exports/everyone.ts';
import { ENOUGH_ROWS, onwards, PAGE_ROWS, PAGES_READ_MAX, type SortedPage } from './page.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

/** One page of what is found of the people at the caller's sites, in the order of their ids. */
export const itemsOfPeople = async <Item>(
  visit: Visit,
  ports: ApiPorts,
  itemsOf: (both: Both) => Promise<Item[]>,
): Promise<SortedPage<Item>> => {
  const ofPerson = async (both: Both) => ({ id: both.interviews.participant, found: await itemsOf(both) });
  const items: Item[] = [];
  let last: string | undefined;
  let cursor = visit.query('cursor');
  for (let pages = 0; pages < PAGES_READ_MAX && items.length < ENOUGH_ROWS; pages += 1) {
    const page = await somePeople(visit, cursor, ports);
    for (const { id, found } of await forEachOf(page.rows, ofPerson)) {
      // Nobody's items are torn apart: whoever does not fit begins the next page.
      if (items.length > 0 && items.length + found.length > PAGE_ROWS) return { items, ...onwards(last) };
      items.push(...found);
      last = id;
    }
    cursor = page.cursor;
    if (cursor === undefined) return { items };
  }
  return { items, ...(cursor === undefined ? {} : { cursor }) };
};
