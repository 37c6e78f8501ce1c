import { channelMail } from '../../shared/domain/channel-mail.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { formatDay, formatTime } from '../../shared/domain/local-format.ts';
import { isActive } from '../../shared/domain/member.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import type { StaffDesk } from './staff-desk.ts';

/** In the key of such a mail: it keeps back no other mail of the day. */
const SLOT = 'texts-shut-';

export const isAboutChannel = (key: string): boolean => key.split('/')[2]?.startsWith(SLOT) ?? false;

/** One opening, one key for each reader, whichever day it is found on. */
const openingOf = (since: string, { plan }: StaffDesk): string => {
  const { day } = plan.appointments.zone.toLocal(Date.parse(since));
  return `${isoDate(day)}/${SLOT}${since.slice(11, 19).replaceAll(':', '')}`;
};

/** What waited to tell of an opening that has ended tells nothing true any more. */
const withoutEnded = (record: StaffMailRecord, opening: string | undefined): StaffMailRecord => {
  const kept = Object.entries(record.steps).filter(
    ([key, { state }]) =>
      state !== 'waiting' || !isAboutChannel(key) || (opening !== undefined && key.endsWith(`/${opening}`)),
  );
  return { ...record, steps: Object.fromEntries(kept) };
};

/**
 * Tells whoever leads that no text leaves, once for each time that it began (faults 39 and 40). That mails do not leave no mail can
 * tell: the console says it.
 * @returns undefined when another worker has taken over
 */
export const tellChannel = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
): Promise<StaffMailRecord | undefined> => {
  const { study, members, today, plan } = desk;
  const since = (await ports.studies.breaker(study.id, 'sms'))?.since;
  const opening = since === undefined ? undefined : openingOf(since, desk);
  let current: StaffMailRecord | undefined = withoutEnded(record, opening);
  if (since === undefined || opening === undefined) return current;
  const reachable = members.filter((member) => member.email !== undefined && isActive(member, today));
  const { day, minute } = plan.appointments.zone.toLocal(Date.parse(since));
  const url = `${ports.consoleUrl}/studies/${encodeURIComponent(study.id)}/today`;
  for (const { user } of recipientsOf('leadCoordinator', reachable, {}, today)) {
    const member = reachable.find((each) => each.user === user);
    if (member?.email === undefined || current === undefined) continue;
    const language = member.language ?? 'da';
    const shown = `${formatDay(day, language)} ${formatTime(minute, language)}`;
    const mail = { ...channelMail(language, { since: shown, url }), stream: 'interviews' as const };
    const key = `${user}/${opening}`;
    current = await sendStaffMail(ports, current, { study, user, key, to: member.email, mail, notices: [] });
  }
  return current;
};

/** When one of them that was not taken for now is tried again. */
export const channelLater = ({ steps }: StaffMailRecord): Instant[] =>
  Object.entries(steps)
    .filter(([key, { state }]) => state === 'waiting' && isAboutChannel(key))
    .map(([, { notBefore, at }]) => Date.parse(notBefore ?? at));
