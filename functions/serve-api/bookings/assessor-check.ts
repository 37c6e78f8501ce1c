import { TRAVEL_MAX_MINUTES } from '../../../shared/contract/slot-body.ts';
import type { BookingRow } from '../../../shared/domain/bookings.ts';
import { isUnblinded } from '../../../shared/domain/entries/record-unblinding.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import type { AssessorDay } from '../../../shared/ports/record-store.ts';
import { findRoom } from '../../../shared/ports/room-for.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { Warning } from '../warnings.ts';

export type WantedTime = Pick<BookingRow, 'at' | 'minutes'> & { assessor: string };

export interface AssessorChecked {
  days: AssessorDay[];
  warnings: Warning[];
}

/** Why each of the two is passed; a reason for one is none for the other. */
export interface Overridden {
  doubleBooked?: string;
  unblinded?: string;
}

const doubleBooked = ({ at, minutes }: BookingRow): Problem =>
  new Problem({
    status: 409,
    code: 'double-booked',
    title: 'The assessor has another interview then',
    detail: 'Take another time or another assessor, or override with a reason.',
    faults: [
      {
        field: '/at',
        remedy: `take a time that leaves room for the one at ${at}, or send "override": { "doubleBooked": reason }`,
      },
    ],
    members: { other: { at, minutes } },
  });

const unblinded = (): Problem =>
  new Problem({
    status: 409,
    code: 'assessor-unblinded',
    title: 'The assessor has been unblinded for this participant',
    detail: 'The next interview goes to another assessor; override with a reason if there is none.',
    faults: [{ field: '/assessor', remedy: 'name another assessor, or send "override": { "unblinded": reason }' }],
  });

/**
 * Whether an assessor can hold an interview. Reads the numbers of the days first: whoever books meanwhile makes the commit lose.
 * @param ignored participants whose own times are about to change too
 * @throws Problem unless it is overridden
 */
export const checkAssessor = async (
  record: InterviewRecord,
  wanted: WantedTime,
  { ignored, overridden }: { ignored: readonly string[]; overridden: Overridden },
  ports: Pick<ApiPorts, 'records' | 'studies'>,
): Promise<AssessorChecked> => {
  const { study, participant } = record;
  const { assessor } = wanted;
  if (overridden.unblinded === undefined && isUnblinded(record, assessor)) throw unblinded();
  const isIgnored = (other: string): boolean => other === participant || ignored.includes(other);
  const room = await findRoom(study, wanted, { isIgnored, travel: TRAVEL_MAX_MINUTES }, ports);
  const { days, clash, isAway, isOutside } = room;
  if (clash !== undefined && overridden.doubleBooked === undefined) throw doubleBooked(clash);
  return {
    days: overridden.doubleBooked === undefined ? days : [],
    warnings: [
      ...(isAway ? [{ code: 'ASSESSOR_ON_LEAVE', field: '/assessor' } as const] : []),
      ...(isOutside ? [{ code: 'OUTSIDE_SLOTS', field: '/at' } as const] : []),
    ],
  };
};
