import { sameValue } from './change.ts';
import { pointerTo } from './finding.ts';

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Pointers of the texts of one language that are not those that ship, two levels deep: `/templates/invite`, `/subject`. */
export const ownTexts = (texts: object, shipped: object | undefined): string[] => {
  const before: Group = { ...shipped };
  return Object.entries(texts).flatMap(([key, value]) => {
    const old = before[key];
    if (!isGroup(value) || !isGroup(old)) return sameValue(value, old) ? [] : [pointerTo([key])];
    const names = [...new Set([...Object.keys(value), ...Object.keys(old)])];
    return names.filter((name) => !sameValue(value[name], old[name])).map((name) => pointerTo([key, name]));
  });
};
