import type { AppointmentBody } from '../acts/bodies.ts';
import type { Appointment } from '../queries.ts';

const DETAILS = ['at', 'minutes', 'mode', 'assessor', 'place', 'interpreter', 'note'] as const;

/** Nothing of what stands would be another: not the time, and no detail. */
export const isUnchanged = (standing: Appointment | undefined, next: AppointmentBody | undefined): boolean =>
  standing !== undefined &&
  next !== undefined &&
  DETAILS.every((name) => (next[name] ?? '') === (standing[name] ?? ''));
