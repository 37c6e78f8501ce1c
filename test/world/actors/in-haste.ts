import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { askAndWait } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { type Clerk, coordinatorOf, insist, todayOf } from './clerk.ts';
import { interviewOf } from './interviewers.ts';
import { pressLast } from './link-readers.ts';
import { agree, change, correct, type Meeting } from './meeting.ts';
import { checkInOf, clerkOf } from './mentors.ts';
import { correctArm } from './news.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** So near that texts, calls and steps of the day before are at stake. */
const DAYS_AHEAD = [0, 1, 1, 2, 3, 8];
const ENTRIES_MAX = 6;
/** Between one entry and the next: within a lease, within the wait for a text, within a tick or two. */
const SECONDS_BETWEEN = [1, 20, 90, 240, 900, 2_400];
/** So that each of two colleagues has read before the other has written. */
const SECOND_PERSON = 0.6;
const MENTORS = ['mentor-1', 'mentor-2'];
/** In the midst of it. */
const MEANWHILE = [
  ['mentor', 0.25],
  ['arm', 0.15],
  ['press', 0.4],
  ['byHand', 0.4],
] as const;

const pause = ({ year }: Clerk, luck: Chance): Promise<void> =>
  year.world.time.sleep((luck.one(SECONDS_BETWEEN) + luck.between(0, 10)) * SECOND_MS);

/** Booked, moved, moved back, called off, taken back, one upon the other. */
const enterInHaste = async (meeting: Meeting, luck: Chance): Promise<void> => {
  const { clerk, times } = meeting;
  const { year } = clerk;
  await insist(clerk, agree(meeting, `${isoDate(todayOf(year) + luck.one(DAYS_AHEAD))}T${luck.one(times)}`));
  for (let left = luck.between(1, ENTRIES_MAX); left > 0 && year.world.time.now() < year.end; left -= 1) {
    await pause(clerk, luck);
    await (luck.often(0.5) ? change(meeting, luck) : correct(meeting, luck));
  }
};

const changeMentor = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const mentor = luck.one(MENTORS);
  person.laterMentors = new Set([...(person.laterMentors ?? []), mentor]);
  await insist(coordinatorOf(year, cast, person), ({ path }) => ({
    route: 'participant.mentor',
    method: 'PUT',
    path: `${path}/mentor`,
    body: { mentor, reason: 'on leave' },
  }));
};

/** It names the time that stands when it is written; a text in one's own words does as well. */
const tellByHand = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const { asked, path } = coordinatorOf(year, cast, person);
  await askAndWait(year, {
    ...asked,
    route: 'message.send',
    method: 'POST',
    path: `${path}/messages`,
    body: {
      text: 'Vi ses {dato} kl. {kl}.',
      channel: luck.one(['sms', 'sms', 'email']),
      stream: luck.one(['interviews', 'interviews', 'checkIns']),
    },
  });
};

const meanwhile = async (
  what: (typeof MEANWHILE)[number][0],
  ...[year, cast, person, luck]: Parameters<typeof tellByHand>
): Promise<unknown> => {
  switch (what) {
    case 'mentor':
      return changeMentor(year, cast, person, luck);
    case 'arm':
      return correctArm(year, cast, person, person.arm, luck);
    case 'press':
      return pressLast(year, cast.study.id, person, luck);
    case 'byHand':
      return tellByHand(year, cast, person, luck);
  }
};

/** Colleagues have the same person's interview and check-in in hand, within minutes and unaware of each other. */
export const enterTimesInHaste = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const coordinator = coordinatorOf(year, cast, person);
  const lead: Clerk = { ...coordinator, asked: { ...coordinator.asked, eyes: 'leadCoordinator' } };
  const of = luck.one(person.timepoints);
  const mentor = await clerkOf(year, cast, person, luck);
  const meetings = [
    interviewOf(coordinator, of, luck),
    ...(luck.often(SECOND_PERSON) ? [interviewOf(lead, of, luck)] : []),
    ...(mentor ? [checkInOf(mentor)] : []),
    ...(mentor && luck.often(SECOND_PERSON) ? [checkInOf(lead)] : []),
  ];
  const others = MEANWHILE.filter(([, share]) => luck.often(share));
  await Promise.all([
    ...meetings.map((meeting) => enterInHaste(meeting, luck)),
    ...others.map(async ([what]) => {
      await year.world.time.sleep(luck.between(0, 30) * MINUTE_MS);
      await meanwhile(what, year, cast, person, luck);
    }),
  ]);
};
