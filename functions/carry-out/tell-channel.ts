import { channelMail } from '../../shared/domain/channel-mail.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { FIXED_LANGUAGES } from '../../shared/domain/fixed-mail.ts';
import { staffLanguage } from '../../shared/domain/staff-language.ts';
import { formatDay, formatTime } from '../../shared/domain/local-format.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import { reachableOn, type StaffDesk, todayUrl } from './staff-desk.ts';
import { isForgotten } from './staff-told.ts';

/** In the key of such a mail: it keeps back no other mail of the day. */
const SLOT = 'texts-shut-';

export const isAboutChannel = (key: string): boolean => key.split('/')[2]?.startsWith(SLOT) ?? false;

/** One opening, one key for each reader, whichever day it is found on. */
const openingOf = (since: string, { plan }: StaffDesk): string => {
  const { day } = plan.appointments.zone.toLocal(Date.parse(since));
  return `${isoDate(day)}/${SLOT}${since.slice(11, 19).replaceAll(':', '')}`;
};

/**
 * What waited to tell somebody who leads no more, or of an opening that has ended, is told to nobody: it would be due for ever. What was
 * told of one that has ended is forgotten like any other mail.
 */
const withoutOthers = (record: StaffMailRecord, readers: readonly string[], desk: StaffDesk, opening?: string) => {
  const kept = Object.entries(record.steps).filter(([key, step]) => {
    if (!isAboutChannel(key)) return true;
    const lasts = opening !== undefined && key.endsWith(`/${opening}`);
    if (step.state === 'waiting') return lasts && readers.some((user) => key === `${user}/${opening}`);
    return lasts || !isForgotten(step, desk.now);
  });
  return { ...record, steps: Object.fromEntries(kept) };
};

interface Reader {
  user: string;
  email: string;
  language: string;
}

const readersOf = ({ study, members, today }: StaffDesk): Reader[] => {
  const reachable = reachableOn(members, today);
  const users = recipientsOf('leadCoordinator', reachable, {}, today).map(({ user }) => user);
  return reachable.flatMap(({ user, email, language }) =>
    email !== undefined && users.includes(user)
      ? [{ user, email, language: staffLanguage(language, study.languages, FIXED_LANGUAGES) }]
      : [],
  );
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
  const { study, plan } = desk;
  const since = (await ports.studies.breaker(study.id, 'sms'))?.since;
  if (since === undefined) return withoutOthers(record, [], desk);
  const opening = openingOf(since, desk);
  const readers = readersOf(desk);
  const { day, minute } = plan.appointments.zone.toLocal(Date.parse(since));
  let current: StaffMailRecord | undefined = withoutOthers(
    record,
    readers.map(({ user }) => user),
    desk,
    opening,
  );
  for (const { user, email, language } of readers) {
    const shown = `${formatDay(day, language)} ${formatTime(minute, language)}`;
    const mail = channelMail(language, { since: shown, url: todayUrl(ports, study) });
    current = await sendStaffMail(ports, current, {
      study,
      user,
      key: `${user}/${opening}`,
      to: email,
      mail: { ...mail, stream: 'interviews' },
      notices: [],
    });
    if (current === undefined) return undefined;
  }
  return current;
};

/** When one of them that was not taken for now is tried again. */
export const channelLater = ({ steps }: StaffMailRecord): Instant[] =>
  Object.entries(steps)
    .filter(([key, { state }]) => state === 'waiting' && isAboutChannel(key))
    .map(([, { notBefore, at }]) => Date.parse(notBefore ?? at));
