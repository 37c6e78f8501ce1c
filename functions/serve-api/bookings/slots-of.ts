import { leaveOf, type Slot, isWithin } from '../../../shared/domain/slots.ts';
import type { ApiPorts } from '../ports.ts';

export interface Range {
  from: string;
  to: string;
  assessor?: string;
}

/** What stands as slots, and the leave that stands with the members of staff. */
export const slotsOf = async (
  study: string,
  range: Range,
  { records, studies }: Pick<ApiPorts, 'records' | 'studies'>,
): Promise<{ entered: Slot[]; leave: Slot[] }> => {
  const [entered, members] = await Promise.all([records.slots(study, range), studies.members(study)]);
  const assessors = members.filter(
    ({ user, roles }) => roles.includes('assessor') && [undefined, user].includes(range.assessor),
  );
  return { entered, leave: assessors.flatMap(leaveOf).filter((slot) => isWithin(slot, range)) };
};
