import { isoDate } from '../../shared/domain/civil-date.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { firstStaffMail } from '../../shared/ports/first-staff-mail.ts';
import { sendsNothing, type StaffMailRecord, type WaitingNotice } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';
import { blocksFor } from './staff-blocks.ts';
import type { StaffDesk } from './staff-desk.ts';
import { digestDue, sendDigests } from './staff-digest.ts';
import { staffLetter } from './staff-letter.ts';
import { roundsOf, type Round, type Whose } from './staff-round.ts';
import { isForgotten, withTold } from './staff-told.ts';
import { sendStaffMail } from './send-staff-mail.ts';
import { channelLater, isAboutChannel, tellChannel } from './tell-channel.ts';
import { tellUnread } from './tell-unread.ts';
import { tellUrgent } from './tell-urgent.ts';
import { dropFinished, takeIn, whoseOf } from './waiting-notices.ts';

const LEASE_MS = 60_000;
const STOPPED_LOOK_MS = 5 * 60_000;

/** A claim whose worker vanished is not sent again; what is old is forgotten, but not that texts are shut as long as they are. */
const tidied = (record: StaffMailRecord, now: Instant): StaffMailRecord => {
  const kept = Object.entries(record.steps)
    .filter(([key, step]) => isAboutChannel(key) || !isForgotten(step, now))
    .map(([key, step]) => {
      const vanished = step.state === 'sending' && now - Date.parse(step.at) >= LEASE_MS;
      return [key, vanished ? { ...step, state: 'unconfirmed' as const } : step] as const;
    });
  return { ...record, steps: Object.fromEntries(kept) };
};

/** Of a day's other mails; an overview, a cry for help and shut texts have names of their own. */
const SLOT = /^\d{4}$/;

/** A mail that was refused for now keeps its key, and with it the count of its tries. */
const keyFor = (record: StaffMailRecord, user: string, { today, now }: StaffDesk): string => {
  const ofToday = `${user}/${today}/`;
  const refused = Object.entries(record.steps).find(
    ([key, step]) => step.state === 'waiting' && key.startsWith(ofToday) && SLOT.test(key.slice(ofToday.length)),
  );
  return refused?.[0] ?? `${ofToday}${isoInstant(now).slice(11, 16).replace(':', '')}`;
};

const tellOne = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
  round: Round,
): Promise<StaffMailRecord | undefined> => {
  const { study } = desk;
  const member = desk.members.find(({ user }) => user === round.user);
  const blocks = member?.email === undefined ? undefined : await blocksFor(ports, desk, round);
  const mail = member && blocks && staffLetter({ kind: 'escalations' }, member, blocks, desk);
  const { user } = round;
  const notices = round.notices.map(({ id }) => id);
  // Without an address or with nothing left to tell there is no mail; the worklist holds it either way.
  if (member?.email === undefined || mail === undefined) return withTold(record, user, notices);
  const key = keyFor(record, user, desk);
  return sendStaffMail(ports, record, { study, user, key, to: member.email, mail, notices });
};

const tellAll = async (
  ports: CarryOutPorts,
  desk: StaffDesk,
  record: StaffMailRecord,
  whose: (notice: WaitingNotice) => Whose,
): Promise<StaffMailRecord | undefined> => {
  let current = await sendDigests(ports, desk, record, whose);
  const tried = new Set<string>();
  while (current !== undefined) {
    // Looked up anew before each mail: another worker may have told somebody while the last one was on its way.
    const round = roundsOf(current, desk, whose).find(({ user, at }) => at <= desk.now && !tried.has(user));
    if (round === undefined) return current;
    tried.add(round.user);
    current = await tellOne(ports, desk, current, round);
  }
  return current;
};

/** Those that were not taken for now. */
const urgentLater = ({ waiting }: StaffMailRecord, now: Instant): Instant[] =>
  Object.values(waiting)
    .filter(({ urgent }) => urgent)
    .map(({ notBefore }) => Math.max(Date.parse(notBefore), now + LEASE_MS));

const deskOf = async (ports: CarryOutPorts, studyId: string): Promise<StaffDesk | undefined> => {
  const study = await ports.studies.study(studyId);
  if (study === undefined) return undefined;
  const plan = await ports.studies.plan(study.id, study.protocolVersion);
  const members = await ports.studies.members(study.id);
  const texts = (await ports.studies.templates(study.id)).staff;
  const now = ports.clock.now();
  return { study, plan, members, texts, now, today: isoDate(plan.appointments.zone.toLocal(now).day) };
};

/** The study's mails to staff that are due: escalations bundled per person and morning, on Mondays with the digest. */
export const carryOutStaffMail = async (ports: CarryOutPorts, studyId: string): Promise<void> => {
  const desk = await deskOf(ports, studyId);
  if (desk === undefined) return;
  const { study, now } = desk;
  const taken = await takeIn(
    ports,
    tidied((await ports.studies.staffMail(study.id)) ?? firstStaffMail(study.id, desk.plan, now), now),
  );
  // Due until all is told: the notices no longer point here once they are taken in, and a worker may die at any line.
  const started = { ...taken.record, nextDueAt: isoInstant(now), version: taken.record.version + 1 };
  if (!(await ports.studies.saveStaffMail(started, taken.record.version))) return;
  // Filed in the mail record now, so that the notices themselves are no longer due.
  await ports.records.removeNotices(study.id, taken.ids);

  const whose = await whoseOf(ports, started);
  const urgently = await tellUrgent(ports, desk, started, whose);
  const again = urgently && (await tellUnread(ports, desk, urgently));
  const warned = again && (await tellChannel(ports, desk, again));
  const record = sendsNothing(study) || warned === undefined ? warned : await tellAll(ports, desk, warned, whose);
  if (record === undefined) return;
  const dropped = await dropFinished(ports, desk, record, whose);
  const later = roundsOf(dropped, { ...desk, now: ports.clock.now() }, whose).filter((round) => round.at > now);
  const nextDue = sendsNothing(study)
    ? now + STOPPED_LOOK_MS
    : Math.min(
        digestDue(dropped, desk),
        ...later.map(({ at }) => at),
        ...urgentLater(dropped, now),
        ...channelLater(dropped),
      );
  const due = { ...dropped, nextDueAt: isoInstant(nextDue), version: dropped.version + 1 };
  await ports.studies.saveStaffMail(due, dropped.version);
};
