import type * as z from 'zod';
import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { cancellationQuery, dryRunQuery } from '../../shared/contract/list-query.ts';
import { appointmentBody, cancellationBody, outcomeBody } from '../../shared/contract/follow-up-body.ts';
import type { AppointmentEntry } from '../../shared/domain/entries/appointments.ts';
import { bookAppointment } from '../../shared/domain/entries/book-appointment.ts';
import { cancelAppointment } from '../../shared/domain/entries/cancel-appointment.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { recordNoShow } from '../../shared/domain/entries/record-no-show.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { standingAppointment, windowOf } from '../../shared/domain/follow-up.ts';
import { localInstant } from '../../shared/domain/local-time.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { type AssessorChecked, checkAssessor } from './bookings/assessor-check.ts';
import { changedAnswer, createdAnswer } from './written-answer.ts';
import type { Answer } from './answer.ts';
import { inInterviews } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import { notFound, unfitField } from './problem.ts';
import { isAssessor, isOwnBooking } from './reach.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { hasRole, type Warning } from './warnings.ts';
import { writeParticipant } from './write-participant.ts';
import type { Written } from './writing.ts';

const refuseAssessor = async (
  assessor: string | undefined,
  at: string,
  visit: Visit,
  ports: ApiPorts,
): Promise<void> => {
  if (assessor === undefined) return;
  const members = await ports.studies.members(visit.study.id);
  if (!hasRole(members, assessor, 'assessor', at.slice(0, 10)))
    throw unfitField('/assessor', 'name somebody who is an assessor of the study on that date');
};

/** Where nothing of time or person changes, what stands was weighed before. */
const isSameTime = (standing: Appointment | undefined, { at, minutes, assessor }: AppointmentEntry): boolean =>
  standing?.at === at && standing.minutes === minutes && standing.assessor === assessor;

const book = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { override: overridden = {}, ...body } = await readBody(visit, appointmentBody);
  const why = [overridden.doubleBooked, overridden.unblinded].filter((each) => each !== undefined).join('; ');
  await refuseAssessor(body.assessor, body.at, visit, ports);
  const timepoint = visit.path('timepoint');
  const entry = { ...body, minutes: body.minutes ?? visit.study.interviewMinutes };
  let moves = false;
  let checked: AssessorChecked = { days: [], warnings: [] };
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: async (both, context) => {
        const { interviews } = both;
        const booked = inInterviews((record) => bookAppointment(record, timepoint, entry, context))(both, context);
        if (booked.kind === 'refused') return booked;
        const standing = standingAppointment(interviews.followUps[timepoint]);
        moves = standing !== undefined && standing.at !== entry.at;
        checked = { days: [], warnings: [] };
        if (isSameTime(standing, entry)) return booked;
        const { at, minutes, assessor } = entry;
        const asked = { ignored: [], overridden };
        if (assessor !== undefined) checked = await checkAssessor(interviews, { at, minutes, assessor }, asked, ports);
        return booked;
      },
      event: () => ({
        action: moves ? 'appointmentMoved' : 'appointmentBooked',
        ...(why === '' ? {} : { override: true, reason: why }),
      }),
      assessorDays: () => checked.days,
    },
    ports,
  );
  const begins = localInstant(entry.at, written.plan.appointments.zone);
  const past: Warning[] = begins < visit.now ? [{ code: 'IN_THE_PAST', field: '/at' }] : [];
  return changedAnswer(written, visit, { warnings: [...past, ...checked.warnings] });
};

const cancel = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { askedBy, reason } = await readBody(visit, cancellationBody);
  const asked = { askedBy: askedBy ?? (visit.query('askedBy') === 'participant' ? 'participant' : 'staff') } as const;
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: inInterviews((record, context) => cancelAppointment(record, visit.path('timepoint'), asked, context)),
      event: { action: 'appointmentCancelled', ...(reason === undefined ? {} : { reason }) },
    },
    ports,
  );
  return changedAnswer(written, visit);
};

/** Kept all the same: only whoever was there knows whether it was the follow-up before its time, or a slip in the date. */
const isEarly = ({ both, plan }: Written, of: string, on: string): boolean => {
  const timepoint = plan.timepoint(of);
  const opens = timepoint && windowOf(timepoint, both.interviews.anchors)?.opens;
  return opens != null && civil(on) < opens;
};

/** Kept all the same: somebody may have been met on the spot, or the follow-up is that of another month or person. */
const isWithoutAppointment = ({ before, plan }: Written, of: string, body: z.output<typeof outcomeBody>): boolean =>
  'outcome' in body &&
  body.outcome === 'done' &&
  plan.timepoint(of)?.mode === 'interview' &&
  standingAppointment(before.interviews.followUps[of]) === undefined;

/** An assessor tells the outcome of an interview that is theirs, a data manager that of a register. @throws Problem for the others */
const refuseOthers = (visit: Visit, { interviews }: BothRecords, timepoint: string, plan: StudyPlan): void => {
  if (visit.sight === 'site') return;
  const isTheirs = isAssessor(visit)
    ? isOwnBooking(interviews, timepoint, visit.user)
    : plan.timepoint(timepoint)?.mode === 'register';
  if (!isTheirs) throw notFound();
};

const outcome = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, outcomeBody);
  const timepoint = visit.path('timepoint');
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    'noShow' in body
      ? {
          entry: (both, context) => {
            refuseOthers(visit, both, timepoint, context.plan);
            return inInterviews((record, at) => recordNoShow(record, timepoint, body.on, at))(both, context);
          },
          event: { action: 'noShowRecorded' },
        }
      : {
          entry: (both, context) => {
            refuseOthers(visit, both, timepoint, context.plan);
            return recordOutcome(both, timepoint, body, context);
          },
          event: { action: 'outcomeRecorded' },
        },
    ports,
  );
  const warnings: Warning[] = [
    ...(isEarly(written, timepoint, body.on) ? [{ code: 'BEFORE_THE_WINDOW' as const, field: '/on' }] : []),
    ...(isWithoutAppointment(written, timepoint, body) ? [{ code: 'NO_APPOINTMENT' as const, field: '/outcome' }] : []),
  ];
  return createdAnswer(written, visit, { warnings });
};

const followUp = (path: string): string => ofParticipant(`/follow-ups/:timepoint${path}`);

export const appointmentRoutes: Route[] = [
  {
    id: 'appointment.put',
    method: 'PUT',
    path: followUp('/appointment'),
    summary: 'Book an interview, or move it',
    query: dryRunQuery,
    body: appointmentBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: book,
  },
  {
    id: 'appointment.cancel',
    method: 'DELETE',
    path: followUp('/appointment'),
    summary: 'Cancel an interview',
    query: cancellationQuery,
    body: cancellationBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: cancel,
  },
  {
    id: 'outcome.record',
    method: 'POST',
    path: followUp('/outcome'),
    summary: 'Record the outcome of a follow-up, or a no-show',
    query: dryRunQuery,
    body: outcomeBody,
    answers: { 200: changedParticipant, 201: changedParticipant },
    etag: 'matched',
    serve: outcome,
  },
];
