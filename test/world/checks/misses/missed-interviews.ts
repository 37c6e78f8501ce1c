import { addDuration, civil, type CivilDay } from '../../../../shared/domain/civil-date.ts';
import { appointmentKey } from '../../../../shared/domain/ending-key.ts';
import type { Step, Timepoint } from '../../../../shared/domain/protocol.ts';
import type { Appointment, FollowUpFacts, InterviewRecord } from '../../../../shared/domain/record.ts';
import type { Instant, Zone } from '../../../../shared/domain/zone.ts';
import type { LivedStudy } from '../lived.ts';
import { afterQuiet, type Miss, type Quiet, quietOf } from './miss.ts';
import type { WorkingDays } from './working-days.ts';

/** Working days in which the outcome of a passed appointment is entered (product.md 4.3). */
const OUTCOME_WORKING_DAYS = 3;
/** Working days in which a second person confirms that somebody is to be forgotten. */
const CONFIRM_WORKING_DAYS = 3;

/** Of a local time like `2026-04-28T10:30`. */
export const startOfLocal = (at: string, zone: Zone): Instant =>
  zone.toInstant(civil(at.slice(0, 10)), Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)));

const isBookedAt = ({ enteredAt, end }: Appointment, at: Instant): boolean =>
  Date.parse(enteredAt) <= at && (end === undefined || at < Date.parse(end.at));

/** Passed when it came with a file: history, of which nobody asks any more (product.md section 8). */
const cameAsPast = ({ imported, at, enteredAt }: Appointment, registered: Instant, { zone }: WorkingDays): boolean =>
  imported === true && startOfLocal(at, zone) <= Math.max(Date.parse(enteredAt), registered);

/** The instant of a dated step: rolled to a working day, backward unless the step says otherwise or the registration lies between. */
export const instantOf = (
  { offset, roll }: Step,
  reference: CivilDay,
  registered: Instant,
  days: WorkingDays,
): Instant => {
  const day = typeof offset === 'string' ? addDuration(reference, offset) : reference;
  const [early, late] = [days.stepTime(days.onOrBefore(day)), days.stepTime(days.onOrAfter(day))];
  return roll === 'forward' || (early < registered && days.stepTime(day) >= registered) ? late : early;
};

const notBooked = (
  { id, target, postWindow = 'P0D' }: Timepoint,
  { steps, anchor, record, quiet }: { steps: Step[]; anchor: string; record: InterviewRecord; quiet: Quiet[] },
  days: WorkingDays,
): Miss[] => {
  const { appointments = [], outcome }: Partial<FollowUpFacts> = record.followUps[id] ?? {};
  const on = addDuration(civil(anchor), target);
  const references: Partial<Record<Step['from'], CivilDay>> = {
    target: on,
    closes: addDuration(on, postWindow),
  };
  const ended = appointments.at(-1)?.end;
  const freedAt = appointments.every(({ end }) => end !== undefined) && ended ? Date.parse(ended.at) : undefined;
  return steps.flatMap((step): Miss[] => {
    const does = step.escalate ?? step.close;
    const reference = references[step.from];
    if (does === undefined || reference === undefined || step.enabled === false) return [];
    const at = afterQuiet(quiet, instantOf(step, reference, Date.parse(record.registeredAt), days));
    if (at === Infinity || (outcome && at >= Date.parse(outcome.enteredAt))) return [];
    const miss = { of: id, step: `${id}/${step.id}`, level: does.level, at };
    if (!appointments.some((each) => isBookedAt(each, at))) return [miss];
    // A closing is put off by a booking, not cancelled.
    return step.close && freedAt !== undefined ? [{ ...miss, at: afterQuiet(quiet, Math.max(at, freedAt)) }] : [];
  });
};

const noOutcome = (
  id: string,
  { appointments, outcome }: FollowUpFacts,
  { quiet, registered }: { quiet: Quiet[]; registered: Instant },
  days: WorkingDays,
): Miss[] =>
  appointments
    .filter((each) => each.end === undefined && outcome === undefined && !cameAsPast(each, registered, days))
    .map(({ n, at }) => ({
      of: id,
      step: `${appointmentKey(id, n)}/recordOutcome.escalation`,
      level: 1,
      at: afterQuiet(quiet, days.stepTime(days.after(civil(at.slice(0, 10)), OUTCOME_WORKING_DAYS))),
    }));

const notConfirmed = ({ erasures = [] }: InterviewRecord, days: WorkingDays): Miss[] =>
  erasures.flatMap(({ asked, confirmed, revoked }, index): Miss[] => {
    if (confirmed ?? revoked) return [];
    const { day } = days.zone.toLocal(Date.parse(asked.at));
    const step = `record/erasureToConfirm-${String(index + 1)}.escalation`;
    return [{ of: 'erasure', step, level: 1, at: days.stepTime(days.after(day, CONFIRM_WORKING_DAYS)) }];
  });

/** Interviews that nobody agreed with the participant, or of which nobody said what became of them, as the facts now stand. */
export const missedInterviews = (record: InterviewRecord, { protocol }: LivedStudy, days: WorkingDays): Miss[] => {
  const unconfirmed = notConfirmed(record, days);
  // The right to be forgotten outlives whoever has it.
  if (record.participation.life === 'dead') return unconfirmed;
  const quiet = quietOf(record, days.zone);
  const registered = Date.parse(record.registeredAt);
  const missed = protocol.timepoints.flatMap((timepoint): Miss[] => {
    const anchor = record.anchors[timepoint.anchor];
    const followUp = record.followUps[timepoint.id];
    const steps = timepoint.ladder === undefined ? undefined : protocol.ladders[timepoint.ladder]?.booking;
    return [
      ...(steps && anchor !== undefined ? notBooked(timepoint, { steps, anchor, record, quiet }, days) : []),
      ...(followUp ? noOutcome(timepoint.id, followUp, { quiet, registered }, days) : []),
    ];
  });
  return [...missed, ...unconfirmed];
};

/** Whether an appointment or an outcome stands in the way of this miss right now, or nobody may be asked. */
export const isInterviewSettled = (record: InterviewRecord, { of, step }: Miss, at: Instant): boolean => {
  const { appointments = [], outcome }: Partial<FollowUpFacts> = record.followUps[of] ?? {};
  if (outcome !== undefined) return true;
  return !step.includes('/appointment-') && appointments.some((each) => isBookedAt(each, at));
};
