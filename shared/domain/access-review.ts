import { civil } from './civil-date.ts';
import type { Ending } from './ending.ts';
import { isActive, isOnStaff, type Member } from './member.ts';
import type { Role } from './protocol.ts';

export type AccessWarning =
  | 'NO_END_DATE'
  | 'AUDITOR_WITHOUT_PERIOD'
  | 'LEAVE_WITHOUT_COVER'
  | 'COVER_NOT_ON_THE_STAFF'
  | 'NOT_USED_FOR_LONG'
  | 'NEVER_USED'
  | 'LEAVING_STUCK'
  | 'LOCKED_OUT';

/** A quarter: whoever has not been there since may not need to be let in any more. */
const LONG_DAYS = 90;

/** Work is given to these; an empty one is answered for by the next role up. */
const ROLES_WITH_WORK: Role[] = ['coordinator', 'leadCoordinator', 'mentor', 'teamLeader', 'assessor', 'dataManager'];

interface Known {
  /** ISO local date. */
  today: string;
  members: Member[];
  lastUse: string | undefined;
  endings: Ending[];
}

/** What somebody should look at before they say that this member's access is right. */
export const accessWarnings = (member: Member, { today, members, lastUse, endings }: Known): AccessWarning[] => {
  const isStuck = endings.some(({ user, trouble }) => user === member.user && trouble !== undefined);
  const stuck = isStuck ? (['LEAVING_STUCK'] as const) : [];
  // Whoever is not on the staff any more, and what they had is theirs still: that is looked at first.
  if (!isOnStaff(member, today)) return [...stuck];
  if (member.locked) return ['LOCKED_OUT', ...stuck];
  const away = member.leave?.find(({ from, until }) => from <= today && today <= until);
  const cover = away?.cover === undefined ? undefined : members.find(({ user }) => user === away.cover);
  const isIn = cover !== undefined && isActive(cover, today);
  const isAuditor = member.roles.includes('auditor');
  return [
    ...(member.until === undefined && !isAuditor ? (['NO_END_DATE'] as const) : []),
    ...(isAuditor && (member.from === undefined || member.until === undefined)
      ? (['AUDITOR_WITHOUT_PERIOD'] as const)
      : []),
    ...(away && away.cover === undefined ? (['LEAVE_WITHOUT_COVER'] as const) : []),
    ...(away?.cover !== undefined && !isIn ? (['COVER_NOT_ON_THE_STAFF'] as const) : []),
    ...(lastUse === undefined ? (['NEVER_USED'] as const) : []),
    ...(lastUse !== undefined && civil(today) - civil(lastUse) > LONG_DAYS ? (['NOT_USED_FOR_LONG'] as const) : []),
    ...stuck,
  ];
};

export const emptyRoles = (members: Member[], today: string): Role[] =>
  ROLES_WITH_WORK.filter((role) => !members.some((member) => member.roles.includes(role) && isActive(member, today)));
