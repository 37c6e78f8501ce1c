import { civil, type CivilDay } from './civil-date.ts';
import {
  caseloadLevel,
  communityLevel,
  employerContactLevel,
  type EvidenceItem,
  type FidelityLevel,
  jobSearchLevel,
  outreachLevel,
} from './fidelity-levels.ts';
import { followAlongLevel, followAlongOf } from './job-follow-along.ts';
import type { CheckIn, CheckInRecord } from './record.ts';

/** Evidence for reviewers, item by item: never added up, and never a score (F2.9). */
export type Evidence =
  | {
      item: EvidenceItem;
      state: 'evidence';
      measure: 'perFullTime' | 'meanDays' | 'perWeek' | 'people' | 'percent' | 'strategies';
      value: number;
      /** How many people, hours or strategies it was made from. */
      of: number;
      level?: FidelityLevel;
    }
  | { item: EvidenceItem; state: 'notRecorded' };

/** Weeks over which contacts with employers are counted. */
const EMPLOYER_WEEKS = 26;
const DAYS_PER_WEEK = 7;
const OUTREACH_STRATEGIES = 6;
const FACE_TO_FACE: CheckIn['setting'][] = ['community', 'office'];

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
const heldOf = ({ checkIns }: CheckInRecord): CheckIn[] => checkIns.filter(({ outcome }) => outcome === 'held');
const isMeeting = ({ setting }: CheckIn): boolean => FACE_TO_FACE.includes(setting);

/** A post is taken for a full one: parts of posts are not recorded. */
const caseload = (active: number): Evidence => ({
  item: 1,
  state: 'evidence',
  measure: 'perFullTime',
  value: active,
  of: 1,
  level: caseloadLevel(active),
});

const jobSearch = (people: CheckInRecord[], entryOf: (record: CheckInRecord) => string | undefined): Evidence => {
  const days = people.flatMap((record) => {
    const entry = entryOf(record);
    if (entry === undefined) return [];
    const first = heldOf(record)
      .filter((checkIn) => checkIn.kind === 'employer' && isMeeting(checkIn) && checkIn.on >= entry)
      .map(({ on }) => on)
      .sort()[0];
    return first === undefined ? [] : [civil(first) - civil(entry)];
  });
  if (days.length === 0) return { item: 15, state: 'notRecorded' };
  const value = oneDecimal(days.reduce((sum, each) => sum + each, 0) / days.length);
  return { item: 15, state: 'evidence', measure: 'meanDays', value, of: days.length, level: jobSearchLevel(value) };
};

const employerContacts = (people: CheckInRecord[], today: CivilDay): Evidence => {
  const since = today - EMPLOYER_WEEKS * DAYS_PER_WEEK;
  const contacts = people.flatMap(heldOf).filter(({ kind, on }) => kind === 'employer' && civil(on) > since);
  if (contacts.length === 0) return { item: 17, state: 'notRecorded' };
  const value = oneDecimal(contacts.length / EMPLOYER_WEEKS);
  const level = employerContactLevel(value);
  return { item: 17, state: 'evidence', measure: 'perWeek', value, of: EMPLOYER_WEEKS, ...(level ? { level } : {}) };
};

const followAlong = (people: CheckInRecord[], today: CivilDay): Evidence => {
  const working = people.flatMap((record) => {
    const jobStart = record.anchors.jobStart;
    if (jobStart === undefined || civil(jobStart) > today) return [];
    const met = heldOf(record)
      .filter(isMeeting)
      .map(({ on }) => civil(on));
    return [followAlongOf(civil(jobStart), met, today)];
  });
  if (working.length === 0) return { item: 23, state: 'notRecorded' };
  const regular = working.filter(({ weekly, monthly }) => weekly && monthly).length;
  return {
    item: 23,
    state: 'evidence',
    measure: 'people',
    value: regular,
    of: working.length,
    level: followAlongLevel(working),
  };
};

const community = (people: CheckInRecord[]): Evidence => {
  const held = people.flatMap(heldOf);
  const minutesOf = (checkIns: CheckIn[]): number => checkIns.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const all = minutesOf(held);
  if (all === 0) return { item: 24, state: 'notRecorded' };
  const share = (100 * minutesOf(held.filter(({ setting }) => setting === 'community'))) / all;
  const value = oneDecimal(share);
  return {
    item: 24,
    state: 'evidence',
    measure: 'percent',
    value,
    of: oneDecimal(all / 60),
    level: communityLevel(value),
  };
};

/** Nobody is discharged for staying away: that holds by construction. Visits, joint ones and the family's part are not recorded. */
const outreach = (people: CheckInRecord[], mentor: string): Evidence => {
  const tasks = people.flatMap(({ tasks }) => Object.values(tasks)).filter(({ kind }) => kind === 'outreach');
  const attempts = tasks.flatMap((task) => task.attempts);
  if (attempts.length === 0) return { item: 25, state: 'notRecorded' };
  const byMentor = attempts.some(({ by }) => by === mentor);
  const value = 2 + (byMentor ? 1 : 0);
  return {
    item: 25,
    state: 'evidence',
    measure: 'strategies',
    value,
    of: OUTREACH_STRATEGIES,
    level: outreachLevel(value),
  };
};

interface Caseload {
  mentor: string;
  active: number;
  /** Everyone whose mentor it is, support ended or not. */
  people: CheckInRecord[];
  /** ISO date from which somebody's support counts. */
  entryOf: (record: CheckInRecord) => string | undefined;
}

/** What the records hold for the items that a scheduler can know of (F2.9); the present mentor stands for all that was held. */
export const caseloadEvidence = ({ mentor, active, people, entryOf }: Caseload, today: CivilDay): Evidence[] => [
  caseload(active),
  jobSearch(people, entryOf),
  employerContacts(people, today),
  followAlong(people, today),
  community(people),
  outreach(people, mentor),
];
