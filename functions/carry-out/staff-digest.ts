import { civil } from '../../shared/domain/civil-date.ts';
import { digestInstant } from '../../shared/domain/mail-round.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import { MAX_BLOCKS_PER_MAIL } from '../../shared/domain/staff-mail.ts';
import { staffMailInstant } from '../../shared/domain/work.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import type { StaffMailRecord, WaitingNotice } from '../../shared/ports/study-book.ts';
import { blocksFor } from './staff-blocks.ts';
import type { StaffDesk } from './staff-desk.ts';
import { staffLetter } from './staff-letter.ts';
import type { Whose } from './staff-round.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import type { CarryOutPorts } from './ports.ts';

const DIGEST_ROLES: Role[] = ['coordinator', 'leadCoordinator', 'teamLeader', 'mentor'];

/** One escalation that waits for somebody to take it, and whose it is. */
interface Untaken {
  notice: WaitingNotice;
  whose: Whose;
}

const whoseOf = async (ports: CarryOutPorts, { study, participant, site, escalations }: WorkRow): Promise<Whose> => {
  const isMentors = escalations.some(({ to }) => to === 'mentor');
  const mentor = isMentors ? (await ports.records.readCheckIns(study, participant))?.mentor : undefined;
  return { ...(site === undefined ? {} : { site }), ...(mentor === undefined ? {} : { mentor }) };
};

const untakenEscalations = async (ports: CarryOutPorts, { study }: StaffDesk): Promise<Untaken[]> => {
  const found: Untaken[] = [];
  for (const stream of ['interviews', 'checkIns'] as const) {
    for await (const page of ports.records.openWork(study.id, stream)) {
      for (const row of page) {
        const open = row.escalations.filter(({ state }) => state === 'open');
        if (open.length === 0) continue;
        const whose = await whoseOf(ports, row);
        for (const { id, level, to, since } of open) {
          const { participant } = row;
          found.push({
            notice: { stream, participant, escalation: id, level, to, notBefore: since, told: [] },
            whose,
          });
        }
      }
    }
  }
  return found.sort(({ notice: a }, { notice: b }) => b.level - a.level || (a.notBefore < b.notBefore ? -1 : 1));
};

const mine = ({ members, today }: StaffDesk, { user }: Member, all: Untaken[]): WaitingNotice[] =>
  all
    .filter(({ notice, whose }) =>
      recipientsOf(notice.to as Role, members, whose, today).some((recipient) => recipient.user === user),
    )
    .map(({ notice }) => notice)
    .slice(0, MAX_BLOCKS_PER_MAIL);

const digestFor = async (ports: CarryOutPorts, desk: StaffDesk, member: Member, all: Untaken[]) => {
  const { study, now, plan, texts } = desk;
  const notices = mine(desk, member, all).map((notice) => ({ id: notice.escalation, notice }));
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
  const all = await untakenEscalations(ports, desk);
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
