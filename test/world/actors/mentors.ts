import type { CheckIn } from '../../../shared/domain/record.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { NOTES } from '../outside/shown.ts';
import type { Cast, Person } from './cast.ts';
import { type Clerk, coordinatorOf, post } from './clerk.ts';
import { agreeAndMeet, change, type Meeting } from './meeting.ts';
import { ofPerson } from './paths.ts';

const OFTEN_HELD = ['held', 'held', 'held', 'missed', 'missed', 'cancelled'] as const;
/** What one entry about a check-in may be called, so that it can be taken back. */
const TAKEN_BACK = ['checkInBooked', 'checkInCancelled', 'voided', 'armChanged'];

/** Whoever agrees the times with a participant: their mentor, by the second pseudonym, or somebody who coordinates. */
export const clerkOf = async (
  year: LivedYear,
  cast: Cast,
  person: Person,
  luck: Chance,
): Promise<Clerk | undefined> => {
  const { id: study } = cast.study;
  // What newer code has left there is nobody's to read until it is rolled back.
  const both = await year.hand.stores.records.readBoth(study, person.id).catch(() => undefined);
  const { mentor, alias, arm } = both?.checkIns ?? {};
  const isSupported = cast.protocol.arms.some(({ id, checkIns }) => id === arm && checkIns !== undefined);
  if (alias === undefined || !isSupported) return undefined;
  const isMentor = mentor !== undefined && luck.often(0.8);
  if (!isMentor) return coordinatorOf(year, cast, person);
  const path = ofPerson(cast, { id: alias });
  return { year, cast, person, asked: { study, eyes: 'mentor', as: mentor }, path };
};

export const recordCheckIn = (
  clerk: Clerk,
  on: string,
  outcome: CheckIn['outcome'],
  luck: Chance,
): Promise<unknown> => {
  const body = { on, kind: 'mentor', setting: 'phone', outcome };
  return post(clerk, { route: 'checkIn.record', path: `${clerk.path}/check-ins`, body }, luck);
};

export const checkInOf = (clerk: Clerk): Meeting => {
  const path = `${clerk.path}/check-ins/appointment`;
  return {
    clerk,
    times: ['08:00', '10:30', '13:15', '15:45', '18:30'],
    hoursBefore: [1, 6, 20, 26, 40, 70],
    agreedIn: ({ checkIns }) => checkIns,
    put: (at, by) => ({
      route: 'checkIn.book',
      method: 'PUT',
      path,
      body: { at, mode: 'phone', note: NOTES.checkIn, ...by },
    }),
    off: (by) => ({ route: 'checkIn.cancel', method: 'DELETE', path, body: by }),
    isEntry: ({ stream, action }) => stream === 'checkIns' && TAKEN_BACK.includes(action),
    record: (on, luck) => recordCheckIn(clerk, on, luck.one(OFTEN_HELD), luck),
  };
};

/** At this very moment, whatever a worker is doing with them. */
export const changeCheckIn = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const clerk = await clerkOf(year, cast, person, luck);
  if (clerk) await change(checkInOf(clerk), luck);
};

/** A check-in is agreed on, changed and corrected as its mentor's week goes, and had or not. */
export const meet = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const clerk = await clerkOf(year, cast, person, luck);
  if (clerk === undefined) return;
  await agreeAndMeet(checkInOf(clerk), luck.often(0.8) ? luck.between(3, 8) : luck.between(0, 2), luck);
};
