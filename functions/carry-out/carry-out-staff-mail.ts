import { isoDate } from '../../shared/domain/civil-date.ts';
import { digestInstant } from '../../shared/domain/mail-round.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { StaffTextLibrary } from '../../shared/domain/staff-texts.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { StaffMailRecord, Study, WaitingNotice } from '../../shared/ports/study-book.ts';
import { openNoRecipient } from './no-recipient.ts';
import type { CarryOutPorts } from './ports.ts';
import { blocksFor } from './staff-blocks.ts';
import { sendDigests } from './staff-digest.ts';
import { staffLetter } from './staff-letter.ts';
import { addressees, roundsOf, type Round, type Whose } from './staff-round.ts';
import { sendStaffMail } from './send-staff-mail.ts';

const LEASE_MS = 60_000;
/** Longer than any rule that looks back on what was mailed. */
const KEPT_DAYS = 8;
const DAY_MS = 86_400_000;

const empty = (study: string): StaffMailRecord => ({ study, version: 0, waiting: {}, steps: {} });

/** A claim whose worker vanished is not sent again; what is old is forgotten. */
const tidied = (record: StaffMailRecord, now: Instant): StaffMailRecord => {
  const kept = Object.entries(record.steps)
    .filter(([, step]) => now - Date.parse(step.at) < KEPT_DAYS * DAY_MS)
    .map(([key, step]) => {
      const vanished = step.state === 'sending' && now - Date.parse(step.at) >= LEASE_MS;
      return [key, vanished ? { ...step, state: 'unconfirmed' as const } : step] as const;
    });
  return { ...record, steps: Object.fromEntries(kept) };
};

const takeIn = async (
  ports: CarryOutPorts,
  record: StaffMailRecord,
): Promise<{ record: StaffMailRecord; ids: string[] }> => {
  const arrived = await ports.records.notices(record.study, ports.clock.now());
  const waiting = { ...record.waiting };
  for (const { id, study: _study, ...notice } of arrived) waiting[id] ??= { ...notice, told: [] };
  return { record: { ...record, waiting }, ids: arrived.map(({ id }) => id) };
};

const whoseOf = async (ports: CarryOutPorts, record: StaffMailRecord): Promise<(notice: WaitingNotice) => Whose> => {
  const known = new Map<string, Whose>();
  for (const notice of Object.values(record.waiting)) {
    const key = `${notice.stream}/${notice.participant}`;
    if (known.has(key)) continue;
    const found =
      notice.stream === 'checkIns'
        ? await ports.records.readCheckIns(record.study, notice.participant)
        : await ports.records.readInterviews(record.study, notice.participant);
    known.set(key, {
      ...(found?.site ? { site: found.site } : {}),
      ...(found?.stream === 'checkIns' && found.mentor ? { mentor: found.mentor } : {}),
    });
  }
  return (notice) => known.get(`${notice.stream}/${notice.participant}`) ?? {};
};

/** A notice is done with when everyone it concerns was told, or nobody is there to tell. */
const withTold = (record: StaffMailRecord, round: Round): StaffMailRecord => {
  const waiting = { ...record.waiting };
  for (const { id } of round.notices) {
    const notice = waiting[id];
    if (notice) waiting[id] = { ...notice, told: [...notice.told, round.user] };
  }
  return { ...record, waiting };
};

const dropFinished = async (
  ports: CarryOutPorts,
  study: Study,
  record: StaffMailRecord,
  members: Member[],
  whose: (n: WaitingNotice) => Whose,
  today: string,
): Promise<StaffMailRecord> => {
  const waiting: Record<string, WaitingNotice> = {};
  for (const [id, notice] of Object.entries(record.waiting)) {
    const all = addressees(notice, members, whose(notice), today);
    if (all.length === 0 && (await openNoRecipient(ports, study, notice))) continue;
    if (all.length === 0 || all.some(({ user }) => !notice.told.includes(user))) waiting[id] = notice;
  }
  return { ...record, waiting };
};

const nextDue = (record: StaffMailRecord, rounds: Round[], plan: StudyPlan, now: Instant): string => {
  const retries = Object.values(record.steps).flatMap((step) =>
    step.state === 'waiting' && step.notBefore ? [Date.parse(step.notBefore)] : [],
  );
  const ahead = [...rounds.map((round) => round.at), ...retries.filter((at) => at > now)];
  return isoInstant(Math.min(...ahead, digestInstant(now, record.digested, plan.appointments).at));
};

const tellOne = async (
  ports: CarryOutPorts,
  study: Study,
  record: StaffMailRecord,
  round: Round,
  member: Member | undefined,
  texts: StaffTextLibrary,
  today: string,
): Promise<StaffMailRecord | undefined> => {
  const blocks = member?.email === undefined ? undefined : await blocksFor(ports, study, round);
  const mail = member && blocks && staffLetter({ kind: 'escalations' }, member, blocks, texts);
  // Without an address or with nothing left to tell there is no mail; the worklist holds it either way.
  if (member?.email === undefined || mail === undefined) return withTold(record, round);
  const minute = isoInstant(ports.clock.now()).slice(11, 16).replace(':', '');
  const key = `${round.user}/${today}/${minute}`;
  const after = await sendStaffMail(ports, withTold(record, round), {
    study,
    key,
    to: member.email,
    mail,
    notices: round.notices.map(({ id }) => id),
  });
  const refused = after?.steps[key];
  if (after === undefined || refused?.state !== 'waiting') return after;
  // Not sent for now: the notices wait for the same person again.
  const waiting = { ...after.waiting };
  for (const { id } of round.notices) {
    const notice = waiting[id];
    if (notice === undefined) continue;
    const told = notice.told.filter((user) => user !== round.user);
    waiting[id] = { ...notice, told, notBefore: refused.notBefore ?? notice.notBefore };
  }
  return { ...after, waiting };
};

/** The study's mails to staff that are due: escalations bundled per person and morning, and the Monday digest. */
export const carryOutStaffMail = async (ports: CarryOutPorts, studyId: string): Promise<void> => {
  const study = await ports.studies.study(studyId);
  if (study === undefined) return;
  const now = ports.clock.now();
  const plan = await ports.studies.plan(study.id, study.protocolVersion);
  const members = await ports.studies.members(study.id);
  const templates = await ports.studies.templates(study.id);
  const texts = templates.staff;
  const today = isoDate(plan.appointments.zone.toLocal(now).day);

  const taken = await takeIn(ports, tidied((await ports.studies.staffMail(study.id)) ?? empty(study.id), now));
  const started = { ...taken.record, version: taken.record.version + 1 };
  if (!(await ports.studies.saveStaffMail(started, taken.record.version))) return;
  // Filed in the mail record now, so that the notices themselves are no longer due.
  await ports.records.removeNotices(study.id, taken.ids);

  const whose = await whoseOf(ports, started);
  let record: StaffMailRecord | undefined = study.sendingStopped
    ? started
    : await sendDigests(ports, study, plan, started, members, texts);
  for (const round of record === undefined || study.sendingStopped ? [] : roundsOf(record, members, whose, plan, now)) {
    if (round.at > now || record === undefined) continue;
    record = await tellOne(
      ports,
      study,
      record,
      round,
      members.find(({ user }) => user === round.user),
      texts,
      today,
    );
  }
  if (record === undefined) return;
  const dropped = await dropFinished(ports, study, record, members, whose, today);
  const later = roundsOf(dropped, members, whose, plan, ports.clock.now()).filter((round) => round.at > now);
  const due = study.sendingStopped ? isoInstant(now + 5 * 60_000) : nextDue(dropped, later, plan, now);
  await ports.studies.saveStaffMail({ ...dropped, nextDueAt: due, version: dropped.version + 1 }, dropped.version);
};
