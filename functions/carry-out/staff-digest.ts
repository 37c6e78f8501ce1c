import { civil } from '../../shared/domain/civil-date.ts';
import { digestInstant } from '../../shared/domain/mail-round.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import { MAX_BLOCKS_PER_MAIL } from '../../shared/domain/staff-mail.ts';
import { staffMailInstant } from '../../shared/domain/work.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord, WaitingNotice } from '../../shared/ports/study-book.ts';
import { blocksFor } from './staff-blocks.ts';
import type { StaffDesk } from './staff-desk.ts';
import { staffLetter } from './staff-letter.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import type { CarryOutPorts } from './ports.ts';

const DIGEST_ROLES: Role[] = ['coordinator', 'leadCoordinator', 'teamLeader', 'mentor'];

const openEscalations = async (ports: CarryOutPorts, { study }: StaffDesk): Promise<WaitingNotice[]> => {
  const found: WaitingNotice[] = [];
  for (const stream of ['interviews', 'checkIns'] as const) {
    for await (const page of ports.records.openWork(study.id, stream)) {
      for (const { participant, escalations } of page) {
        for (const { id, level, to, state, since } of escalations)
          if (state !== 'resolved')
            found.push({ stream, participant, escalation: id, level, to, notBefore: since, told: [] });
      }
    }
  }
  return found.sort((a, b) => b.level - a.level || (a.notBefore < b.notBefore ? -1 : 1));
};

const mine = async (
  ports: CarryOutPorts,
  { study, members, today }: StaffDesk,
  member: Member,
  all: WaitingNotice[],
): Promise<WaitingNotice[]> => {
  const found: WaitingNotice[] = [];
  for (const notice of all) {
    if (found.length >= MAX_BLOCKS_PER_MAIL) break;
    const mentor =
      notice.to === 'mentor' ? (await ports.records.readCheckIns(study.id, notice.participant))?.mentor : undefined;
    const told = recipientsOf(notice.to as Role, members, mentor === undefined ? {} : { mentor }, today);
    if (told.some(({ user }) => user === member.user)) found.push(notice);
  }
  return found;
};

const digestFor = async (ports: CarryOutPorts, desk: StaffDesk, member: Member, all: WaitingNotice[]) => {
  const { study, now, plan, texts } = desk;
  const notices = (await mine(ports, desk, member, all)).map((notice) => ({ id: notice.escalation, notice }));
  const blocks = await blocksFor(ports, study, { user: member.user, asCover: false, notices, at: now });
  const { monday } = digestInstant(now, undefined, plan.appointments);
  return staffLetter({ kind: 'digest', weekFrom: civil(monday) }, member, blocks, texts);
};

const keyOf = (user: string, monday: string): string => `${user}/${monday}/digest`;

/** Digests of the week that the provider would not take yet. */
const heldBack = ({ steps }: StaffMailRecord, monday: string): Instant[] =>
  Object.entries(steps).flatMap(([key, step]) =>
    step.state === 'waiting' && key.endsWith(keyOf('', monday)) ? [Date.parse(step.notBefore ?? step.at)] : [],
  );

/** When the next digest may go: on Monday morning, or, for one that was refused, when it may be tried again. */
export const digestDue = (record: StaffMailRecord, { plan: { appointments }, now }: StaffDesk): Instant => {
  const { at, monday } = digestInstant(now, record.digested, appointments);
  const again = heldBack(record, monday);
  const earliest = again.length === 0 ? at : Math.min(...again);
  return earliest > now ? earliest : staffMailInstant(now, appointments);
};

/** The week's overview on its first working morning: every escalation that is open for the reader, most urgent first. */
export const sendDigests = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
): Promise<StaffMailRecord | undefined> => {
  const { study, plan, members, today, now } = desk;
  const { at, monday } = digestInstant(now, record.digested, plan.appointments);
  if (now < at || digestDue(record, desk) > now) return record;
  const all = await openEscalations(ports, desk);
  let current: StaffMailRecord | undefined = record;
  for (const member of members) {
    if (member.email === undefined || !isActive(member, today)) continue;
    if (!member.roles.some((role) => DIGEST_ROLES.includes(role))) continue;
    const key = keyOf(member.user, monday);
    const known = current.steps[key];
    if (known !== undefined && (known.state !== 'waiting' || Date.parse(known.notBefore ?? known.at) > now)) continue;
    const mail = await digestFor(ports, desk, member, all);
    if (mail === undefined) continue;
    current = await sendStaffMail(ports, current, { study, key, to: member.email, mail, notices: [] });
    if (current === undefined) return undefined;
  }
  // Finished only when nobody's waits: one that was refused for now is tried again.
  return heldBack(current, monday).length > 0 ? current : { ...current, digested: monday };
};
