import { leaveOf, type Slot, isWithin } from '../domain/slots.ts';
import type { SlotBook } from './slot-book.ts';
import type { StaffBook } from './staff-book.ts';

interface Range {
  from: string;
  to: string;
  assessor?: string;
}

export interface SlotPorts {
  records: Pick<SlotBook, 'slots'>;
  studies: Pick<StaffBook, 'members'>;
}

/** What stands as slots, and the leave that stands with the members of staff. */
export const slotsOf = async (
  study: string,
  range: Range,
  { records, studies }: SlotPorts,
): Promise<{ entered: Slot[]; leave: Slot[] }> => {
  const [entered, members] = await Promise.all([records.slots(study, range), studies.members(study)]);
  const assessors = members.filter(
    ({ user, roles }) => roles.includes('assessor') && [undefined, user].includes(range.assessor),
  );
  return { entered, leave: assessors.flatMap(leaveOf).filter((slot) => isWithin(slot, range)) };
};
