import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import { digestInstant } from '../../shared/domain/mail-round.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import { MAX_BLOCKS_PER_MAIL } from '../../shared/domain/staff-mail.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { StaffMailRecord, Study, WaitingNotice } from '../../shared/ports/study-book.ts';
import type { StaffTextLibrary } from '../../shared/domain/staff-texts.ts';
import { blocksFor } from './staff-blocks.ts';
import { staffLetter } from './staff-letter.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import type { CarryOutPorts } from './ports.ts';

const DIGEST_ROLES: Role[] = ['coordinator', 'leadCoordinator', 'teamLeader', 'mentor'];

const openEscalations = async (ports: CarryOutPorts, study: Study): Promise<WaitingNotice[]> => {
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
  study: Study,
  member: Member,
  all: WaitingNotice[],
  members: Member[],
  today: string,
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

/** The week's overview on its first working morning: every escalation that is open for the reader, most urgent first. */
export const sendDigests = async (
  ports: CarryOutPorts,
  study: Study,
  plan: StudyPlan,
  record: StaffMailRecord,
  members: Member[],
  texts: StaffTextLibrary,
): Promise<StaffMailRecord | undefined> => {
  const now = ports.clock.now();
  const { at, monday } = digestInstant(now, record.digested, plan.appointments);
  if (now < at) return record;
  const today = isoDate(plan.appointments.zone.toLocal(now).day);
  const all = await openEscalations(ports, study);
  let current: StaffMailRecord | undefined = record;
  for (const member of members.filter(
    (each) => isActive(each, today) && each.roles.some((role) => DIGEST_ROLES.includes(role)),
  )) {
    const key = `${member.user}/${monday}/digest`;
    const known = current.steps[key];
    if (member.email === undefined || (known !== undefined && known.state !== 'waiting')) continue;
    const notices = (await mine(ports, study, member, all, members, today)).map((notice) => ({
      id: notice.escalation,
      notice,
    }));
    const blocks = await blocksFor(ports, study, { user: member.user, asCover: false, notices, at: now });
    const mail = staffLetter({ kind: 'digest', weekFrom: civil(monday) }, member, blocks, texts);
    if (mail === undefined) continue;
    current = await sendStaffMail(ports, current, { study, key, to: member.email, mail, notices: [] });
    if (current === undefined) return undefined;
  }
  return { ...current, digested: monday };
};
