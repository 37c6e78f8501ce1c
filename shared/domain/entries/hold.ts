import { civil } from '../civil-date.ts';
import { concerns, isOpenHold, saysAgain } from '../pause.ts';
import type { Hold } from '../participation.ts';
import { STREAMS } from '../record.ts';
import { type HeldAppointment, withHeldCheckIn, withHeldInterviews } from './held-appointments.ts';
import { type BothRecords, entered, type Entered, type EntryContext, refused, stamp, today } from './entry.ts';

export type HoldEntry = Pick<Hold, 'until' | 'review' | 'kind' | 'channels'> & {
  from?: string;
  scope?: Hold['scope'];
  appointment?: HeldAppointment;
};

export const placeHold = (
  both: BothRecords,
  { appointment, ...entry }: HoldEntry,
  context: EntryContext,
): Entered<BothRecords> => {
  const hold: Hold = {
    ...entry,
    from: entry.from ?? today(context),
    scope: entry.scope ?? 'both',
    enteredAt: stamp(context),
  };
  if (hold.until !== undefined && civil(hold.until) < civil(hold.from))
    return refused('lastsBackwards', '/hold/until', 'give an end that is not before its beginning');
  if (hold.until !== undefined && hold.review !== undefined)
    return refused('unfitField', '/hold/review', 'give either an end or a day of review');
  const { interviews, checkIns } = both;
  const answer = { hold, answer: appointment };
  return entered({
    interviews: concerns(hold, 'interviews')
      ? { ...withHeldInterviews(interviews, answer, context), holds: [...interviews.holds, hold] }
      : interviews,
    checkIns: concerns(hold, 'checkIns')
      ? { ...withHeldCheckIn(checkIns, answer, context), holds: [...checkIns.holds, hold] }
      : checkIns,
  });
};

/** Lifts the last hold that has not ended, with those that said it before, in every record that it pauses. */
export const liftHold = (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
  const { zone } = context.plan.appointments;
  const open = STREAMS.flatMap((stream) => both[stream].holds).filter((hold) => isOpenHold(hold, zone, context.now));
  const last = open.reduce<Hold | undefined>(
    (latest, hold) => (latest && latest.enteredAt > hold.enteredAt ? latest : hold),
    undefined,
  );
  if (last === undefined) return refused('noOpenHold', '/hold', 'leave it out: no hold is open');
  const lift = (holds: Hold[]): Hold[] =>
    holds.map((hold) => (saysAgain(last, hold) ? { ...hold, liftedAt: stamp(context) } : hold));
  return entered({
    interviews: concerns(last, 'interviews')
      ? { ...both.interviews, holds: lift(both.interviews.holds) }
      : both.interviews,
    checkIns: concerns(last, 'checkIns') ? { ...both.checkIns, holds: lift(both.checkIns.holds) } : both.checkIns,
  });
};
