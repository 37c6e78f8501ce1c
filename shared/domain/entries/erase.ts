import { erasureOf, erasureState, REVOCABLE_DAYS } from '../erasure.ts';
import { standingAppointment } from '../follow-up.ts';
import type { Erasure } from '../participation.ts';
import type { Appointment, CheckInRecord, InterviewRecord, ParticipantRecord } from '../record.ts';
import { isoInstant } from '../zone.ts';
import { ended, interviewAhead } from './appointments.ts';
import { type BothRecords, entered, type Entered, type EntryContext, refused, stamp } from './entry.ts';
import { withIntervention, withInterviews } from './stop.ts';

const withErasure = <R extends ParticipantRecord>(record: R, erasure: Erasure): R => ({
  ...record,
  erasures: [...(record.erasures ?? []).filter(({ revoked }) => revoked !== undefined), erasure],
});

const withData = <R extends ParticipantRecord>(record: R, existingData: 'keep' | 'erasureRequested'): R => ({
  ...record,
  participation: { ...record.participation, existingData },
});

const inBoth = ({ interviews, checkIns }: BothRecords, erasure: Erasure): BothRecords => ({
  interviews: withErasure(interviews, erasure),
  checkIns: withErasure(checkIns, erasure),
});

/** From now on nothing is sent; nothing is destroyed before a second person has confirmed it. */
export const askErasure = (both: BothRecords, context: EntryContext): BothRecords => {
  const { interviews, checkIns } = inBoth(both, { asked: { at: stamp(context), by: context.by } });
  return {
    interviews: withData(interviews, 'erasureRequested'),
    checkIns: withData(checkIns, 'erasureRequested'),
  };
};

/** Seven days of the calendar later, at the same time of day. */
const dueAt = ({ now, plan }: EntryContext): string => {
  const { zone } = plan.appointments;
  const { day, minute } = zone.toLocal(now);
  return isoInstant(zone.toInstant(day + REVOCABLE_DAYS, minute));
};

/** Nothing tells them any more that it is off, and soon nobody can; whoever died comes to none. */
export const firstInterviewAhead = (
  { followUps, participation }: InterviewRecord,
  context: EntryContext,
): Appointment | undefined =>
  participation.life === 'dead'
    ? undefined
    : Object.values(followUps)
        .flatMap((facts) => interviewAhead(facts, context) ?? [])
        .sort((a, b) => (a.at < b.at ? -1 : 1))[0];

export const confirmErasure = (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
  const erasure = erasureOf(both.interviews);
  if (erasure === undefined) return refused('noErasure', '', 'ask for the erasure first');
  if (erasure.confirmed !== undefined)
    return refused('erasureConfirmed', '', 'nothing to do: it is confirmed, and is carried out on its day');
  if (erasure.asked.by === context.by)
    return refused('secondPersonNeeded', '', 'have another lead coordinator or coordinator confirm it');
  const booked = firstInterviewAhead(both.interviews, context);
  if (booked !== undefined)
    return refused(
      'interviewBooked',
      '',
      `cancel the interview of ${booked.at.slice(0, 10)} first; unless they asked for that, a task opens to tell them`,
    );
  const confirmed = { at: stamp(context), by: context.by };
  return entered(inBoth(both, { ...erasure, confirmed, dueAt: dueAt(context) }));
};

/** Whoever is kept goes on from here; what fell into the days between is not made up for. */
export const revokeErasure = (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
  const erasure = erasureOf(both.interviews);
  if (erasure === undefined) return refused('noErasure', '', 'nothing to take back: no erasure is under way');
  const state = erasureState(erasure);
  const isDue = erasure.dueAt !== undefined && Date.parse(erasure.dueAt) <= context.now;
  if (state === 'begun' || state === 'done' || isDue)
    return refused('erasureBegun', '', 'it cannot be taken back any more: the key is being destroyed');
  const kept = inBoth(both, { ...erasure, revoked: { at: stamp(context), by: context.by } });
  return entered({ interviews: withData(kept.interviews, 'keep'), checkIns: withData(kept.checkIns, 'keep') });
};

/** From here on nobody takes it back. Of somebody whom a restore has brought back it begins anew. */
export const beginErasure = (both: BothRecords, context: EntryContext): BothRecords => {
  const known = erasureOf(both.interviews) ?? { asked: { at: stamp(context), by: context.by } };
  const { done: _done, ...erasure } = known;
  return inBoth(both, { dueAt: stamp(context), ...erasure, begun: stamp(context) });
};

const withoutAppointment = (record: CheckInRecord, context: EntryContext): CheckInRecord => {
  const standing = standingAppointment(record);
  if (standing === undefined) return record;
  const end = { how: 'cancelled', at: stamp(context), by: 'participant', final: true } as const;
  return { ...record, appointments: ended(record.appointments, standing, end) };
};

/** The key is gone: what is left takes part in nothing, and counts. */
export const completeErasure = (both: BothRecords, context: EntryContext): BothRecords => {
  const erasure = erasureOf(both.interviews) ?? { asked: { at: stamp(context), by: context.by } };
  const { interviews, checkIns } = inBoth(both, { ...erasure, done: stamp(context) });
  return {
    interviews: withData(withInterviews(interviews, 'stopped', context), 'erasureRequested'),
    checkIns: withData(withoutAppointment(withIntervention(checkIns, 'stopped', context), context), 'erasureRequested'),
  };
};
