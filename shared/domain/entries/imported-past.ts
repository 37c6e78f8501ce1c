import type { Participation } from '../participation.ts';
import type { InterviewRecord } from '../record.ts';
import { bookAppointment } from './book-appointment.ts';
import { changeParticipation } from './change-participation.ts';
import { planOfArm } from './check-in-entry.ts';
import {
  type BothRecords,
  entered,
  type Entered,
  type EntryContext,
  refuseFuture,
  signOfLifeOn,
  stamp,
} from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';
import { type OutcomeEntry, recordOutcome } from './record-outcome.ts';

export interface ImportedPast {
  life?: Participation['life'];
  interviews?: Participation['interviews'];
  intervention?: 'active' | 'stopped';
  holdUntil?: string;
  lastContact?: string;
  followUps: Record<string, { outcome?: OutcomeEntry; appointment?: string }>;
}

const markImported = (record: InterviewRecord, timepoint: string): InterviewRecord => {
  const facts = record.followUps[timepoint];
  if (facts === undefined) return record;
  const appointments = facts.appointments.map((each) => (each.end ? each : { ...each, imported: true }));
  const outcome = facts.outcome && { ...facts.outcome, imported: true };
  return {
    ...record,
    followUps: { ...record.followUps, [timepoint]: { appointments, ...(outcome ? { outcome } : {}) } },
  };
};

const withFollowUp = (
  both: BothRecords,
  timepoint: string,
  { outcome, appointment }: ImportedPast['followUps'][string],
  minutes: number,
  context: EntryContext,
): Entered<BothRecords> => {
  let current = both;
  if (appointment !== undefined) {
    const booked = bookAppointment(
      current.interviews,
      timepoint,
      { at: appointment, minutes, mode: 'inPerson' },
      context,
    );
    if (isRefusal(booked)) return { ...booked, field: `/${timepoint}.appointment` };
    current = { ...current, interviews: booked.record };
  }
  if (outcome !== undefined) {
    const recorded = recordOutcome(current, timepoint, outcome, context);
    if (isRefusal(recorded)) return { ...recorded, field: `/${timepoint}.${recorded.field.slice(1) || 'outcome'}` };
    current = recorded.record;
  }
  return entered({ ...current, interviews: markImported(current.interviews, timepoint) });
};

/** The last mentor contact is a held check-in: the next one is due from there. */
const withLastContact = (both: BothRecords, on: string | undefined, context: EntryContext): Entered<BothRecords> => {
  if (on === undefined) return entered(both);
  const future = refuseFuture('/last_contact', on, context);
  if (future) return future;
  const { interviews, checkIns } = both;
  const contact = {
    event: checkIns.version + 1,
    on,
    kind: 'mentor',
    setting: 'community',
    outcome: 'held',
    imported: true,
  } as const;
  const known = checkIns.checkIns.some((each) => each.on === on && each.outcome === 'held');
  const counts = planOfArm(context.plan, checkIns.arm) !== undefined && !known;
  return entered({
    interviews: { ...interviews, lastSignOfLife: signOfLifeOn(on, interviews.lastSignOfLife, context) },
    checkIns: {
      ...checkIns,
      lastSignOfLife: signOfLifeOn(on, checkIns.lastSignOfLife, context),
      ...(counts ? { checkIns: [...checkIns.checkIns, { ...contact, enteredAt: stamp(context) }] } : {}),
    },
  });
};

/**
 * The past of a running trial (product.md section 8): it sends, opens and escalates nothing.
 * Refusals name a CSV column where others name a field.
 */
export const withImportedPast = (
  both: BothRecords,
  past: ImportedPast,
  minutes: number,
  context: EntryContext,
): Entered<BothRecords> => {
  let current = both;
  for (const [timepoint, facts] of Object.entries(past.followUps)) {
    const next = withFollowUp(current, timepoint, facts, minutes, context);
    if (isRefusal(next)) return next;
    current = next.record;
  }
  const contacted = withLastContact(current, past.lastContact, context);
  if (isRefusal(contacted)) return contacted;
  const { life, interviews, intervention, holdUntil } = past;
  const axes = {
    ...(life === undefined ? {} : { life }),
    ...(interviews === undefined ? {} : { interviews }),
    ...(intervention === undefined ? {} : { intervention }),
    ...(holdUntil === undefined ? {} : { hold: { until: holdUntil, kind: 'other' as const } }),
  };
  if (Object.keys(axes).length === 0) return contacted;
  const changed = changeParticipation(contacted.record, axes, context);
  return isRefusal(changed) ? { ...changed, field: holdUntil === undefined ? changed.field : '/hold_until' } : changed;
};
