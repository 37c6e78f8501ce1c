import { DAY_MS, type Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord, StaffMailStep } from '../../shared/ports/study-book.ts';

/** Longer than any rule that looks back on what was mailed. */
const KEPT_DAYS = 8;

export const isForgotten = ({ at }: StaffMailStep, now: Instant): boolean => now - Date.parse(at) >= KEPT_DAYS * DAY_MS;

/** No such mail is tried again, also one of which nobody knows whether it left. */
export const isOver = ({ steps }: StaffMailRecord, key: string): boolean => {
  const step = steps[key];
  return step !== undefined && step.state !== 'waiting';
};

/** @param notices ids of the notices that a mail to the user holds */
export const withTold = (record: StaffMailRecord, user: string, notices: string[]): StaffMailRecord => {
  const waiting = { ...record.waiting };
  for (const id of notices) {
    const notice = waiting[id];
    if (notice) waiting[id] = { ...notice, told: [...notice.told, user] };
  }
  return { ...record, waiting };
};

/** Not sent for now: the notices wait for the same person again. @param notBefore ISO instant */
export const waitingAgain = (
  record: StaffMailRecord,
  user: string,
  notices: string[],
  notBefore: string,
): StaffMailRecord => {
  const waiting = { ...record.waiting };
  for (const id of notices) {
    const notice = waiting[id];
    if (notice) waiting[id] = { ...notice, told: notice.told.filter((each) => each !== user), notBefore };
  }
  return { ...record, waiting };
};
