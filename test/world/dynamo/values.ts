/** What an attribute holds here: what the house stores. Bytes and sets are none of it, and are refused aloud. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
export type Item = Readonly<Record<string, Value>>;

const CONTAINER_BYTES = 3;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of every map and list that was taken in: a record is one change away from the last, and most of it need not be measured again. */
const known = new WeakMap<object, number>();

const textBytes = (text: string): number => Buffer.byteLength(text);
const numberBytes = (value: number): number => Math.ceil(String(value).replace(/[^0-9]/g, '').length / 2) + 1;

/** As DynamoDB charges it: UTF-8 names and values. */
export const valueBytes = (value: Value): number => {
  switch (typeof value) {
    case 'string':
      return textBytes(value);
    case 'number':
      return numberBytes(value);
    case 'boolean':
      return 1;
    default:
  }
  if (value === null) return 1;
  const measured = known.get(value);
  if (measured !== undefined) return measured;
  let bytes = CONTAINER_BYTES;
  if (Array.isArray(value)) for (const member of value) bytes += 1 + valueBytes(member);
  else for (const name of Object.keys(value)) bytes += 1 + textBytes(name) + valueBytes(value[name] ?? null);
  known.set(value, bytes);
  return bytes;
};

export const itemBytes = (item: Item): number => {
  let bytes = 0;
  for (const name of Object.keys(item)) bytes += textBytes(name) + valueBytes(item[name] ?? null);
  return bytes;
};

const unfit = (value: unknown): TypeError =>
  new TypeError(`the world's tables hold no ${value instanceof Object ? value.constructor.name : typeof value}`);

const takenMap = (value: object): Value => {
  const prototype: unknown = Object.getPrototypeOf(value);
  // By name, since a test's realm has an Object of its own.
  if (prototype !== null && value.constructor.name !== 'Object') throw unfit(value);
  const map: Record<string, Value> = {};
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__') throw new TypeError('no attribute is called __proto__');
    if (member !== undefined) map[name] = taken(member);
  }
  return Object.freeze(map);
};

/** A copy that nobody can change, without what is undefined, as the marshaller leaves it. What was taken before is taken as it is. */
export const taken = (value: unknown): Value => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw unfit(value);
  if (known.has(value)) return value as Value;
  const copy = Array.isArray(value)
    ? Object.freeze(value.map((each: unknown) => taken(each ?? null)))
    : takenMap(value);
  valueBytes(copy as Value);
  return copy as Value;
};

export const takenItem = (item: object): Item => {
  const copy: Record<string, Value> = {};
  for (const [name, value] of Object.entries(item)) if (value !== undefined) copy[name] = taken(value);
  return Object.freeze(copy);
};

/** The letter of the wire. */
export const typeOf = (value: Value): 'S' | 'N' | 'BOOL' | 'NULL' | 'L' | 'M' => {
  switch (typeof value) {
    case 'string':
      return 'S';
    case 'number':
      return 'N';
    case 'boolean':
      return 'BOOL';
    default:
      return value === null ? 'NULL' : Array.isArray(value) ? 'L' : 'M';
  }
};

/** Deep; nothing equals what is not there. */
export const areEqual = (one: Value | undefined, other: Value | undefined): boolean => {
  if (one === undefined || other === undefined) return false;
  if (one === other) return true;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((value, at) => areEqual(value, other[at]));
  if (!isMap(one) || !isMap(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => areEqual(one[name], other[name]));
};
