import { stillUnreadMail } from '../../shared/domain/crisis-mail.ts';
import { FIXED_LANGUAGES } from '../../shared/domain/fixed-mail.ts';
import { staffLanguage } from '../../shared/domain/staff-language.ts';
import { nextStaffMorning } from '../../shared/domain/staff-mail-hours.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord, WaitingNotice } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';
import { readersOfNobody } from './readers-of-nobody.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import { inboxUrl, reachableOn, type StaffDesk } from './staff-desk.ts';
import { isOver } from './staff-told.ts';

type Waiting = StaffMailRecord['waiting'];

const withWaiting = (record: StaffMailRecord, change: (waiting: Waiting) => Waiting): StaffMailRecord => ({
  ...record,
  waiting: change(record.waiting),
});

const without = (record: StaffMailRecord, id: string): StaffMailRecord =>
  withWaiting(record, ({ [id]: _read, ...others }) => others);

/** An inbox that cannot be read keeps back no other mail of the study, and is told of once too often rather than once too seldom. */
const mayBeUnread = async (
  { replies, log }: CarryOutPorts,
  study: string,
  { stream }: WaitingNotice,
): Promise<boolean> => {
  try {
    return await replies.isNobodyUnread(study, stream);
  } catch (error) {
    log.error('inboxUnreadable', { study, stream, code: error instanceof Error ? error.name : 'unknown' });
    return true;
  }
};

/** Each reader once a day. @returns undefined when another worker has taken over */
const tellReaders = async (
  ports: CarryOutPorts,
  { study, members, plan, today, now }: StaffDesk,
  record: StaffMailRecord,
  [id, notice]: [string, WaitingNotice],
): Promise<StaffMailRecord | undefined> => {
  const reachable = reachableOn(members, today);
  const keys: string[] = [];
  let current: StaffMailRecord | undefined = record;
  for (const user of readersOfNobody(reachable, today)) {
    const member = reachable.find((each) => each.user === user);
    if (member?.email === undefined) continue;
    const language = staffLanguage(member.language, study.languages, FIXED_LANGUAGES);
    const mail = { ...stillUnreadMail(language, inboxUrl(ports, study, notice.stream)), stream: notice.stream };
    const key = `${user}/${today}/${notice.escalation}`;
    keys.push(key);
    current = await sendStaffMail(ports, current, { study, user, key, to: member.email, mail, notices: [id] });
    if (current === undefined) return undefined;
  }
  const told = current;
  if (!keys.every((key) => isOver(told, key))) return told;
  const again = { ...notice, told: [], notBefore: isoInstant(nextStaffMorning(now, plan.appointments)) };
  return withWaiting(told, (waiting) => ({ ...waiting, [id]: again }));
};

/**
 * A cry for help of nobody has no task and no escalation: while one lies unread, its readers are told anew each working morning (ADR 17).
 * @returns undefined when another worker has taken over
 */
export const tellUnread = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
): Promise<StaffMailRecord | undefined> => {
  let current: StaffMailRecord | undefined = record;
  for (const [id, notice] of Object.entries(record.waiting)) {
    if (!notice.whileUnread || Date.parse(notice.notBefore) > desk.now) continue;
    current = (await mayBeUnread(ports, desk.study.id, notice))
      ? await tellReaders(ports, desk, current, [id, notice])
      : without(current, id);
    if (current === undefined) return undefined;
  }
  return current;
};
