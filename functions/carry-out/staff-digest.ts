import { digestInstant } from '../../shared/domain/mail-round.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { staffMailInstant } from '../../shared/domain/staff-mail-hours.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord, WaitingNotice } from '../../shared/ports/study-book.ts';
import { digestFor, waitingWork } from './staff-digest-letter.ts';
import type { StaffDesk } from './staff-desk.ts';
import { digestKey, roundsOf, type Whose } from './staff-round.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import type { CarryOutPorts } from './ports.ts';

const DIGEST_ROLES: Role[] = ['coordinator', 'leadCoordinator', 'teamLeader', 'mentor'];

/** Digests of the week that the provider would not take yet: key, and when each may be tried again. */
const heldBack = ({ steps }: StaffMailRecord, monday: string): Map<string, Instant> =>
  new Map(
    Object.entries(steps).flatMap(([key, step]) =>
      step.state === 'waiting' && key.endsWith(digestKey('', monday))
        ? [[key, Date.parse(step.notBefore ?? step.at)]]
        : [],
    ),
  );

/** When the next digest may go: on Monday morning, or, for one that was refused, when it may be tried again. */
export const digestDue = (record: StaffMailRecord, { plan: { appointments }, now }: StaffDesk): Instant => {
  const { at } = digestInstant(now, record.digested, appointments);
  const { monday } = digestInstant(now, undefined, appointments);
  return staffMailInstant(Math.max(now, Math.min(at, ...heldBack(record, monday).values())), appointments);
};

const without = (record: StaffMailRecord, key: string): StaffMailRecord => {
  const { [key]: _nothing, ...steps } = record.steps;
  return { ...record, steps };
};

const isReader = (member: Member, today: string): boolean =>
  isActive(member, today) && member.roles.some((role) => DIGEST_ROLES.includes(role));

/** Everyone's on the week's first working morning; afterwards only those that the provider would not take, when they may be tried again. */
const dueKeys = (record: StaffMailRecord, { members, plan, now }: StaffDesk): string[] => {
  const { monday } = digestInstant(now, undefined, plan.appointments);
  const held = heldBack(record, monday);
  const again = [...held].flatMap(([key, at]) => (at > now ? [] : [key]));
  if (now < digestInstant(now, record.digested, plan.appointments).at) return again;
  const unsent = members.map(({ user }) => digestKey(user, monday)).filter((key) => record.steps[key] === undefined);
  return [...again, ...unsent];
};

/**
 * The week's overview on its first working morning: every escalation that is open for the reader, most urgent first, and how much is open
 * in all. It is the mail of that morning, so it tells what waits for its reader as well.
 */
export const sendDigests = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
  whose: (notice: WaitingNotice) => Whose,
): Promise<StaffMailRecord | undefined> => {
  const { study, plan, members, today, now } = desk;
  if (digestDue(record, desk) > now) return record;
  const { monday } = digestInstant(now, undefined, plan.appointments);
  const all = await waitingWork(ports, desk);
  let current: StaffMailRecord | undefined = record;
  for (const key of dueKeys(record, desk)) {
    const member = members.find(({ user }) => digestKey(user, monday) === key);
    const round = roundsOf(current, desk, whose).find(({ user }) => user === member?.user);
    const digest = member && isReader(member, today) ? await digestFor(ports, desk, member, { all, round }) : undefined;
    // With nothing left to tell there is no mail, and what waits for its reader is not held by it.
    if (member?.email === undefined || digest === undefined) {
      current = without(current, key);
      continue;
    }
    current = await sendStaffMail(ports, current, { study, user: member.user, key, to: member.email, ...digest });
    if (current === undefined) return undefined;
  }
  return { ...current, digested: monday };
};
