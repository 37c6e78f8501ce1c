import { channelMail } from '../../shared/domain/channel-mail.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { FIXED_LANGUAGES } from '../../shared/domain/fixed-mail.ts';
import { staffLanguage } from '../../shared/domain/staff-language.ts';
import { formatDay, formatTime } from '../../shared/domain/local-format.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import type { ComposedMail } from '../../shared/domain/staff-mail.ts';
import { usedUpMail } from '../../shared/domain/used-up-mail.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';
import { standingUsedUp, boundedStreams } from '../../shared/ports/used-up.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import { reachableOn, type StaffDesk, todayUrl } from './staff-desk.ts';
import { isForgotten } from './staff-told.ts';

/** In the key of such a mail: it keeps back no other mail of the day. */
const SHUT = 'texts-shut';
const USED_UP = 'texts-used-up';

export const isAboutChannel = (key: string): boolean => {
  const slot = key.split('/')[2] ?? '';
  return slot.startsWith(SHUT) || slot.startsWith(USED_UP);
};

/** Since when texts stay, and what is said of it. */
interface Standstill {
  /** One key for each reader, whichever day it is found on: `{local date}/{slot}`. */
  key: string;
  since: string;
  mail: (language: string, shown: { since: string; url: string }) => ComposedMail;
}

const keyOf = (slot: string, since: string, { plan }: StaffDesk): string => {
  const { day } = plan.appointments.zone.toLocal(Date.parse(since));
  return `${isoDate(day)}/${slot}-${since.slice(11, 19).replaceAll(':', '')}`;
};

const shutSince = async (ports: CarryOutPorts, desk: StaffDesk): Promise<Standstill[]> => {
  const since = (await ports.studies.breaker(desk.study.id, 'sms'))?.since;
  return since === undefined ? [] : [{ key: keyOf(SHUT, since, desk), since, mail: channelMail }];
};

/** Only of a number that still stands, and of this day. */
const usedUp = async (ports: CarryOutPorts, desk: StaffDesk): Promise<Standstill[]> => {
  const found = await Promise.all(
    boundedStreams(desk.study).map(async (stream) => {
      const known = await standingUsedUp(ports.studies, desk.study, { stream, day: desk.today });
      return known && { stream, ...known };
    }),
  );
  return found.flatMap((known) => {
    if (known === undefined) return [];
    const { at: since, ...what } = known;
    const mail: Standstill['mail'] = (language, shown) => usedUpMail(language, { ...shown, ...what });
    const slot = `${USED_UP}-${what.stream}${what.appointmentsToo ? '-all' : ''}`;
    return [{ key: keyOf(slot, since, desk), since, mail }];
  });
};

/**
 * What waited to tell somebody who leads no more, or of what has ended, is told to nobody: it would be due for ever. What was told of
 * one that has ended is forgotten like any other mail.
 */
const withoutOthers = (
  record: StaffMailRecord,
  readers: readonly string[],
  desk: StaffDesk,
  standstills: readonly Standstill[],
) => {
  const kept = Object.entries(record.steps).filter(([key, step]) => {
    if (!isAboutChannel(key)) return true;
    const lasting = standstills.find((each) => key.endsWith(`/${each.key}`));
    if (step.state === 'waiting')
      return lasting !== undefined && readers.some((user) => key === `${user}/${lasting.key}`);
    return lasting !== undefined || !isForgotten(step, desk.now);
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
 * Tells whoever leads that no text leaves, once for each time that it began (faults 39 and 40), and that the day's texts are used up
 * (ADR 27). That mails do not leave no mail can tell: the console says it.
 * @returns undefined when another worker has taken over
 */
export const tellChannel = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
): Promise<StaffMailRecord | undefined> => {
  const { study, plan } = desk;
  const standstills = [...(await shutSince(ports, desk)), ...(await usedUp(ports, desk))];
  const readers = standstills.length === 0 ? [] : readersOf(desk);
  const users = readers.map(({ user }) => user);
  let current: StaffMailRecord | undefined = withoutOthers(record, users, desk, standstills);
  for (const standstill of standstills) {
    const { day, minute } = plan.appointments.zone.toLocal(Date.parse(standstill.since));
    for (const { user, email, language } of readers) {
      const since = `${formatDay(day, language)} ${formatTime(minute, language)}`;
      const mail = standstill.mail(language, { since, url: todayUrl(ports, study) });
      current = await sendStaffMail(ports, current, {
        study,
        user,
        key: `${user}/${standstill.key}`,
        to: email,
        mail: { ...mail, stream: 'interviews' },
        notices: [],
      });
      if (current === undefined) return undefined;
    }
  }
  return current;
};

/** When one of them that was not taken for now is tried again. */
export const channelLater = ({ steps }: StaffMailRecord): Instant[] =>
  Object.entries(steps)
    .filter(([key, { state }]) => state === 'waiting' && isAboutChannel(key))
    .map(([, { notBefore, at }]) => Date.parse(notBefore ?? at));
