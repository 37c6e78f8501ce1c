import { bookingChanges, type BookingChanges, bookingName } from '../domain/bookings.ts';
import type { AssessorDay, Commit } from './record-store.ts';

/** One day of one assessor that a commit touches; `version` there: it must still be so. */
export type TouchedDay = Omit<AssessorDay, 'version'> & { version?: number };

export interface BookingWrites extends BookingChanges {
  days: TouchedDay[];
}

const dayName = ({ study, assessor, day }: TouchedDay): string => [study, assessor, day].join('#');

/** What a commit does to the list of bookings, each item once: a transaction touches an item once. */
export const bookingWrites = (commit: Pick<Commit, 'changes' | 'assessorDays'>): BookingWrites => {
  const changes = commit.changes.map(({ before, after }) => bookingChanges(before, after));
  const kept = changes.flatMap((each) => each.kept);
  const days = new Map<string, TouchedDay>();
  for (const { study, assessor, at } of kept) {
    const day = assessor === undefined ? undefined : { study, assessor, day: at.slice(0, '2026-04-28'.length) };
    if (day) days.set(dayName(day), day);
  }
  for (const day of commit.assessorDays ?? []) days.set(dayName(day), day);
  const names = new Set(kept.map((row) => `${row.study}#${bookingName(row)}`));
  const gone = changes.flatMap((each) => each.gone).filter((row) => !names.has(`${row.study}#${bookingName(row)}`));
  return { kept, gone, days: [...days.values()] };
};
