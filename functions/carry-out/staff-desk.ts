import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { StaffTextLibrary } from '../../shared/domain/staff-texts.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';

/** What the mails to a study's staff are written from, at one instant. */
export interface StaffDesk {
  study: Study;
  plan: StudyPlan;
  members: Member[];
  texts: StaffTextLibrary;
  /** ISO local date. */
  today: string;
  now: Instant;
}

/** Who can be mailed on that day. @param today ISO local date */
export const reachableOn = (members: readonly Member[], today: string): Member[] =>
  members.filter((member) => member.email !== undefined && isActive(member, today));

/** Where the work of a study begins, once whoever follows it has signed in. */
export const todayUrl = ({ consoleUrl }: Pick<CarryOutPorts, 'consoleUrl'>, { id }: Pick<Study, 'id'>): string =>
  `${consoleUrl}/studies/${encodeURIComponent(id)}/today`;

/** Where what came in by text to one sender of a study is read. */
export const inboxUrl = (
  { consoleUrl }: Pick<CarryOutPorts, 'consoleUrl'>,
  { id }: Pick<Study, 'id'>,
  stream: Stream,
): string => `${consoleUrl}/studies/${encodeURIComponent(id)}/inbox?stream=${stream}`;
