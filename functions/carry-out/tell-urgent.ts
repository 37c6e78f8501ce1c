import { crisisMail, crisisMailOfNobody } from '../../shared/domain/crisis-mail.ts';
import { FIXED_LANGUAGES } from '../../shared/domain/fixed-mail.ts';
import { staffLanguage } from '../../shared/domain/staff-language.ts';
import type { ComposedMail } from '../../shared/domain/staff-mail.ts';
import { coverOf, type Member, seesSite } from '../../shared/domain/member.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import { answersCries } from '../../shared/domain/roles-together.ts';
import { readIfReadable, readRecord } from '../../shared/ports/read-record.ts';
import { NOBODY_KNOWN } from '../../shared/ports/record-store.ts';
import type { StaffMailRecord, Study, WaitingNotice } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';
import { readersOfNobody } from './readers-of-nobody.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import { inboxUrl, reachableOn, type StaffDesk, todayUrl } from './staff-desk.ts';
import type { Whose } from './staff-round.ts';
import { isOver, withTold } from './staff-told.ts';

/** The one who is named, or whoever covers them today, if they can read it; else the lead, else who coordinates. */
export const urgentUsers = (notice: WaitingNotice, members: Member[], whose: Whose, today: string): string[] => {
  const reachable = reachableOn(members, today);
  if (notice.participant === NOBODY_KNOWN) return readersOfNobody(reachable, today);
  const able = reachable.filter((member) => answersCries(member) && seesSite(member, whose.site));
  const named = able.find(({ user }) => user === notice.user);
  if (named) return [able.find(({ user }) => user === coverOf(named, today))?.user ?? named.user];
  return recipientsOf('leadCoordinator', reachable, whose, today).map(({ user }) => user);
};

const pseudonymOf = async (ports: CarryOutPorts, study: string, notice: WaitingNotice): Promise<string> => {
  const record = await readIfReadable(readRecord(ports.records, { ...notice, study }));
  // The first pseudonym never stands in a mail about check-ins.
  return record?.stream === 'checkIns' ? record.alias : notice.participant;
};

const wordingOf = async (
  ports: CarryOutPorts,
  study: Study,
  notice: WaitingNotice,
): Promise<(language: string) => ComposedMail> => {
  if (notice.participant === NOBODY_KNOWN) {
    const url = inboxUrl(ports, study, notice.stream);
    return (language) => crisisMailOfNobody(language, url);
  }
  const crisis = { pseudonym: await pseudonymOf(ports, study.id, notice), url: todayUrl(ports, study) };
  return (language) => crisisMail(language, crisis);
};

/**
 * Mails that wait for no morning, whatever else is stopped: each by itself, under the same claim as every mail to staff.
 * @returns undefined when another worker has taken over
 */
export const tellUrgent = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
  whose: (notice: WaitingNotice) => Whose,
): Promise<StaffMailRecord | undefined> => {
  const { study, members, today, now } = desk;
  let current: StaffMailRecord | undefined = record;
  for (const [id, notice] of Object.entries(record.waiting)) {
    if (!notice.urgent || notice.whileUnread || Date.parse(notice.notBefore) > now) continue;
    const mailIn = await wordingOf(ports, study, notice);
    for (const user of urgentUsers(notice, members, whose(notice), today)) {
      const member = members.find((each) => each.user === user);
      if (member?.email === undefined || notice.told.includes(user)) continue;
      const language = staffLanguage(member.language, study.languages, FIXED_LANGUAGES);
      const mail = { ...mailIn(language), stream: notice.stream };
      const key = `${user}/${today}/urgent-${notice.escalation}-${String(notice.level)}`;
      // Filed anew by a try that knew nothing of the first one's mail.
      if (isOver(current, key)) {
        current = withTold(current, user, [id]);
        continue;
      }
      current = await sendStaffMail(ports, current, { study, user, key, to: member.email, mail, notices: [id] });
      if (current === undefined) return undefined;
    }
  }
  return current;
};
