import { sameValue } from '../change.ts';
import { isInGoal } from '../check-in-agenda.ts';
import type { StoppedSpan } from '../participation.ts';
import type { CheckInRecord, InterviewRecord } from '../record.ts';
import { ended, interviewAhead } from './appointments.ts';
import { stamp, type EntryContext } from './entry.ts';
import { judgedAnew } from './judged-anew.ts';

/** A stretch begins with the stop and ends when it is taken back: what lay in it never bursts afterwards. */
export const stoppedSpans = (spans: StoppedSpan[], stopped: boolean, context: EntryContext): StoppedSpan[] => {
  const last = spans.at(-1);
  if (last === undefined || last.to !== undefined) return stopped ? [...spans, { from: stamp(context) }] : spans;
  return stopped ? spans : [...spans.slice(0, -1), { ...last, to: stamp(context) }];
};

/** Whoever stops the interviews is told that the appointment still ahead is off, and nothing more (`cancelled.final`). */
const callOff = (record: InterviewRecord, context: EntryContext): InterviewRecord['followUps'] =>
  Object.fromEntries(
    Object.entries(record.followUps).map(([id, facts]) => {
      const ahead = interviewAhead(facts, context);
      if (ahead === undefined) return [id, facts];
      const end = { how: 'cancelled', at: stamp(context), by: 'participant', final: true } as const;
      return [id, { ...facts, appointments: ended(facts.appointments, ahead, end) }];
    }),
  );

/** What was due and met a stop ended with it: taken back, it is judged anew, and goes or is too late by then, for somebody to see. */
export const withoutStoppedSteps = (record: InterviewRecord): InterviewRecord =>
  judgedAnew(record, (reason) => reason === 'stopped');

/** A stop that was a mistake is over now, as if it had been taken back: its stretch stays, so that what lay in it does not burst. */
export const withVoidedStop = (
  record: InterviewRecord,
  { stopped }: Pick<InterviewRecord, 'stopped'>,
  context: EntryContext,
): InterviewRecord => {
  const last = stopped.at(-1);
  if (last === undefined || last.to !== undefined || last.from === stamp(context)) return record;
  return { ...record, stopped: [...stopped.slice(0, -1), { ...last, to: stamp(context), voided: true }] };
};

export const withInterviews = (
  record: InterviewRecord,
  interviews: InterviewRecord['participation']['interviews'],
  context: EntryContext,
): InterviewRecord => {
  if (record.participation.interviews === interviews) return record;
  const stopped = interviews === 'stopped';
  const known = stopped ? record : withoutStoppedSteps(record);
  return {
    ...known,
    participation: { ...record.participation, interviews },
    stopped: stoppedSpans(record.stopped, stopped, context),
    ...(stopped ? { followUps: callOff(record, context) } : {}),
  };
};

export const withIntervention = (
  record: CheckInRecord,
  intervention: 'active' | 'stopped',
  context: EntryContext,
): CheckInRecord => {
  if (record.participation.intervention === intervention) return record;
  return withSpans({ ...record, participation: { ...record.participation, intervention } }, context);
};

export const withStatus = (
  record: CheckInRecord,
  status: Partial<CheckInRecord['status']> | undefined,
  context: EntryContext,
): CheckInRecord => {
  const merged = { ...record.status, ...status };
  return sameValue(merged, record.status) ? record : withSpans({ ...record, status: merged }, context);
};

/** In goal is a stretch without check-ins like a stop: whoever needs support again is not met by all that it held back (F1.14). */
const withSpans = (record: CheckInRecord, context: EntryContext): CheckInRecord => ({
  ...record,
  stopped: stoppedSpans(
    record.stopped,
    record.participation.intervention === 'stopped' || isInGoal(record.status),
    context,
  ),
});

/** The day of the state before is not that of this one. */
export const withLife = <R extends InterviewRecord | CheckInRecord>(record: R, life: R['participation']['life']): R => {
  if (record.participation.life === life) return record;
  const { leftOn: _leftOn, ...rest } = { leftOn: undefined, ...record };
  return { ...rest, participation: { ...record.participation, life } } as R;
};

export const withRegister = (
  record: InterviewRecord,
  register: InterviewRecord['participation']['register'],
): InterviewRecord =>
  record.participation.register === register
    ? record
    : { ...record, participation: { ...record.participation, register } };
