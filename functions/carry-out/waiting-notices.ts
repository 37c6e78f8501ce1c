import { readIfReadable, readRecord } from '../../shared/ports/read-record.ts';
import { NOBODY_KNOWN } from '../../shared/ports/record-store.ts';
import type { StaffMailRecord, WaitingNotice } from '../../shared/ports/study-book.ts';
import { openNoRecipient } from './no-recipient.ts';
import type { CarryOutPorts } from './ports.ts';
import type { StaffDesk } from './staff-desk.ts';
import { addressees, type Whose } from './staff-round.ts';
import { urgentUsers } from './tell-urgent.ts';

export const takeIn = async (
  ports: CarryOutPorts,
  record: StaffMailRecord,
): Promise<{ record: StaffMailRecord; ids: string[] }> => {
  const arrived = await ports.records.notices(record.study, ports.clock.now());
  const waiting = { ...record.waiting };
  for (const { id, study: _study, ...notice } of arrived)
    // One of each inbox, however many mornings it was filed for.
    waiting[notice.whileUnread ? notice.escalation : id] ??= { ...notice, told: [] };
  return { record: { ...record, waiting }, ids: arrived.map(({ id }) => id) };
};

export const whoseOf = async (
  ports: CarryOutPorts,
  record: StaffMailRecord,
): Promise<(notice: WaitingNotice) => Whose> => {
  const known = new Map<string, Whose>();
  for (const notice of Object.values(record.waiting)) {
    const key = `${notice.stream}/${notice.participant}`;
    if (known.has(key) || notice.participant === NOBODY_KNOWN) continue;
    const found = await readIfReadable(readRecord(ports.records, { ...notice, study: record.study }));
    known.set(key, {
      ...(found?.site ? { site: found.site } : {}),
      ...(found?.stream === 'checkIns' && found.mentor ? { mentor: found.mentor } : {}),
    });
  }
  return (notice) => known.get(`${notice.stream}/${notice.participant}`) ?? {};
};

/** A notice is done with when everyone it concerns was told, or nobody is there to tell; what is told while it lies unread, when it was read. */
export const dropFinished = async (
  ports: CarryOutPorts,
  { study, members, today }: StaffDesk,
  record: StaffMailRecord,
  whose: (notice: WaitingNotice) => Whose,
): Promise<StaffMailRecord> => {
  const waiting: Record<string, WaitingNotice> = {};
  for (const [id, notice] of Object.entries(record.waiting)) {
    if (notice.whileUnread) {
      waiting[id] = notice;
      continue;
    }
    const all = notice.urgent
      ? urgentUsers(notice, members, whose(notice), today)
      : addressees(notice, members, whose(notice), today).map(({ user }) => user);
    if (all.length === 0 && (await openNoRecipient(ports, study, notice))) continue;
    if (all.length === 0 || all.some((user) => !notice.told.includes(user))) waiting[id] = notice;
  }
  return { ...record, waiting };
};
