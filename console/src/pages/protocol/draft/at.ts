/** Where something stands in a document: `['timepoints', 0, 'target']`. */
export type Path = readonly (string | number)[];

/** As the API names it (RFC 6901): `/timepoints/0/target`. */
export const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

export const pathOf = (pointer: string): Path => pointer.split('/').slice(1).map(unescaped);

/** The pointer itself, then all that it lies in, innermost first. */
export const withParents = (pointer: string): string[] => {
  const parts = pointer.split('/').slice(1);
  return parts.map((_, n) => `/${parts.slice(0, parts.length - n).join('/')}`);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const child = (value: unknown, part: string | number): unknown => {
  if (Array.isArray(value)) return (value as unknown[])[Number(part)];
  return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
};

export const valueAt = (document: unknown, path: Path): unknown => path.reduce(child, document);

const placed = (value: unknown, [part, ...rest]: Path, next: unknown): unknown => {
  if (part === undefined) return next;
  const inner = placed(child(value, part), rest, next);
  if (Array.isArray(value) || (value === undefined && typeof part === 'number')) {
    const items: unknown[] = Array.isArray(value) ? [...(value as unknown[])] : [];
    if (inner === undefined) items.splice(Number(part), 1);
    else items[Number(part)] = inner;
    return items;
  }
  const { [part]: _before, ...others } = isObject(value) ? value : {};
  if (inner === undefined) return others;
  return isObject(value) && Object.hasOwn(value, part) ? { ...value, [part]: inner } : { ...others, [part]: inner };
};

/** A copy with another value there; undefined takes the field or the item out. */
export const withValueAt = <Document>(document: Document, path: Path, value: unknown): Document =>
  // Whoever names the path gives a value that fits it; the API judges what comes of it.
  placed(document, path, value) as Document;

/** Items in another order: the one at `from` stands at `to` then. */
export const moved = <Item>(items: readonly Item[], from: number, to: number): Item[] => {
  const others = items.filter((_, n) => n !== from);
  return [...others.slice(0, to), ...items.slice(from, from + 1), ...others.slice(to)];
};

/** `wanted`, or with a number behind it when it is taken. */
export const freeName = (wanted: string, taken: readonly string[]): string => {
  if (!taken.includes(wanted)) return wanted;
  let n = 2;
  while (taken.includes(`${wanted}-${String(n)}`)) n += 1;
  return `${wanted}-${String(n)}`;
};
