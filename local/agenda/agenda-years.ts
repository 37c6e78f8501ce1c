import { addDuration, civil, partsOf } from '../../shared/domain/civil-date.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import type { Protocol, Step } from '../../shared/domain/protocol.ts';
import { stepsIn } from '../../shared/domain/study-plan.ts';
import type { ParticipantFacts } from './participant-facts.ts';

const DAYS_PER_YEAR = 365;

const offsetDays = ({ offset }: Step): number => {
  if (offset === undefined) return 0;
  // Of seven days at least one is worked on in any calendar that is meant.
  return typeof offset === 'string' ? Math.abs(addDuration(0, offset)) : 7 * Math.abs(offset.workingDays);
};

/** First and last year in which a step of this participant can fall, one to spare at either end: the years whose holidays are needed. */
export const agendaYears = (protocol: Protocol, { interviews, checkIns }: ParticipantFacts): [number, number] => {
  const followUpDays = protocol.timepoints.flatMap((timepoint) => {
    const window = windowOf(timepoint, interviews.anchors);
    if (window === undefined) return [];
    const { target, opens, closes } = window;
    return [target, opens ?? target, closes ?? target, addDuration(target, timepoint.notBefore ?? 'P0D')];
  });
  const appointments = Object.values(interviews.followUps).flatMap((followUp) => followUp.appointments);
  const appointmentDays = appointments.flatMap(({ at, enteredAt }) =>
    [at, enteredAt].map((text) => civil(text.slice(0, 10))),
  );
  const since = [
    ...Object.values(interviews.anchors),
    ...(checkIns[0]?.contacts ?? []),
    ...(interviews.registeredAt === undefined ? [] : [interviews.registeredAt.slice(0, 10)]),
  ];
  const checkInPlans = Object.values(protocol.checkIns);
  const gaps = checkInPlans.flatMap(({ phases }) => phases.map(({ maxGapDays }) => maxGapDays));
  const sinceDays = since.map(civil).flatMap((day) => [day, day + Math.max(0, ...gaps)]);
  const ladders = Object.values(protocol.ladders).flatMap(stepsIn);
  const reach =
    Math.max(0, ...[...ladders, ...checkInPlans.flatMap(({ ladder }) => ladder)].map(offsetDays)) + DAYS_PER_YEAR;
  const days = [...followUpDays, ...appointmentDays, ...sinceDays];
  return [partsOf(Math.min(...days) - reach).year, partsOf(Math.max(...days) + reach).year];
};
