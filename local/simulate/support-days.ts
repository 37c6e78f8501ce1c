import { inCheckIns } from '../../functions/serve-api/one-record.ts';
import { checkInDue } from '../../shared/domain/check-in-due.ts';
import { civil, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { bookCheckIn } from '../../shared/domain/entries/check-in-appointment.ts';
import { recordCheckIn } from '../../shared/domain/entries/record-check-in.ts';
import type { Chance } from '../chance.ts';
import type { Person } from './cast.ts';
import { COORDINATOR } from './made-up-study.ts';
import type { TrialHouse } from './trial-house.ts';

const SETTINGS = ['community', 'community', 'office', 'phone'] as const;
const CHECK_IN_MINUTES = 60;

const dueOf = ({ checkIns, anchors, enrolledOn, held }: Person, { plan }: TrialHouse): CivilDay | undefined => {
  const definition = checkIns === undefined ? undefined : plan.protocol.checkIns[checkIns];
  const anchor = definition && anchors[definition.anchor];
  if (definition === undefined || anchor === undefined) return undefined;
  return checkInDue(definition, civil(anchor), enrolledOn, held)?.due;
};

/** Mentors mostly meet before it is due; now and then a silence grows until it escalates. */
const meansToMeet = (person: Person, house: TrialHouse, today: CivilDay, chance: Chance): Person['nextCheckIn'] => {
  const due = dueOf(person, house);
  if (due === undefined) return undefined;
  const late = chance.often(0.06) ? chance.between(5, 25) : chance.between(-3, 1);
  return { day: house.plan.appointments.rollForward(Math.max(today + 1, due + late)), isBooked: false };
};

const bookAhead = async (person: Person, day: CivilDay, house: TrialHouse): Promise<void> => {
  const appointment = { at: `${isoDate(day)}T11:00`, minutes: CHECK_IN_MINUTES, mode: 'inPerson' } as const;
  await house.write(person.mentor ?? COORDINATOR, person.id, {
    entry: inCheckIns((record, context) => bookCheckIn(record, appointment, context)),
    event: { action: 'checkInBooked' },
  });
};

/** What mentor and participant do today; nobody is ever discharged for a meeting that was missed (F2.8). */
export const liveSupport = async (
  person: Person,
  today: CivilDay,
  house: TrialHouse,
  chance: Chance,
): Promise<void> => {
  if (!person.takesPart.support) return;
  person.nextCheckIn ??= meansToMeet(person, house, today, chance);
  const next = person.nextCheckIn;
  if (next === undefined) return;
  if (!next.isBooked && next.day - today <= 4 && next.day > today) {
    next.isBooked = true;
    if (chance.often(0.25)) await bookAhead(person, next.day, house);
  }
  if (today < next.day) return;
  const outcome = chance.often(0.9) ? 'held' : 'missed';
  const checkIn = { on: isoDate(today), kind: 'mentor', setting: chance.one(SETTINGS), outcome } as const;
  await house.write(person.mentor ?? COORDINATOR, person.id, {
    entry: inCheckIns((record, context) => recordCheckIn(record, checkIn, context)),
    event: { action: 'checkInRecorded' },
  });
  if (outcome === 'held') person.held.push(today);
  delete person.nextCheckIn;
  // After a missed meeting they try again within the week.
  if (outcome === 'missed')
    person.nextCheckIn = { day: house.plan.appointments.rollForward(today + chance.between(2, 6)), isBooked: false };
};
