import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { cancellationQuery, dryRunQuery } from '../../shared/contract/list-query.ts';
import { appointmentBody, cancellationBody } from '../../shared/contract/follow-up-body.ts';
import { type AppointmentEntry, isWhereTheySaid } from '../../shared/domain/entries/appointments.ts';
import { bookAppointment } from '../../shared/domain/entries/book-appointment.ts';
import { cancelAppointment } from '../../shared/domain/entries/cancel-appointment.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { bookingTexts, refuseArms, unblindingWarnings } from './blinded-texts.ts';
import { type AssessorChecked, checkAssessor } from './bookings/assessor-check.ts';
import { pastWarnings, placeWarnings, reminderWarnings, timeWarnings } from './time-warnings.ts';
import { changedAnswer } from './written-answer.ts';
import type { Answer } from './answer.ts';
import { inInterviews } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { hasRole, heldWarnings, type Warning } from './warnings.ts';
import { writeParticipant } from './write-participant.ts';

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
  await refuseArms(bookingTexts(body), visit.study, ports);
  const timepoint = visit.path('timepoint');
  const entry = { ...body, minutes: body.minutes ?? visit.study.interviewMinutes };
  let moves = false;
  let isElsewhere = false;
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
        isElsewhere = standing?.at === entry.at && !isWhereTheySaid(standing, entry);
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
  const { plan, both } = written;
  const past = pastWarnings(plan, entry.at, visit.now);
  const untold: Warning[] = isElsewhere && past.length === 0 ? [{ code: 'NOT_TOLD', field: '/place' }] : [];
  const odd = [
    ...timeWarnings(plan, both.interviews, { timepoint, at: entry.at }, '/at'),
    ...reminderWarnings(plan, timepoint),
    ...placeWarnings(entry.place),
    ...(await unblindingWarnings(bookingTexts(entry), visit.study, ports)),
  ];
  return changedAnswer(written, visit, {
    warnings: [...heldWarnings(both), ...past, ...untold, ...odd, ...checked.warnings],
  });
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
  return changedAnswer(written, visit, { warnings: heldWarnings(written.both) });
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
];
