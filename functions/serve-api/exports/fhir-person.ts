import { isoDate } from '../../../shared/domain/civil-date.ts';
import { endOf, startOf, type FollowUpState, statusAt, windowOf } from '../../../shared/domain/follow-up.ts';
import { endBeside } from '../../../shared/domain/follow-up-end.ts';
import { CONSENT_CHANNELS } from '../../../shared/domain/participation.ts';
import type { Timepoint } from '../../../shared/domain/protocol.ts';
import type { Appointment, InterviewRecord } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { timepointWhenSettled } from '../../../shared/domain/version-course.ts';
import { type Instant, isoInstant } from '../../../shared/domain/zone.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import { planUrn, studyUrn } from './fhir-study.ts';
import {
  concept,
  type Entry,
  fhirId,
  person,
  referTo,
  SUBJECT_MILESTONES,
  SUBJECT_STATES,
  urnOf,
} from './fhir-words.ts';

/** Of the interviews alone: that support was stopped would tell who had any. */
const stateOf = ({ held, participation }: InterviewRecord): string => {
  if (held) return 'candidate';
  if (participation.life === 'dead') return 'off-study';
  return participation.interviews === 'stopped' ? 'withdrawn' : 'on-study';
};

/** `status` is that of the resource; how the person stands is in `progress` (F3.11). */
export const researchSubject = ({ interviews, checkIns }: Both, seesArms: boolean): Entry => {
  const { study, participant, anchors, registeredAt, participation } = interviews;
  const { randomisation } = anchors;
  return {
    fullUrl: urnOf(study, 'ResearchSubject', participant),
    resource: {
      resourceType: 'ResearchSubject',
      status: 'active',
      study: referTo(studyUrn(study)),
      subject: person(study, participant),
      progress: [
        {
          subjectState: concept(SUBJECT_STATES, stateOf(interviews)),
          ...(participation.life === 'dead' ? { reason: { text: 'died' } } : {}),
          startDate: registeredAt,
        },
        ...(randomisation === undefined
          ? []
          : [{ milestone: concept(SUBJECT_MILESTONES, 'Randomized'), startDate: randomisation }]),
      ],
      ...(seesArms && checkIns.arm !== undefined ? { assignedComparisonGroup: fhirId(checkIns.arm) } : {}),
    },
  };
};

/** No is the rule, and what was agreed to the exceptions (F5.2). */
export const consentEntry = ({ study, participant, consent, registeredAt }: InterviewRecord): Entry => ({
  fullUrl: urnOf(study, 'Consent', participant),
  resource: {
    resourceType: 'Consent',
    status: 'active',
    subject: person(study, participant),
    date: registeredAt.slice(0, 'YYYY-MM-DD'.length),
    decision: 'deny',
    provision: CONSENT_CHANNELS.filter((channel) => consent[channel]).map((channel) => ({
      action: [concept(urnOf(study, 'channel'), channel)],
    })),
  },
});

const TASK_STATUS: Record<FollowUpState, string> = {
  planned: 'draft',
  open: 'ready',
  booked: 'accepted',
  done: 'completed',
  notDone: 'failed',
};

const taskUrn = ({ study, participant }: InterviewRecord, timepoint: string): string =>
  urnOf(study, 'Task', participant, timepoint);

/** One due visit; its restriction is the window. */
export const visitTask = (timepoint: Timepoint, record: InterviewRecord, plan: StudyPlan, now: Instant): Entry[] => {
  const { study, participant, followUps } = record;
  const facts = followUps[timepoint.id];
  const window = windowOf(timepointWhenSettled(timepoint, facts?.outcome, plan), record.anchors);
  if (window === undefined) return [];
  const { state, reason } = statusAt(timepoint, window, facts, plan.appointments.zone.toLocal(now).day);
  const ended = endBeside(state, record, timepoint, facts);
  const why = reason ?? ended;
  const period = { start: isoDate(window.opens ?? window.target) };
  const on = facts?.outcome?.on;
  return [
    {
      fullUrl: taskUrn(record, timepoint.id),
      resource: {
        resourceType: 'Task',
        instantiatesCanonical: planUrn(study, plan.protocol.version),
        // Nobody is waited for who has died or stopped.
        status: ended === undefined ? TASK_STATUS[state] : 'cancelled',
        ...(why === undefined ? {} : { statusReason: { concept: { text: why } } }),
        intent: 'plan',
        code: concept(urnOf(study, 'timepoint'), timepoint.id),
        for: person(study, participant),
        restriction: { period: window.closes === null ? period : { ...period, end: isoDate(window.closes) } },
        ...(on === undefined ? {} : { executionPeriod: { end: on } }),
      },
    },
  ];
};

const appointmentStatus = ({ end }: Appointment, isHeld: boolean): string => {
  switch (end?.how) {
    case undefined:
      return isHeld ? 'fulfilled' : 'booked';
    case 'held':
      return 'fulfilled';
    case 'noShow':
      return 'noshow';
    case 'moved':
    case 'cancelled':
      return 'cancelled';
  }
};

/** Place, note, assessor and interpreter stay out: they are free text, or somebody. */
export const appointments = (record: InterviewRecord, plan: StudyPlan): Entry[] =>
  Object.entries(record.followUps).flatMap(([id, { appointments: all, outcome }]) =>
    all.map((appointment) => ({
      fullUrl: urnOf(record.study, 'Appointment', record.participant, id, String(appointment.n)),
      resource: {
        resourceType: 'Appointment',
        status: appointmentStatus(appointment, outcome?.outcome === 'done'),
        ...(appointment.end?.how === 'moved' ? { cancellationReason: { text: 'moved' } } : {}),
        appointmentType: { text: appointment.mode },
        supportingInformation: [referTo(taskUrn(record, id))],
        start: isoInstant(startOf(appointment, plan.appointments.zone)),
        end: isoInstant(endOf(appointment, plan.appointments.zone)),
        participant: [{ actor: person(record.study, record.participant), status: 'accepted' }],
      },
    })),
  );
