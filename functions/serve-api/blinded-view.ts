import { type ContactCard, withoutMarks } from '../../shared/domain/contact-card.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { followUpViews, plainFollowUpViews, withoutIncentive, withoutText } from './follow-up-view.ts';

/** Made of the interview record alone, which knows no arm, mentor or check-in (ADR 4): a view that is blind by its type. */

const blindedStatus = ({ held, participation: { life, interviews } }: InterviewRecord): string => {
  if (held) return 'held';
  if (life !== 'alive') return life;
  return interviews === 'stopped' ? 'stopped' : 'active';
};

/** A job may have been found with a mentor's help: no interview counts from it. */
const withoutJobStart = ({ jobStart: _jobStart, ...anchors }: Record<string, string>) => anchors;

/** The kind is for coordinators alone; to which streams it reaches would tell that there are two. */
const blindedHold = ({ from, until, review }: Hold) => ({
  from,
  ...(until === undefined ? {} : { until }),
  ...(review === undefined ? {} : { review }),
});

export const blindedSummary = (record: InterviewRecord) => ({
  id: record.participant,
  status: blindedStatus(record),
  registeredAt: record.registeredAt,
  anchors: withoutJobStart(record.anchors),
  language: record.language,
  ...(record.site === undefined ? {} : { site: record.site }),
  ...(record.externalIds ? { externalIds: record.externalIds } : {}),
});

/** For whoever analyses interviews: no contact, no free text. */
export const blindedView = (record: InterviewRecord, plan: StudyPlan, now: Instant) => ({
  ...blindedSummary(record),
  held: record.held ?? false,
  consent: record.consent,
  participation: record.participation,
  holds: record.holds.filter(({ liftedAt }) => liftedAt === undefined).map(blindedHold),
  followUps: plainFollowUpViews(record, plan, now),
});

/** Where a participant lives or belongs would tell who provides the support. */
export const bookedSummary = (record: InterviewRecord) => {
  const { site: _site, externalIds: _externalIds, ...summary } = blindedSummary(record);
  return summary;
};

/** Whom an assessor may call: never a number that somebody else reads. */
const callable = (card: ContactCard) => {
  const { name, phones, interpreter } = withoutMarks(card);
  return {
    ...(name === undefined ? {} : { name }),
    phones: phones.filter(({ unsafe, quarantined }) => !unsafe && !quarantined),
    ...(interpreter === undefined ? {} : { interpreter }),
    addresses: [],
    contactPersons: [],
  };
};

/** For an assessor: the follow-ups whose appointment is theirs, with place and interpreter, and nothing before or after it; no words of a colleague who knows the arm. */
export const bookedView = (
  record: InterviewRecord,
  plan: StudyPlan,
  now: Instant,
  user: string,
  card?: ContactCard,
) => ({
  ...bookedSummary(record),
  held: record.held ?? false,
  followUps: followUpViews(record, plan, now).flatMap(({ appointment, outcome, ...followUp }) => {
    if (appointment?.assessor !== user) return [];
    const { note: _note, ...own } = appointment;
    const said = outcome ? { outcome: withoutText(outcome) } : {};
    return [{ ...withoutIncentive(followUp), ...said, appointment: own, appointments: [own] }];
  }),
  ...(card ? { contact: callable(card) } : {}),
});
