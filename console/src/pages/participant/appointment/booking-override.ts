import type { AppointmentBody } from '../acts/bodies.ts';

/** What can stand in the way of an interview and be passed on purpose: the code of its refusal, and its place in the body. */
export const PASSABLE = [
  { code: 'double-booked', rule: 'doubleBooked' },
  { code: 'assessor-unblinded', rule: 'unblinded' },
] as const;

/** A reason for each, as it is typed. */
export type TypedOverride = Record<(typeof PASSABLE)[number]['rule'], string>;

export const NOTHING_PASSED: TypedOverride = { doubleBooked: '', unblinded: '' };

/** Only what has a reason is passed. */
export const overrideOf = (typed: TypedOverride): Pick<AppointmentBody, 'override'> => {
  const given = Object.fromEntries(Object.entries(typed).filter(([, reason]) => reason.trim() !== ''));
  return Object.keys(given).length === 0 ? {} : { override: given };
};
