import { isoDate } from '../../shared/domain/civil-date.ts';
import { type ContactCard, withoutNotes } from '../../shared/domain/contact-card.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';

/** Made of the check-in record alone: what is known of interviews has no way to a mentor (F5.3). */

const mentorStatus = ({ held, participation: { life, intervention } }: CheckInRecord): string => {
  if (held) return 'held';
  if (life !== 'alive') return life;
  return intervention === 'stopped' ? 'stopped' : 'active';
};

/** The other dates are what interviews count from. */
const ownAnchors = ({ arm, anchors }: CheckInRecord, plan: StudyPlan): Record<string, string> => {
  const anchor = planOfArm(plan, arm)?.checkIns.anchor;
  const date = anchor === undefined ? undefined : anchors[anchor];
  return anchor === undefined || date === undefined ? {} : { [anchor]: date };
};

export const checkInsView = (record: CheckInRecord, plan: StudyPlan) => {
  const expected = expectedCheckIn(plan, record);
  const booked = standingAppointment(record);
  return {
    ...(expected ? { plan: expected.plan, due: isoDate(expected.due), gapEnds: isoDate(expected.gapEnds) } : {}),
    ...(booked ? { appointment: booked } : {}),
    appointments: record.appointments,
    held: record.checkIns,
  };
};

/** Under the second pseudonym. The version is that of the check-in record: one of both would tell of interviews. */
export const mentorSummary = (record: CheckInRecord, plan: StudyPlan) => ({
  id: record.alias,
  version: String(record.version),
  status: mentorStatus(record),
  registeredAt: record.registeredAt,
  anchors: ownAnchors(record, plan),
  language: record.language,
  ...(record.site === undefined ? {} : { site: record.site }),
  ...(record.mentor === undefined ? {} : { mentor: record.mentor }),
});

export const mentorView = (record: CheckInRecord, plan: StudyPlan, card?: ContactCard) => {
  const { life, intervention } = record.participation;
  return {
    ...mentorSummary(record, plan),
    held: record.held ?? false,
    consent: record.consent,
    participation: { life, intervention, status: record.status },
    holds: record.holds
      .filter(({ scope, liftedAt }) => scope !== 'interviews' && liftedAt === undefined)
      .map(({ from, until, review }) => ({
        from,
        ...(until === undefined ? {} : { until }),
        ...(review === undefined ? {} : { review }),
      })),
    checkIns: checkInsView(record, plan),
    ...(card ? { contact: withoutNotes(card) } : {}),
  };
};
