type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another value of its kind, and one of another kind. */
const otherValues = (value: unknown): unknown[] => {
  switch (typeof value) {
    case 'string':
      return [`${value}.`, null];
    case 'number':
      return [value + 1, String(value)];
    case 'boolean':
      return [!value, String(value)];
    default:
      return ['x'];
  }
};

const editsOfList = (list: unknown[]): unknown[][] => [
  ...list.map((_, at) => list.toSpliced(at, 1)),
  ...list.map((each, at) => list.toSpliced(at, 0, each)),
  ...list.flatMap((each, at) => singleEdits(each).map((edit) => list.with(at, edit))),
  [...list, 'x'],
];

const editsOfObject = (value: Json): Json[] => [
  { ...value, added: 'x' },
  ...Object.entries(value).flatMap(([key, each]) => {
    const { [key]: _, ...rest } = value;
    return [rest, ...singleEdits(each).map((edit) => ({ ...value, [key]: edit }))];
  }),
];

/** Every copy of a value in which one place is another: changed, taken out, doubled or added, at whatever depth. */
export function singleEdits<Value>(value: Value): Value[];
export function singleEdits(value: unknown): unknown[] {
  if (Array.isArray(value)) return editsOfList(value);
  return isObject(value) ? editsOfObject(value) : otherValues(value);
}

/** Every copy of a list in which one is missing, doubled, or has changed places with another, or of which an end is cut off. */
export const reorderings = <Item>(list: readonly Item[]): Item[][] => [
  ...list.map((_, at) => list.toSpliced(at, 1)),
  ...list.map((each, at) => list.toSpliced(at, 0, each)),
  ...list.flatMap((one, at) =>
    list.slice(at + 1).map((other, after) => list.with(at, other).with(at + 1 + after, one)),
  ),
  ...list.flatMap((_, at) => (at === 0 ? [[]] : [list.slice(at), list.slice(0, at)])),
];
