import type { Member } from '../../shared/domain/member.ts';
import type { StudyLogLine } from '../../shared/ports/study-log.ts';

export interface Entering {
  /** With `at` the name of the line. */
  id: string;
  /** ISO instant. */
  at: string;
  by: string;
  reason?: string | undefined;
}

const standing = ({ study: _study, user: _user, ...member }: Member) => member;

/** One line of the delegation log: how somebody stood on the staff, and how they stand now. */
export const staffLine = (
  { id, at, by, reason }: Entering,
  before: Member | undefined,
  after: Member | undefined,
): StudyLogLine => {
  const { study = '', user = '' } = after ?? before ?? {};
  return {
    study,
    kind: 'staff',
    id: `${id}-${user}`,
    at,
    by,
    subject: user,
    ...(before ? { old: standing(before) } : {}),
    ...(after ? { new: standing(after) } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
};
