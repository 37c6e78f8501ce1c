import { sameValue } from '../../shared/domain/change.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { ApiPorts } from './ports.ts';
import { changedMeanwhile } from './problem.ts';
import { type Entering, staffLine } from './staff-line.ts';

/** Losing five races in a row means a storm. */
const MAX_RACES = 5;

/**
 * Changes a member as they stand: whoever loses a race looks again, so that no lock is written away.
 * @param change may refuse whom it is shown
 * @returns how they stand now; undefined when nobody of that name is on the staff
 * @throws Problem
 */
export const changeMembership = async (
  { study, user }: Pick<Member, 'study' | 'user'>,
  change: (member: Member) => Member,
  entering: Entering,
  { studies }: Pick<ApiPorts, 'studies'>,
): Promise<Member | undefined> => {
  for (let race = 0; race < MAX_RACES; race += 1) {
    studies.forget();
    const before = (await studies.members(study)).find((each) => each.user === user);
    if (before === undefined) return undefined;
    const after = change(before);
    if (sameValue(before, after)) return after;
    if (await studies.changeMember({ before, after, line: staffLine(entering, before, after) })) return after;
  }
  throw changedMeanwhile();
};
