import type { Change } from './event.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const unescape = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** Whether two JSON values are alike; a member that is undefined is as good as absent. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => sameValue(value, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  return (
    Object.keys(a).every((key) => sameValue(a[key], b[key])) &&
    Object.keys(b).every((key) => b[key] === undefined || Object.hasOwn(a, key))
  );
};

/**
 * The places in which two records differ, as JSON pointers in a fixed order. Objects are entered, arrays that only grew or changed
 * in place are entered by index; other arrays are replaced whole.
 */
export const changesBetween = (before: unknown, after: unknown, path = ''): Change[] => {
  // Most of a record is the very value that was read.
  if (before === after) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => changesBetween(before[key], after[key], `${path}/${escape(key)}`));
  }
  if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length)
    return after.flatMap((value, index) => changesBetween(before[index], value, `${path}/${index}`));
  return [{ path, ...(before === undefined ? {} : { old: before }), ...(after === undefined ? {} : { new: after }) }];
};

const withValue = (target: unknown, keys: string[], value: unknown): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    const copy = [...(target as unknown[])];
    const next = withValue(copy[Number(key)], rest, value);
    if (next === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = next;
    return copy;
  }
  const copy: Json = isObject(target) ? { ...target } : {};
  const next = withValue(copy[key], rest, value);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy;
};

const keysOf = (path: string): string[] => path.split('/').slice(1).map(unescape);

/** What stands at a JSON pointer; undefined where nothing does. */
export const valueAt = (target: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>(
    (value, key) =>
      Array.isArray(value) ? (value as unknown[])[Number(key)] : isObject(value) ? value[key] : undefined,
    target,
  );

/** Replays changes: the fold of a record's events is its state. */
export const applyChanges = (target: unknown, changes: Change[]): unknown =>
  changes.reduce((value, change) => withValue(value, keysOf(change.path), change.new), target);

/** Takes changes back, last first. @returns undefined when a place was changed again since: then the later entry is voided first. */
export const revertChanges = (target: unknown, changes: Change[]): unknown => {
  let value = target;
  for (const change of [...changes].reverse()) {
    if (!sameValue(valueAt(value, change.path), change.new)) return undefined;
    value = withValue(value, keysOf(change.path), change.old);
  }
  return value;
};
