import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { NOTES } from '../outside/shown.ts';
import type { Cast, Person } from './cast.ts';
import { type Clerk, coordinatorOf, post } from './clerk.ts';
import { agreeAndMeet, change, type Meeting } from './meeting.ts';
import { READERS } from './staff.ts';

export const TIMES = ['08:00', '10:30', '13:15', '15:45'];
/** What one entry about an interview may be called, so that it can be taken back. */
const TAKEN_BACK = [
  'appointmentBooked',
  'appointmentMoved',
  'appointmentCancelled',
  'outcomeRecorded',
  'noShowRecorded',
  'voided',
];
/** Of those who come: of half of them it is known who interviews them. */
const ASSESSED = 0.5;
const OFTEN_NO_SHOW = ['done', 'noShow', 'noShow', 'notDone'] as const;
export type Came = (typeof OFTEN_NO_SHOW)[number];

/** What became of an interview. @param on ISO local date */
export const recordInterview = (clerk: Clerk, of: string, came: Came, on: string, luck: Chance): Promise<unknown> => {
  const why = came === 'notDone' ? { reason: 'too-unwell' } : {};
  const body = came === 'noShow' ? { noShow: true, on } : { outcome: came, on, ...why };
  return post(clerk, { route: 'outcome.record', path: `${clerk.path}/follow-ups/${of}/outcome`, body }, luck);
};

export const interviewOf = (clerk: Clerk, of: string, luck: Chance): Meeting => {
  const path = `${clerk.path}/follow-ups/${of}/appointment`;
  const met = luck.often(ASSESSED) ? { assessor: READERS.assessor(clerk.cast.study.id) } : {};
  return {
    clerk,
    times: TIMES,
    hoursBefore: [1, 6, 20, 26, 40, 70, 100, 180],
    agreedIn: ({ followUps }) => followUps.find(({ id, outcome }) => id === of && outcome === undefined),
    put: (at, by) => ({
      route: 'appointment.put',
      method: 'PUT',
      path,
      // They are met on the phone: who is met twice in one hour is told so, and one of them is called later.
      body: {
        at,
        minutes: 60,
        mode: 'phone',
        note: NOTES.interview,
        ...met,
        ...by,
        override: { doubleBooked: 'by phone' },
      },
    }),
    off: (by) => ({ route: 'appointment.cancel', method: 'DELETE', path, body: by }),
    isEntry: ({ stream, action, by }) => stream === 'interviews' && by !== 'system' && TAKEN_BACK.includes(action),
    record: (on, ownLuck) => recordInterview(clerk, of, ownLuck.one(OFTEN_NO_SHOW), on, ownLuck),
  };
};

/** At this very moment, whatever a worker is doing with them. */
export const changeInterview = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const clerk = coordinatorOf(year, cast, person);
  await change(interviewOf(clerk, luck.one(person.timepoints), luck), luck);
};

/** An interview is agreed on, moved, called off and put right as weeks go, and had or not. */
export const interview = async (year: LivedYear, cast: Cast, person: Person, luck: Chance): Promise<void> => {
  const meeting = interviewOf(coordinatorOf(year, cast, person), luck.one(person.timepoints), luck);
  await agreeAndMeet(meeting, luck.often(0.7) ? luck.between(4, 16) : luck.between(0, 3), luck);
};
