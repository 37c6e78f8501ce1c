import { sameValue } from '../change.ts';
import { civil } from '../civil-date.ts';
import { erasureOf } from '../erasure.ts';
import { standingAppointment } from '../follow-up.ts';
import type { NotDoneReason } from '../participation.ts';
import type { Timepoint } from '../protocol.ts';
import type { Appointment, FollowUpFacts, Outcome } from '../record.ts';
import { hasBegun } from './appointments.ts';
import {
  type BothRecords,
  entered,
  type Entered,
  type EntryContext,
  refused,
  type Refusal,
  refuseFuture,
  signOfLifeOn,
  stamp,
} from './entry.ts';
import { factsOf, isRefusal, timepointOf, withFacts } from './follow-up-entry.ts';
import { withIntervention, withInterviews, withLife, withRegister } from './stop.ts';

export interface OutcomeEntry {
  outcome: 'done' | 'notDone';
  on: string;
  mode?: Appointment['mode'];
  completeness?: Outcome['completeness'];
  reason?: NotDoneReason;
  /** Goes with the reason `other`. */
  text?: string;
}

const misfit = (entry: OutcomeEntry): Refusal | undefined => {
  if (entry.outcome === 'done')
    return entry.reason === undefined
      ? undefined
      : refused('unfitField', '/reason', 'leave it out: only what was not done has a reason');
  if (entry.reason === undefined) return refused('textMissing', '/reason', 'say why: a reason of the closed list');
  if (entry.reason === 'other' && !entry.text)
    return refused('textMissing', '/text', 'say in a few words what the other reason is');
  return entry.completeness === undefined
    ? undefined
    : refused('unfitField', '/completeness', 'leave it out: nothing was done');
};

/** The three reasons that end more than one follow-up (product.md 4.4); every other one leaves the next ladder alone. */
const followed = (both: BothRecords, reason: NotDoneReason | undefined, context: EntryContext): BothRecords => {
  switch (reason) {
    case 'stopped-interviews':
      return { ...both, interviews: withInterviews(both.interviews, 'stopped', context) };
    case 'stopped-all':
      return {
        interviews: withRegister(withInterviews(both.interviews, 'stopped', context), 'stopped'),
        checkIns: withIntervention(both.checkIns, 'stopped', context),
      };
    case 'died':
      return { interviews: withLife(both.interviews, 'dead'), checkIns: withLife(both.checkIns, 'dead') };
    case undefined:
    case 'no-contact':
    case 'declined-this-visit':
    case 'emigrated':
    case 'too-unwell':
    case 'staff-cancelled':
    case 'administrative':
    case 'other':
      return both;
  }
};

/** Nobody is followed up before the day that everything counts from. */
const refuseBeforeAnchor = ({ interviews }: BothRecords, { anchor }: Timepoint, on: string): Refusal | undefined => {
  const begins = interviews.anchors[anchor];
  return begins !== undefined && on < begins
    ? refused('unfitField', '/on', `give a day that is not before the participant's ${anchor}`)
    : undefined;
};

/** What happened until then is theirs to tell; nobody goes on asking somebody whose erasure was confirmed. */
const refuseForgotten = ({ interviews }: BothRecords, on: string, { plan }: EntryContext): Refusal | undefined => {
  const confirmed = erasureOf(interviews)?.confirmed;
  return confirmed !== undefined && civil(on) > plan.appointments.zone.toLocal(Date.parse(confirmed.at)).day
    ? refused('beingErased', '/on', 'take the erasure back first, if they wish to stay')
    : undefined;
};

/**
 * Whoever thanks somebody for an interview that is still to come leaves them waiting for it alone. One that was held before its hour was over
 * about when it should have begun, or was held at another time: that is for the appointment to say.
 */
const refuseBeforeItsHour = (facts: FollowUpFacts, entry: OutcomeEntry, context: EntryContext): Refusal | undefined => {
  const standing = standingAppointment(facts);
  if (standing === undefined || entry.outcome !== 'done' || hasBegun(standing, context)) return undefined;
  return entry.on < standing.at.slice(0, 10)
    ? undefined
    : refused(
        'beforeTheAppointment',
        '/on',
        `enter it once the interview of ${standing.at} has begun, or have that moved first to when it was held`,
      );
};

/** Closes a follow-up: an interview, a questionnaire, or a register that was read. Late is kept and marked late, never refused. */
export const recordOutcome = (
  both: BothRecords,
  timepointId: string,
  entry: OutcomeEntry,
  context: EntryContext,
): Entered<BothRecords> => {
  const timepoint = timepointOf(timepointId, context);
  if (isRefusal(timepoint)) return timepoint;
  const unfit =
    misfit(entry) ??
    refuseFuture('/on', entry.on, context) ??
    refuseBeforeAnchor(both, timepoint, entry.on) ??
    refuseForgotten(both, entry.on, context);
  if (unfit) return unfit;
  const facts = factsOf(both.interviews, timepointId);
  if (facts.outcome) {
    const { enteredAt: _enteredAt, imported: _imported, ...known } = facts.outcome;
    return sameValue(known, entry)
      ? entered(both)
      : refused('outcomeExists', '', 'void the entry of the outcome first');
  }
  const early = refuseBeforeItsHour(facts, entry, context);
  if (early) return early;
  const met = entry.outcome === 'done' && timepoint.mode !== 'register';
  const interviews = {
    ...withFacts(both.interviews, timepointId, { ...facts, outcome: { ...entry, enteredAt: stamp(context) } }),
    ...(met ? { lastSignOfLife: signOfLifeOn(entry.on, both.interviews.lastSignOfLife, context) } : {}),
  };
  return entered(followed({ ...both, interviews }, entry.reason, context));
};
