import type { CivilDay } from './civil-date.ts';
import type { Role, TimeBand } from './protocol.ts';
import type { Appointment } from './record.ts';
import type { NextAction, Owner, Situation } from './staff-texts.ts';

/** What both kinds of escalation say about who must answer, and by when. */
interface Answerable {
  level: number;
  /** Of somebody who may have cried for help: that is all that a mail tells of them. */
  cry?: true;
  /** When the level before was told, if nobody answered. */
  unacknowledgedSince?: CivilDay;
  owner?: Owner;
  takeBy?: CivilDay;
  /** Who is told when nobody takes it. */
  otherwise?: Role;
  /** Behind a login. */
  url: string;
}

/**
 * One follow-up that waits for someone. The fields are pseudonyms, closed lists, counts and dates, so that no name, number, arm, kind of hold or
 * free text can get into a mail (domain.md section 9).
 */
export interface InterviewBlock extends Answerable {
  stream: 'interviews';
  /** The interview pseudonym. */
  pseudonym: string;
  timepoint: string;
  primary: boolean;
  situation: Situation;
  /** Absent for registers; days left are negative once it is over. */
  window?: { workingDaysLeft: number; lastDay: CivilDay };
  /** Absent where nobody is to be reached. A letter is a try once it is posted; `unposted` is the day on which the last one was written, while it is not. */
  tried?: {
    sms: number;
    emails: number;
    calls: number;
    bands: TimeBand[];
    letterOn?: CivilDay;
    unposted?: CivilDay;
  };
  /** Absent where it does not matter. */
  lastSignOfLife?: CivilDay | 'none';
  next: NextAction[];
}

/** One silence between a mentor and a participant. */
export interface CheckInBlock extends Answerable {
  stream: 'checkIns';
  /** The second pseudonym. */
  pseudonym: string;
  /** Absent before the first contact. */
  lastContact?: CivilDay;
  daysOverdue: number;
}

/** All that an assessor is told of a booked interview. */
export interface AssessorBlock {
  pseudonym: string;
  day: CivilDay;
  minuteOfDay: number;
  mode: Appointment['mode'];
}

/** Two weeks: as much as lies between the last message to the participant and the end of the window. */
export const URGENT_WORKING_DAYS = 10;

export const isUrgent = (block: InterviewBlock | CheckInBlock): boolean =>
  block.cry === true ||
  (block.stream === 'interviews' && block.window !== undefined && block.window.workingDaysLeft <= URGENT_WORKING_DAYS);

/** Days until it is too late, or since it should have been: the smaller, the sooner. */
const daysLeft = (block: InterviewBlock | CheckInBlock): number => {
  if (block.cry) return Number.MIN_SAFE_INTEGER;
  return block.stream === 'checkIns' ? -block.daysOverdue : (block.window?.workingDaysLeft ?? Number.MAX_SAFE_INTEGER);
};
const isPrimary = (block: InterviewBlock | CheckInBlock): number =>
  block.stream === 'interviews' && block.primary ? 1 : 0;

/** Most urgent first; equals in the order of their pseudonyms, which says nothing about anyone. */
export const byUrgency = <B extends InterviewBlock | CheckInBlock>(blocks: readonly B[]): B[] =>
  [...blocks].sort(
    (a, b) =>
      daysLeft(a) - daysLeft(b) ||
      b.level - a.level ||
      isPrimary(b) - isPrimary(a) ||
      Number(a.pseudonym > b.pseudonym) - Number(a.pseudonym < b.pseudonym),
  );
