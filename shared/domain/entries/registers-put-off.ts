import { civil, type CivilDay } from '../civil-date.ts';
import { lastDayOf, windowOf } from '../follow-up.ts';
import type { Timepoint } from '../protocol.ts';
import type { InterviewRecord } from '../record.ts';
import type { StudyPlan } from '../study-plan.ts';

const dayOf = (timepoint: Timepoint, anchors: InterviewRecord['anchors']): CivilDay | undefined => {
  const window = windowOf(timepoint, anchors);
  return window && lastDayOf(timepoint, window);
};

const isReadTooEarly = (
  timepoint: Timepoint,
  { anchors: before, followUps }: InterviewRecord,
  anchors: InterviewRecord['anchors'],
  { appointments: calendar }: StudyPlan,
): boolean => {
  const outcome = followUps[timepoint.id]?.outcome;
  const [known, day] = [dayOf(timepoint, before), dayOf(timepoint, anchors)];
  if (timepoint.mode !== 'register' || outcome?.outcome !== 'done' || day === undefined) return false;
  return (known === undefined || day > known) && civil(outcome.on) < calendar.rollBackward(day);
};

/** Of somebody whose dates were corrected: the registers that this takes a reading from. */
export const registersUnread = (
  { followUps: before }: Pick<InterviewRecord, 'followUps'>,
  { followUps: after }: Pick<InterviewRecord, 'followUps'>,
  { protocol }: StudyPlan,
): Timepoint[] =>
  protocol.timepoints.filter(
    ({ id, mode }) => mode === 'register' && before[id]?.outcome !== undefined && after[id]?.outcome === undefined,
  );

/**
 * With other dates to count from. A register that was read before the day to which they put it off has not been read for that day: it is
 * asked for anew, as by a voided entry. Whoever was met was met, whatever the dates; that one is not to be read at all stands, too.
 */
export const withAnchors = (
  record: InterviewRecord,
  anchors: InterviewRecord['anchors'],
  plan: StudyPlan,
): InterviewRecord => {
  const early = plan.protocol.timepoints.filter((each) => isReadTooEarly(each, record, anchors, plan));
  const unread = early.map(({ id }) => {
    const { outcome: _outcome, ...facts } = record.followUps[id] ?? { appointments: [] };
    return [id, facts] as const;
  });
  return { ...record, anchors, followUps: { ...record.followUps, ...Object.fromEntries(unread) } };
};
