import { inInterviews } from '../../functions/serve-api/one-record.ts';
import { civil, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { bookAppointment } from '../../shared/domain/entries/book-appointment.ts';
import { recordNoShow } from '../../shared/domain/entries/record-no-show.ts';
import { recordOutcome, type OutcomeEntry } from '../../shared/domain/entries/record-outcome.ts';
import type { Chance } from '../chance.ts';
import { ASSESSOR, COORDINATOR } from './made-up-study.ts';
import type { Meeting } from './meetings.ts';
import type { Person } from './cast.ts';
import type { TrialHouse } from './trial-house.ts';

const HOURS = ['09:00', '10:30', '13:00', '14:30', '16:00'] as const;
const MODES = ['inPerson', 'inPerson', 'phone', 'video'] as const;
/** The interview is held before the office hour of a later day, so that its outcome is never entered before it. */
const [SOONEST_DAYS, LATEST_DAYS] = [2, 12];

export const recordMeeting = async (
  user: string,
  person: Person,
  meeting: Pick<Meeting, 'timepoint'>,
  outcome: OutcomeEntry,
  house: TrialHouse,
): Promise<void> =>
  house.write(user, person.id, {
    entry: (both, context) => recordOutcome(both, meeting.timepoint, outcome, context),
    event: { action: 'outcomeRecorded' },
  });

const book = async (person: Person, meeting: Meeting, today: CivilDay, house: TrialHouse, chance: Chance) => {
  const moves = meeting.booked !== undefined;
  const day = house.plan.appointments.rollForward(today + chance.between(SOONEST_DAYS, LATEST_DAYS));
  const at = `${isoDate(day)}T${chance.one(HOURS)}`;
  const appointment = { at, minutes: house.study.interviewMinutes, mode: chance.one(MODES), assessor: ASSESSOR };
  const asked = { ...appointment, askedBy: 'participant' as const };
  await house.write(COORDINATOR, person.id, {
    entry: inInterviews((record, context) => bookAppointment(record, meeting.timepoint, asked, context)),
    event: { action: moves ? 'appointmentMoved' : 'appointmentBooked' },
  });
  // Now and then an assessor forgets, and has to be asked.
  meeting.booked = { at, recordedOn: day + (chance.often(0.85) ? 1 : chance.between(2, 8)) };
};

const missed = async (
  person: Person,
  meeting: Meeting,
  today: CivilDay,
  on: string,
  house: TrialHouse,
  chance: Chance,
) => {
  await house.write(ASSESSOR, person.id, {
    entry: inInterviews((record, context) => recordNoShow(record, meeting.timepoint, on, context)),
    event: { action: 'noShowRecorded' },
  });
  delete meeting.booked;
  meeting.answersOn = today + chance.between(2, 6);
};

const come = async (person: Person, meeting: Meeting, today: CivilDay, house: TrialHouse, chance: Chance) => {
  const { will, booked } = meeting;
  if (will.kind !== 'come') return;
  if (meeting.mode === 'questionnaire') {
    await recordMeeting(COORDINATOR, person, meeting, { outcome: 'done', on: isoDate(today) }, house);
    meeting.isOver = true;
    return;
  }
  if (booked === undefined) return book(person, meeting, today, house, chance);
  if (will.movesOnce && civil(booked.at.slice(0, 10)) > today + 1) {
    will.movesOnce = false;
    return book(person, meeting, today, house, chance);
  }
  if (today < booked.recordedOn) return;
  const on = booked.at.slice(0, 10);
  if (will.noShows > 0) {
    will.noShows -= 1;
    return missed(person, meeting, today, on, house, chance);
  }
  await recordMeeting(ASSESSOR, person, meeting, { outcome: 'done', on, completeness: 'full' }, house);
  meeting.isOver = true;
};

/** What a person who is asked does today about the interviews ahead; silence is ended by the closing of the window alone. */
export const liveInterviews = async (
  person: Person,
  today: CivilDay,
  house: TrialHouse,
  chance: Chance,
): Promise<void> => {
  for (const meeting of person.meetings) {
    if (meeting.isOver || today < meeting.answersOn || !person.takesPart.interviews) continue;
    if (person.awayUntil !== undefined && today <= person.awayUntil && meeting.booked === undefined) continue;
    const { will } = meeting;
    if (will.kind === 'come') await come(person, meeting, today, house, chance);
    if (will.kind !== 'decline') continue;
    const outcome = { outcome: 'notDone', on: isoDate(today), reason: will.reason } as const;
    await recordMeeting(COORDINATOR, person, meeting, outcome, house);
    meeting.isOver = true;
  }
};
