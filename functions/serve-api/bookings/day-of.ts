import { localDate } from '../../../shared/contract/body-words.ts';
import type { BookingRow } from '../../../shared/domain/bookings.ts';
import { civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { seesSite } from '../../../shared/domain/member.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound } from '../problem.ts';
import type { Visit } from '../visit.ts';

export interface AssessorsDate {
  assessor: string;
  date: string;
}

/** Of the path, with or without what is to be done with the day. @throws Problem */
export const dayNamed = (visit: Visit): AssessorsDate => {
  const date = visit.path('day').replace(/:[a-z]+$/, '');
  if (!localDate.safeParse(date).success) throw notFound();
  return { assessor: visit.path('assessor'), date };
};

/** What stands on that day, of the caller's sites, in order of time. */
export const bookingsOfDay = async (
  { assessor, date }: AssessorsDate,
  { study, member }: Pick<Visit, 'study' | 'member'>,
  ports: Pick<ApiPorts, 'records'>,
): Promise<BookingRow[]> => {
  const rows = await ports.records.bookings(study.id, { from: date, to: isoDate(civil(date) + 1), assessor });
  return rows.filter(({ site }) => member === undefined || seesSite(member, site));
};
