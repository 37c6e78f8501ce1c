import { child, pathOf, pointerOf } from './at.ts';

/**
 * Of each item, where it stood before: a draft is never changed in place, so that an item which only moved is still the same object, and one in which
 * something was typed has taken the place of one that is gone. Undefined for a new one.
 */
export const placesBefore = (before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] =>
  after.map((item, index) => {
    const place = before.indexOf(item);
    if (place !== -1) return place;
    return index < before.length && !after.includes(before[index]) ? index : undefined;
  });

export interface Keyed {
  items: readonly unknown[];
  /** Of each item: its own for as long as it is there. */
  keys: readonly number[];
  /** The first that no item has had. */
  next: number;
}

export const withKeys = ({ items: before, keys, next }: Keyed, items: readonly unknown[]): Keyed => {
  let free = next;
  const places = placesBefore(before, items);
  return { items, keys: places.map((place) => (place === undefined ? undefined : keys[place]) ?? free++), next: free };
};

const placeOf = (pointer: string, before: unknown, after: unknown): string | undefined => {
  const path: (string | number)[] = [];
  let [was, is] = [before, after];
  for (const part of pathOf(pointer)) {
    const place = Array.isArray(was) && Array.isArray(is) ? placesBefore(was, is).indexOf(Number(part)) : part;
    if (place === -1) return undefined;
    path.push(place);
    [was, is] = [child(was, part), child(is, place)];
  }
  return pointerOf(path);
};

/** Where what these pointers name stands in the changed document; without what is gone. */
export const pointersAfter = (pointers: ReadonlySet<string>, before: unknown, after: unknown): Set<string> =>
  new Set([...pointers].flatMap((pointer) => placeOf(pointer, before, after) ?? []));
