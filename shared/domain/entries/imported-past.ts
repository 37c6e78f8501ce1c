import { isOpenHold } from '../pause.ts';
import type { Outcome } from '../record.ts';
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
  today,
} from './entry.ts';
import { factsOf, isRefusal, withFacts } from './follow-up-entry.ts';
import { liftHold, placeHold } from './hold.ts';
import { enterSteps, type ImportStep } from './import-step.ts';
import { leftOn, stoppedOn } from './imported-days.ts';
import { appointmentSteps, type FollowUpPast, isAhead } from './imported-appointment.ts';
import { type OutcomeEntry, recordOutcome } from './record-outcome.ts';
import { type Axes, refuseWiderAxes } from './widened.ts';

export interface ImportedPast extends Axes {
  holdUntil?: string;
  lastContact?: string;
  /** When they died or emigrated, and when they stopped the interviews. */
  lifeOn?: string;
  interviewsOn?: string;
  followUps: Record<string, FollowUpPast>;
}

const agrees = (known: Outcome, given: OutcomeEntry): boolean =>
  known.outcome === given.outcome &&
  known.on === given.on &&
  known.reason === given.reason &&
  (given.mode === undefined || given.mode === known.mode);

const columnOf = (timepoint: string, field: string): string => {
  if (field === '/text') return `${timepoint}.reason`;
  return `${timepoint}.${field.slice(1) || 'outcome'}`;
};

const outcomeOf =
  (timepoint: string, { outcome }: FollowUpPast) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const known = factsOf(both.interviews, timepoint).outcome;
    if (outcome === undefined || (known && agrees(known, outcome))) return entered(both);
    const recorded = recordOutcome(both, timepoint, outcome, context);
    if (isRefusal(recorded)) return { ...recorded, field: columnOf(timepoint, recorded.field) };
    const facts = factsOf(recorded.record.interviews, timepoint);
    const imported = { ...facts, ...(facts.outcome ? { outcome: { ...facts.outcome, imported: true } } : {}) };
    return entered({ ...recorded.record, interviews: withFacts(recorded.record.interviews, timepoint, imported) });
  };

/** The last mentor contact is a held check-in: the next one is due from there, and whoever is told of interviews learns nothing of it. */
const lastContact =
  (on: string) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const future = refuseFuture('', on, context);
    if (future) return future;
    const { checkIns } = both;
    const contact = {
      event: checkIns.version + 1,
      on,
      kind: 'mentor',
      setting: 'community',
      outcome: 'held',
      imported: true,
    } as const;
    if (checkIns.checkIns.some((each) => each.on === on && each.outcome === 'held')) return entered(both);
    const counts = planOfArm(context.plan, checkIns.arm) !== undefined;
    return entered({
      ...both,
      checkIns: {
        ...checkIns,
        lastSignOfLife: signOfLifeOn(on, checkIns.lastSignOfLife, context),
        ...(counts ? { checkIns: [...checkIns.checkIns, { ...contact, enteredAt: stamp(context) }] } : {}),
      },
    });
  };

const holdUntil =
  (until: string) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const { zone } = context.plan.appointments;
    const { holds } = both.interviews;
    const open = holds.filter((hold) => isOpenHold(hold, zone, context.now));
    // One that is over was true when the file was written.
    const known = until < today(context) ? holds : open;
    if (known.some((hold) => hold.until === until)) return entered(both);
    const placed = placeHold(both, { until, kind: 'other' }, context);
    if (isRefusal(placed) || open.length === 0) return placed;
    const lifted = liftHold(both, context);
    return isRefusal(lifted) ? lifted : placeHold(lifted.record, { until, kind: 'other' }, context);
  };

/**
 * The past of a running trial (product.md section 8): it sends, opens and escalates nothing. Stops come first, and appointments that
 * lie ahead after everything that may have ended the interviews, so that a row which contradicts itself is refused and calls nobody off.
 */
export const pastSteps = (past: ImportedPast, minutes: number, context: EntryContext): ImportStep[] => {
  const { life, interviews, intervention } = past;
  const followUps = Object.entries(past.followUps);
  const liesAhead = ({ appointment }: FollowUpPast): boolean =>
    appointment !== undefined && isAhead(appointment, context);
  const booked = (which: typeof followUps): ImportStep[] =>
    which.flatMap(([id, facts]) => appointmentSteps(id, facts, minutes));
  const axes = Object.entries({ life, interviews, intervention }).filter(([, value]) => value !== undefined);
  return [
    ...axes.map(([column, value]): ImportStep => ({
      column,
      enter: (both, at) =>
        refuseWiderAxes({ [column]: value }, both) ?? changeParticipation(both, { [column]: value }, at),
    })),
    ...(past.lifeOn === undefined ? [] : [{ column: 'life_on', enter: leftOn(past.lifeOn) }]),
    ...(past.interviewsOn === undefined ? [] : [{ column: 'interviews_on', enter: stoppedOn(past.interviewsOn) }]),
    ...booked(followUps.filter(([, facts]) => !liesAhead(facts))),
    ...followUps.map(([id, facts]): ImportStep => ({ column: `${id}.outcome`, enter: outcomeOf(id, facts) })),
    ...booked(followUps.filter(([, facts]) => liesAhead(facts))),
    ...(past.lastContact === undefined ? [] : [{ column: 'last_contact', enter: lastContact(past.lastContact) }]),
    ...(past.holdUntil === undefined ? [] : [{ column: 'hold_until', enter: holdUntil(past.holdUntil) }]),
  ];
};

/** The whole past of one participant, or the first thing that is refused, under the name of its column. */
export const withImportedPast = (
  both: BothRecords,
  past: ImportedPast,
  minutes: number,
  context: EntryContext,
): Entered<BothRecords> => {
  const { record, refusals } = enterSteps(both, pastSteps(past, minutes, context), context);
  return refusals[0] ?? entered(record);
};
