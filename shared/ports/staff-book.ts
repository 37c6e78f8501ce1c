import type { Ending } from '../domain/ending.ts';
import type { Member } from '../domain/member.ts';
import type { StudyLogLine } from './study-log.ts';

/** On which day somebody last used the API of a study. */
export interface LastUse {
  user: string;
  /** ISO local date. */
  on: string;
}

/** A calendar that a member subscribed to. */
export interface CalendarFeed {
  study: string;
  user: string;
  /** SHA-256 of the id in the address, hex: whoever reads the table cannot read the calendar. */
  idHash: string;
  /** ISO instant. */
  since: string;
}

/** Of one member of one study. */
export interface MemberChange {
  /** As read; absent: nobody of that name was on the staff. */
  before: Member | undefined;
  after: Member;
  line: StudyLogLine;
}

/** Who is on the staff of a study, and what belongs to their being there. */
export interface StaffBook {
  members(study: string): Promise<Member[]>;
  /** Consistent: whoever is shut out or taken off the staff is out at the next request. */
  memberships(user: string): Promise<Member[]>;
  /** Whatever stands there: for a staff that is set up. */
  saveMember(member: Member): Promise<void>;
  /** In place of the member who was read, with its line of the delegation log, in one transaction. @returns false when somebody else changed them first */
  changeMember(change: MemberChange): Promise<boolean>;
  /** With its line of the delegation log, in one transaction. */
  removeMember(study: string, user: string, line?: StudyLogLine): Promise<void>;
  /** At most one write a day and user, however often it is called. */
  markUse(study: string, use: LastUse): Promise<void>;
  lastUses(study: string): Promise<LastUse[]>;
  /** Consistent. */
  ending(study: string, user: string): Promise<Ending | undefined>;
  /** Of all studies, those that are planned or running. */
  openEndings(): Promise<Ending[]>;
  /** In place of the version before it. @returns false when somebody else wrote that first. */
  saveEnding(next: Ending): Promise<boolean>;
  calendarFeeds(study: string): Promise<CalendarFeed[]>;
  /** One a member: the address before it is dead. */
  saveCalendarFeed(feed: CalendarFeed): Promise<void>;
  removeCalendarFeed(study: string, user: string): Promise<void>;
}
