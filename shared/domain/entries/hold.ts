import { sameValue, unlessSame } from '../change.ts';
import { civil } from '../civil-date.ts';
import { concerns, holdEnd } from '../pause.ts';
import type { Hold } from '../participation.ts';
import { STREAMS } from '../record.ts';
import { type HeldAppointment, withHeldCheckIn, withHeldInterviews } from './held-appointments.ts';
import { type BothRecords, entered, type Entered, type EntryContext, refused, stamp, today } from './entry.ts';

export type HoldEntry = Pick<Hold, 'until' | 'review' | 'kind' | 'channels'> & {
  from?: string;
  scope?: Hold['scope'];
  appointment?: HeldAppointment;
};

/** Entered again by somebody who did not see it, also days later: one hold, and one review of it. */
const standsAlready = (hold: Hold, known: Hold[], { now, plan }: EntryContext): boolean =>
  known.some((each) => {
    const { from, enteredAt: _enteredAt, ...what } = each;
    const same = sameValue({ ...what, from: hold.from, enteredAt: hold.enteredAt }, hold);
    return same && from <= hold.from && holdEnd(each, plan.appointments.zone) > now;
  });

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
  const withHold = (holds: Hold[]): Hold[] => (standsAlready(hold, holds, context) ? holds : [...holds, hold]);
  return entered({
    interviews: concerns(hold, 'interviews')
      ? unlessSame(interviews, {
          ...withHeldInterviews(interviews, answer, context),
          holds: withHold(interviews.holds),
        })
      : interviews,
    checkIns: concerns(hold, 'checkIns')
      ? unlessSame(checkIns, { ...withHeldCheckIn(checkIns, answer, context), holds: withHold(checkIns.holds) })
      : checkIns,
  });
};

/** Lifts the last hold that has not ended, in every record that it pauses. */
export const liftHold = (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
  const { zone } = context.plan.appointments;
  const open = STREAMS.flatMap((stream) => both[stream].holds).filter((hold) => holdEnd(hold, zone) > context.now);
  const last = open.reduce<Hold | undefined>(
    (latest, hold) => (latest && latest.enteredAt > hold.enteredAt ? latest : hold),
    undefined,
  );
  if (last === undefined) return refused('noOpenHold', '/hold', 'leave it out: no hold is open');
  const lift = (holds: Hold[]): Hold[] =>
    holds.map((hold) =>
      hold.enteredAt === last.enteredAt && hold.scope === last.scope && hold.liftedAt === undefined
        ? { ...hold, liftedAt: stamp(context) }
        : hold,
    );
  return entered({
    interviews: concerns(last, 'interviews')
      ? { ...both.interviews, holds: lift(both.interviews.holds) }
      : both.interviews,
    checkIns: concerns(last, 'checkIns') ? { ...both.checkIns, holds: lift(both.checkIns.holds) } : both.checkIns,
  });
};
