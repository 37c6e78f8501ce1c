import { TRAVEL_MAX_MINUTES } from '../../../shared/contract/slot-body.ts';
import { type BookingRow, daysAround, localText } from '../../../shared/domain/bookings.ts';
import { clashes, covers, held, hoursOf, overlap, stretchOf } from '../../../shared/domain/double-booking.ts';
import { isUnblinded } from '../../../shared/domain/entries/record-unblinding.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import type { AssessorDay } from '../../../shared/ports/record-store.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { Warning } from '../warnings.ts';
import { slotsOf } from './slots-of.ts';

const DAY_MINUTES = 1_440;
/** Whoever has no hours entered in eight weeks works by another calendar: then nothing is said of hours. */
const HOURS_KNOWN_WITHIN_DAYS = 28;

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
  const time = stretchOf(wanted);
  const dates = daysAround(time, TRAVEL_MAX_MINUTES);
  const days = await ports.records.assessorDays(study, assessor, dates);
  const around = (within: number) => ({
    from: localText(time.start - within * DAY_MINUTES),
    to: localText(time.end + within * DAY_MINUTES),
    assessor,
  });
  const [bookings, { entered, leave }] = await Promise.all([
    ports.records.bookings(study, around(2)),
    slotsOf(study, around(HOURS_KNOWN_WITHIN_DAYS), ports),
  ]);
  const hours = hoursOf(entered);
  const others = bookings.filter((each) => each.participant !== participant && !ignored.includes(each.participant));
  const clash = others.find((other) => clashes(held(time, hours), held(stretchOf(other), hours)));
  if (clash !== undefined && overridden.doubleBooked === undefined) throw doubleBooked(clash);
  const away = [...hours.leave, ...hoursOf(leave).leave].some((each) => overlap(each, time));
  const outside = hours.open.length > 0 && !hours.open.some((each) => covers(each, time));
  return {
    days: overridden.doubleBooked === undefined ? days : [],
    warnings: [
      ...(away ? [{ code: 'ASSESSOR_ON_LEAVE', field: '/assessor' } as const] : []),
      ...(outside ? [{ code: 'OUTSIDE_SLOTS', field: '/at' } as const] : []),
    ],
  };
};
