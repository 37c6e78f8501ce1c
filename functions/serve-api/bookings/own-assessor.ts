import type { BookingRow } from '../../../shared/domain/bookings.ts';
import type { Visit } from '../visit.ts';

/** An assessor sees and reports their own only; undefined for coordinators. */
export const ownAssessor = ({ roles, user }: Pick<Visit, 'roles' | 'user'>): string | undefined =>
  roles.includes('assessor') ? user : undefined;

/** Where a participant belongs would tell an assessor who supports them (F5.8c). */
export const bookingFor = (visit: Pick<Visit, 'roles' | 'user'>, booking: BookingRow): BookingRow => {
  if (ownAssessor(visit) === undefined) return booking;
  const { site: _site, ...shown } = booking;
  return shown;
};
