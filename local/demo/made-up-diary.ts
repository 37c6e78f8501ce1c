import { isoDate } from '../../shared/domain/civil-date.ts';
import type { FollowUpFacts, InterviewRecord } from '../../shared/domain/record.ts';
import { hoursOfEachWeek, type Slot } from '../../shared/domain/slots.ts';
import { DEMO_ASSESSORS, DEMO_STUDY } from './demo-study.ts';

const WEEKS = 8;
const HOURS = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '16:00' } as const;
/** Fits between two of the hours at which made-up interviews begin. */
const TRAVEL_MINUTES = 15;

/** The hours of the assessors from the day on which everyone is registered. */
export const madeUpHours = (today: number): Slot[] => {
  const stretch = { firstDay: isoDate(today), lastDay: isoDate(today + WEEKS * 7 - 1) };
  return DEMO_ASSESSORS.flatMap((assessor) =>
    hoursOfEachWeek({ ...HOURS, weekdays: [...HOURS.weekdays], ...stretch }).map((hours) => ({
      study: DEMO_STUDY.id,
      assessor,
      kind: 'open',
      ...hours,
      travelMinutes: TRAVEL_MINUTES,
    })),
  );
};

/** Gives each interview ahead to an assessor who is free then; the third of one hour has yet to find one. */
export const madeUpDiary = (): ((record: InterviewRecord) => InterviewRecord) => {
  const taken = new Map<string, number>();
  const given = (facts: FollowUpFacts): FollowUpFacts => ({
    ...facts,
    appointments: facts.appointments.map((appointment) => {
      const count = taken.get(appointment.at) ?? 0;
      const assessor = DEMO_ASSESSORS[count];
      if (appointment.end !== undefined || assessor === undefined) return appointment;
      taken.set(appointment.at, count + 1);
      return { ...appointment, assessor };
    }),
  });
  return (record) => ({
    ...record,
    followUps: Object.fromEntries(Object.entries(record.followUps).map(([id, facts]) => [id, given(facts)])),
  });
};
