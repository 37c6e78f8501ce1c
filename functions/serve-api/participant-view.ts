import { classify } from '../../shared/domain/visit-window.ts';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { standingAppointment, statusAt, windowOf } from '../../shared/domain/follow-up.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import { expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { versionOf } from './etag.ts';

const dated = (day: number | null): string | null => (day === null ? null : isoDate(day));

const followUpView = (timepoint: Timepoint, { interviews }: Both, plan: StudyPlan, today: number) => {
  const window = windowOf(timepoint, interviews.anchors);
  if (window === undefined) return [];
  const facts = interviews.followUps[timepoint.id];
  const { state, reason, overdue, closed, late } = statusAt(timepoint, window, facts, today);
  const appointment = standingAppointment(facts);
  return [
    {
      id: timepoint.id,
      ...(timepoint.primary ? { primary: true } : {}),
      target: isoDate(window.target),
      opens: dated(window.opens),
      closes: dated(window.closes),
      bookable: isoDate(plan.appointments.rollForward(window.target)),
      state,
      ...(reason === undefined ? {} : { reason }),
      overdue,
      closed,
      late,
      ...(facts?.outcome ? { outcome: facts.outcome, timeliness: classify(civil(facts.outcome.on), window) } : {}),
      ...(appointment ? { appointment } : {}),
      appointments: facts?.appointments ?? [],
    },
  ];
};

/** A hold of both streams stands in both records; it is shown once. */
const holdsOf = ({ interviews, checkIns }: Both): Hold[] => [
  ...interviews.holds,
  ...checkIns.holds.filter((hold) => hold.scope === 'checkIns'),
];

export const statusOf = ({ interviews, checkIns }: Both): string => {
  if (interviews.held) return 'held';
  if (interviews.participation.life !== 'alive') return interviews.participation.life;
  const stopped = interviews.participation.interviews === 'stopped';
  return stopped && checkIns.participation.intervention === 'stopped' ? 'stopped' : 'active';
};

export const summaryView = (both: Both) => {
  const { interviews, checkIns } = both;
    ...(interviews.unblindings ? { unblindings: interviews.unblindings } : {}),
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
    ...(interviews.externalIds ? { externalIds: interviews.externalIds } : {}),
  };
};

/** Everything a coordinator may see of one participant; `contact` only where it was asked for. */
export const participantView = (both: Both, plan: StudyPlan, now: Instant, contact?: ContactCard) => {
  const { interviews, checkIns } = both;
  const today = plan.appointments.zone.toLocal(now).day;
  const expected = expectedCheckIn(plan, checkIns);
  const booked = checkIns.appointments.find((each) => each.end === undefined);
  return {
    ...summaryView(both),
    held: interviews.held ?? false,
    protocolVersion: interviews.agendaBasis.protocolVersion,
    consent: interviews.consent,
    participation: {
      ...interviews.participation,
      intervention: checkIns.participation.intervention,
      status: checkIns.status,
    },
    holds: holdsOf(both),
    followUps: plan.protocol.timepoints.flatMap((timepoint) => followUpView(timepoint, both, plan, today)),
    checkIns: {
      ...(expected ? { plan: expected.plan, due: isoDate(expected.due), gapEnds: isoDate(expected.gapEnds) } : {}),
      ...(booked ? { appointment: booked } : {}),
      appointments: checkIns.appointments,
      held: checkIns.checkIns,
    },
    contacts: interviews.contacts,
    ...(interviews.lastSignOfLife === undefined ? {} : { lastSignOfLife: interviews.lastSignOfLife }),
    ...(contact ? { contact } : {}),
  };
};
