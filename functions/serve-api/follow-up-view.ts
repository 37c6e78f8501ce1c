import { classify } from '../../shared/domain/visit-window.ts';
import { lostIn } from '../../shared/domain/contact-lost.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { standingAppointment, statusAt, windowOf } from '../../shared/domain/follow-up.ts';
import { needlessAppointment } from '../../shared/domain/needless.ts';
import { incentiveStep } from '../../shared/domain/incentive.ts';
import { endBeside } from '../../shared/domain/follow-up-end.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import type { Appointment, FollowUpFacts, InterviewRecord, Outcome } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { timepointWhenSettled } from '../../shared/domain/version-course.ts';
import { windowLine } from '../../shared/domain/window-line.ts';
import type { Instant } from '../../shared/domain/zone.ts';

/** What became of the card, or that one is to be given: to nobody who died. */
const incentiveOf = (
  timepoint: Timepoint,
  facts: FollowUpFacts | undefined,
  record: InterviewRecord,
  plan: StudyPlan,
) => {
  if (facts?.incentive) return { incentive: facts.incentive };
  if (record.participation.life === 'dead') return {};
  const step = facts?.outcome?.outcome === 'done' ? incentiveStep(plan, timepoint) : undefined;
  const amount = step?.task?.amount;
  return step === undefined ? {} : { incentiveDue: amount === undefined ? {} : { amount } };
};

const followUpView = (
  timepoint: Timepoint,
  record: InterviewRecord,
  plan: StudyPlan,
  today: number,
  lost: string[],
) => {
  const facts = record.followUps[timepoint.id];
  const window = windowOf(timepointWhenSettled(timepoint, facts?.outcome, plan), record.anchors);
  if (window === undefined) return [];
  const { state, reason, overdue, closed, late } = statusAt(timepoint, window, facts, today);
  // One that the outcome has made needless is nothing that anybody waits for.
  const appointment = needlessAppointment(facts, plan.appointments.zone) ? undefined : standingAppointment(facts);
  const ended = endBeside(state, record, timepoint, facts);
  return [
    {
      id: timepoint.id,
      ...(timepoint.primary ? { primary: true } : {}),
      ...(timepoint.mode === 'questionnaire' ? { questionnaire: true as const } : {}),
      ...windowLine(plan, window),
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(ended === undefined ? {} : { ended }),
      overdue: overdue && ended === undefined,
      closed,
      late,
      ...(lost.includes(timepoint.id) ? { contactLost: true as const } : {}),
      ...(facts?.outcome ? { outcome: facts.outcome, timeliness: classify(civil(facts.outcome.on), window) } : {}),
      ...(appointment ? { appointment } : {}),
      appointments: facts?.appointments ?? [],
      ...incentiveOf(timepoint, facts, record, plan),
    },
  ];
};

/** Of the participant's own version of the protocol, in its order. */
export const followUpViews = (record: InterviewRecord, plan: StudyPlan, now: Instant) => {
  const today = plan.appointments.zone.toLocal(now).day;
  const lost = lostIn(record, plan, now);
  return plan.protocol.timepoints.flatMap((timepoint) => followUpView(timepoint, record, plan, today, lost));
};

export const withoutPlace = ({ place: _place, interpreter: _interpreter, note: _note, ...appointment }: Appointment) =>
  appointment;
export const withoutText = ({ text: _text, ...outcome }: Outcome) => outcome;

/** The number of a card is as good as the card. */
export const withoutIncentive = <F extends { incentive?: unknown; incentiveDue?: unknown }>({
  incentive: _incentive,
  incentiveDue: _incentiveDue,
  ...followUp
}: F) => followUp;

/** As they are seen by those who see no contact and no free text. */
export const plainFollowUpViews = (record: InterviewRecord, plan: StudyPlan, now: Instant) =>
  followUpViews(record, plan, now).map(({ appointment, appointments, outcome, ...followUp }) => ({
    ...withoutIncentive(followUp),
    ...(outcome ? { outcome: withoutText(outcome) } : {}),
    ...(appointment ? { appointment: withoutPlace(appointment) } : {}),
    appointments: appointments.map(withoutPlace),
  }));
