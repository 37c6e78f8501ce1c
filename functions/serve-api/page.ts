import { unfitField } from './problem.ts';
import type { Visit } from './visit.ts';

/** No page holds more. */
export const PAGE_ROWS = 100;
/** A filter that few match reads on until a page is half full … */
export const ENOUGH_ROWS = PAGE_ROWS / 2;
/** … or this many pages were read: a request ends within half a minute however large the study, and its cursor goes on from there. */
export const PAGES_READ_MAX = 20;

export interface SortedPage<Row> {
  items: Row[];
  cursor?: string;
}

/** Opaque to the caller: after which row the next page begins. */
const cursorAfter = (key: string): string => Buffer.from(key).toString('base64url');

/** What a page says of the next one: nothing when it is the last. */
export const onwards = (key: string | undefined): { cursor?: string } =>
  key === undefined ? {} : { cursor: cursorAfter(key) };

/** What the page before gave, as it gave it. @throws Problem for anything else: a list that seems to end there would hide people */
export const readCursor = (cursor: string): string => {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (cursorAfter(key) !== cursor) throw unfitField('cursor', 'take the cursor of the page before, as it is');
  return key;
};

/** After which row the request wants to go on; undefined: from the beginning. @throws Problem */
export const cursorOf = (visit: Pick<Visit, 'query'>): string | undefined => {
  const cursor = visit.query('cursor');
  return cursor ? readCursor(cursor) : undefined;
};

/**
 * One page of rows that are computed at every request: by key, so that a row that came or went meanwhile moves no other.
 * @param isBackwards the greatest key first
 */
export const pageOf = <Row>(
  rows: Row[],
  keyOf: (row: Row) => string,
  cursor: string | undefined,
  isBackwards = false,
): SortedPage<Row> => {
  const after = cursor ? readCursor(cursor) : undefined;
  const isBefore = (one: string, other: string): boolean => (isBackwards ? one > other : one < other);
  const sorted = rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (isBefore(a.key, b.key) ? -1 : 1))
    .filter(({ key }) => after === undefined || isBefore(after, key));
  const page = sorted.slice(0, PAGE_ROWS);
  const last = page.at(-1);
  return {
    items: page.map(({ row }) => row),
    ...(last && sorted.length > PAGE_ROWS ? { cursor: cursorAfter(last.key) } : {}),
  };
};
