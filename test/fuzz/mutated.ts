import fc from 'fast-check';
import { hostileJson, hostileKey } from './hostile.ts';

type Place = (string | number)[];

const placesIn = (value: unknown, at: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [at];
  const keys: Place = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [at, ...keys.flatMap((key) => placesIn((value as Record<string, unknown>)[key], [...at, key]))];
};

const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);

/** With what `change` makes of the object or list around a place. */
const aroundPlace = (
  value: unknown,
  place: Place,
  change: (around: unknown, last: string | number) => unknown,
): unknown => {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  if (rest.length === 0) return change(value, key);
  const part = aroundPlace((value as Record<string, unknown>)[key], rest, change);
  return Array.isArray(value) ? value.with(Number(key), part) : { ...(value as object), [key]: part };
};

const WAYS = ['replace', 'remove', 'double', 'add', 'borrow'] as const;

interface Edit {
  at: number;
  from: number;
  way: (typeof WAYS)[number];
  key: string;
  by: unknown;
}

const put = (around: unknown, key: string | number, by: unknown): unknown =>
  Array.isArray(around) ? around.with(Number(key), by) : { ...(around as object), [key]: by };

const apply = (value: unknown, { at, from, way, key, by }: Edit): unknown => {
  const places = placesIn(value);
  const place = places[at % places.length] ?? [];
  if (place.length === 0) return way === 'replace' ? by : value;
  return aroundPlace(value, place, (around, last) => {
    switch (way) {
      case 'replace':
        return put(around, last, by);
      case 'remove':
        if (Array.isArray(around)) return around.toSpliced(Number(last), 1);
        return Object.fromEntries(Object.entries(around as object).filter(([name]) => name !== last));
      case 'double':
        return Array.isArray(around) ? [...(around as unknown[]), around[Number(last)]] : put(around, key, by);
      case 'add':
        return Array.isArray(around) ? [...(around as unknown[]), by] : put(around, key, by);
      case 'borrow':
        return put(around, last, valueAt(value, places[from % places.length] ?? []));
    }
  });
};

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(10_000),
  from: fc.nat(10_000),
  way: fc.constantFrom(...WAYS),
  key: hostileKey,
  by: hostileJson,
});

/** The value with one to four parts replaced, removed, doubled, added or taken from elsewhere in it. */
export const mutated = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(values, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([value, edits]) => edits.reduce(apply, value));
