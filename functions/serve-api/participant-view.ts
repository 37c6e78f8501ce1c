import { isoDate } from '../../shared/domain/civil-date.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { heardOn, numbersToConfirm } from '../../shared/domain/number-use.ts';
import { erasureOf, erasureState } from '../../shared/domain/erasure.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { versionOf } from './etag.ts';
import { followUpViews } from './follow-up-view.ts';
import { checkInsView } from './mentor-view.ts';

/** A hold of both streams stands in both records; it is shown once. */
export const holdsOf = ({ interviews, checkIns }: Both): Hold[] => [
  ...interviews.holds,
  ...checkIns.holds.filter((hold) => hold.scope === 'checkIns'),
];

/** `stopped` is both; without the intervention alone somebody is active, and is asked for interviews as before. */
export const statusOf = ({ interviews, checkIns }: Both): string => {
  if (interviews.held) return 'held';
  if (interviews.participation.life !== 'alive') return interviews.participation.life;
  if (interviews.participation.interviews !== 'stopped') return 'active';
  return checkIns.participation.intervention === 'stopped' ? 'stopped' : 'interviewsStopped';
};

/** Every axis, and since when somebody gives no interviews: the day that a file told, else that of the entry. */
export const participationOf = ({ interviews, checkIns }: Both, { appointments: { zone } }: StudyPlan) => {
  const stop = interviews.stopped.find(({ to }) => to === undefined);
  const since = stop?.on ?? (stop && isoDate(zone.toLocal(Date.parse(stop.from)).day));
  return {
    ...interviews.participation,
    ...(since === undefined ? {} : { interviewsStoppedOn: since }),
    intervention: checkIns.participation.intervention,
    status: checkIns.status,
  };
};

export const summaryView = (both: Both) => {
  const { interviews, checkIns } = both;
  return {
    id: interviews.participant,
    version: versionOf(both),
    status: statusOf(both),
    registeredAt: interviews.registeredAt,
    anchors: interviews.anchors,
    language: interviews.language,
    ...(interviews.site === undefined ? {} : { site: interviews.site }),
    ...(checkIns.arm === undefined ? {} : { arm: checkIns.arm }),
    ...(checkIns.mentor === undefined ? {} : { mentor: checkIns.mentor }),
    ...(checkIns.participation.intervention === 'stopped' ? { intervention: 'stopped' } : {}),
    ...(interviews.externalIds ? { externalIds: interviews.externalIds } : {}),
  };
};

const toConfirm = (
  record: InterviewRecord,
  { phones }: ContactCard,
  { appointments: { zone } }: StudyPlan,
  now: Instant,
) => {
  const dayOf = (instant: Instant): string => isoDate(zone.toLocal(instant).day);
  const registered = dayOf(Date.parse(record.registeredAt));
  const numbers = numbersToConfirm(phones, { registered, heard: heardOn(record), today: dayOf(now) });
  return numbers.length > 0 ? { numbersToConfirm: numbers } : {};
};

/** What is under way, or was done; one that was taken back is history. */
export const erasureShown = (record: ParticipantRecord) => {
  const erasure = erasureOf(record);
  if (erasure === undefined) return {};
  const { asked, confirmed, dueAt, done } = erasure;
  return {
    erasure: {
      state: erasureState(erasure),
      asked,
      ...(confirmed ? { confirmed } : {}),
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(done === undefined ? {} : { doneAt: done }),
    },
  };
};

/** Everything a coordinator may see of one participant; `contact` only where it was asked for. */
export const participantView = (both: Both, plan: StudyPlan, now: Instant, contact?: ContactCard) => {
  const { interviews, checkIns } = both;
  return {
    ...summaryView(both),
    held: interviews.held ?? false,
    protocolVersion: interviews.agendaBasis.protocolVersion,
    consent: interviews.consent,
    participation: participationOf(both, plan),
    holds: holdsOf(both),
    followUps: followUpViews(interviews, plan, now),
    checkIns: checkInsView(checkIns, plan),
    contacts: interviews.contacts,
    ...(interviews.unblindings ? { unblindings: interviews.unblindings } : {}),
    ...(interviews.lastSignOfLife === undefined ? {} : { lastSignOfLife: interviews.lastSignOfLife }),
    ...erasureShown(interviews),
    ...(contact ? { contact, ...toConfirm(interviews, contact, plan, now) } : {}),
  };
};
