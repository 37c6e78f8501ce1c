import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import type { Cast, Person } from './cast.ts';
import { askAndWait } from './asking.ts';
import { byWhom, type Clerk, coordinatorOf, insist, post, takeBack, todayOf } from './clerk.ts';
import { interviewOf, recordInterview, TIMES } from './interviewers.ts';
import { recordCheckIn } from './mentors.ts';

/** How often each, of all that is entered. */
const SHARES = [
  ['checkIn', 30],
  ['book', 22],
  ['move', 8],
  ['offer', 6],
  ['done', 6],
  ['cancel', 4],
  ['noShow', 4],
  ['newNumber', 4],
  ['hold', 4],
  ['lift', 3],
  ['void', 3],
  ['notDone', 2],
  ['optOut', 1],
  ['consent', 1],
  ['stop', 0.6],
  ['resume', 0.6],
  ['die', 0.2],
] as const;
export type Does = (typeof SHARES)[number][0];
const ALL = SHARES.reduce((sum, [, share]) => sum + share, 0);

export const drawDoes = (luck: Chance): Does => {
  let left = luck.next() * ALL;
  for (const [does, share] of SHARES) {
    if (left < share) return does;
    left -= share;
  }
  return 'book';
};

const changeParticipation = (clerk: Clerk, entry: object): Promise<unknown> =>
  insist(clerk, ({ path }) => ({
    route: 'participant.participation',
    method: 'PATCH',
    path: `${path}/participation`,
    body: { ...entry, reason: 'told by phone' },
  }));

const newNumber = ({ year, asked, path, person }: Clerk, luck: Chance): Promise<unknown> => {
  const number = `+4531${String(luck.between(100_000, 999_999))}`;
  person.addresses.add(number);
  const body = { phones: [{ number }] };
  return askAndWait(year, {
    ...asked,
    route: 'participant.contact',
    method: 'PATCH',
    path: `${path}/contact`,
    body,
  });
};

/** One thing that a coordinator enters of one person, now. */
export const enterNow = async (
  year: LivedYear,
  cast: Cast,
  person: Person,
  does: Does,
  luck: Chance,
): Promise<unknown> => {
  const clerk = coordinatorOf(year, cast, person);
  const today = todayOf(year);
  const on = isoDate(today);
  const of = luck.one(person.timepoints);
  const meeting = interviewOf(clerk, of, luck);
  const day = isoDate(today + luck.between(0, 25));
  switch (does) {
    case 'book':
    case 'move':
      return insist(clerk, () => meeting.put(`${day}T${luck.one(TIMES)}`, byWhom(luck)));
    case 'cancel':
      return insist(clerk, () => meeting.off(byWhom(luck)));
    case 'noShow':
    case 'done':
    case 'notDone':
      return recordInterview(clerk, of, does, on, luck);
    case 'hold':
      return changeParticipation(clerk, { hold: { kind: 'hospital', until: isoDate(today + luck.between(1, 60)) } });
    case 'lift':
      return changeParticipation(clerk, { hold: null });
    case 'stop':
      return changeParticipation(clerk, luck.often(0.5) ? { interviews: 'stopped' } : { intervention: 'stopped' });
    case 'resume':
      return changeParticipation(clerk, luck.often(0.5) ? { interviews: 'full' } : { intervention: 'active' });
    case 'optOut':
      return changeParticipation(clerk, { consent: { sms: false } });
    case 'consent':
      return changeParticipation(clerk, { consent: { sms: luck.often(0.7), email: luck.often(0.7) } });
    case 'die':
      return changeParticipation(clerk, { life: luck.one(['dead', 'emigrated', 'alive']) });
    case 'newNumber':
      return newNumber(clerk, luck);
    case 'checkIn':
      return recordCheckIn(clerk, on, luck.often(0.8) ? 'held' : 'missed', luck);
    case 'offer': {
      const body = { times: ['09:00', '14:30'].map((time) => `${day}T${time}`), mode: 'phone' };
      return post(clerk, { route: 'offers.add', path: `${clerk.path}/follow-ups/${of}/offers`, body }, luck);
    }
    case 'void':
      return takeBack(clerk, ({ stream, by }) => stream === 'interviews' && by !== 'system', luck);
  }
};
