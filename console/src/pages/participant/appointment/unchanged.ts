import type { AppointmentBody } from '../acts/bodies.ts';

const DETAILS = ['at', 'minutes', 'mode', 'assessor', 'place', 'interpreter', 'note'] as const;
type Details = Partial<Pick<AppointmentBody, (typeof DETAILS)[number]>>;

const isSame = (one: Details, other: Details, name: (typeof DETAILS)[number]): boolean =>
  (one[name] ?? '') === (other[name] ?? '');

/** Nothing of what stands would be another: not the time, and no detail. */
export const isUnchanged = (standing: Details | undefined, next: AppointmentBody | undefined): boolean =>
  standing !== undefined && next !== undefined && DETAILS.every((name) => isSame(standing, next, name));

/** What was typed since the form was opened, over what stands now: a detail that nobody touched here stays as somebody else left it. */
export const overStanding = <Typed extends Details>(begun: Details, typed: Typed, now: Details): Typed => {
  const untouched = DETAILS.filter((name) => isSame(begun, typed, name));
  const merged = new Map<string, unknown>(Object.entries(typed));
  for (const name of untouched) {
    if (now[name] === undefined) merged.delete(name);
    else merged.set(name, now[name]);
  }
  // The same names as before, and each with a value of its own kind.
  return Object.fromEntries(merged) as Typed;
};
