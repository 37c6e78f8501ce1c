import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { anchorsBody, armBody, mentorBody, participationBody } from '../../shared/contract/participant-body.ts';
import { assignMentor } from '../../shared/domain/entries/assign-mentor.ts';
import { changeAnchors } from '../../shared/domain/entries/change-anchors.ts';
import { changeArm } from '../../shared/domain/entries/change-arm.ts';
import { changeParticipation } from '../../shared/domain/entries/change-participation.ts';
import { withErasureWanted } from '../../shared/domain/erasure-wanted.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import { withStopTold } from '../../shared/domain/needless-appointment.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { sentForOldDate, toldOfCheckIn } from './already-sent.ts';
import type { Answer } from './answer.ts';
import { refuseUnlessLead } from './lead-only.ts';
import { inCheckIns, inInterviewsOf } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import { unfit } from './problem.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import { stillUnderWay } from './still-under-way.ts';
import { longOverWarnings, movedWindowWarnings, readAnewWarnings } from './time-warnings.ts';
import type { Visit } from './visit.ts';
import { assignedWarnings, lacksMentor, regained, unfitMentor, unplannedWarnings, type Warning } from './warnings.ts';
import { whatHadLeft } from './what-had-left.ts';
import { withCheckInCalls } from './with-check-in-calls.ts';
import { writeParticipant } from './write-participant.ts';
import type { Written } from './writing.ts';
import { changedAnswer } from './written-answer.ts';

const participation = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason, ...entry } = await readBody(visit, participationBody);
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: withCheckInCalls(
        (both, context) => {
          const { now, plan } = context;
          const idOf = idsIn(ports.ids, visit.study.id);
          return inInterviewsOf(changeParticipation(both, entry, context), (record) =>
            withErasureWanted(both.interviews, withStopTold(both.interviews, record, plan, { now, idOf }), {
              now,
              calendar: plan.appointments,
              idOf,
            }),
          );
        },
        visit,
        ports,
      ),
      event: { action: 'participationChanged', reason },
    },
    ports,
  );
  const warnings: Warning[] =
    entry.existingData === 'erasureRequested' ? [{ code: 'ERASURE_TO_ASK', field: '/existingData' }] : [];
  const hadLeft = await whatHadLeft(written.both, visit.now, ports);
  return changedAnswer(written, visit, {
    stillUnderWay: stillUnderWay(written.both),
    ...(hadLeft ? { hadLeft } : {}),
    warnings: [...warnings, ...((await regained(written, visit, ports)).warnings ?? [])],
  });
};

const anchors = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { anchors: dates, reason } = await readBody(visit, anchorsBody);
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: (both, context) => changeAnchors(both, dates, context),
      event: { action: 'anchorsChanged', ...(reason === undefined ? {} : { reason }) },
    },
    ports,
  );
  return changedAnswer(written, visit, {
    alreadySent: sentForOldDate(written, visit.now),
    warnings: [
      ...unplannedWarnings(written.plan, written.both, ''),
      ...longOverWarnings(written.plan, written.both, { before: written.before, field: '', now: visit.now }),
      ...movedWindowWarnings(written),
      ...readAnewWarnings(written),
    ],
  });
};

/** An arm with check-ins asks for somebody who holds them. */
const mentorWanted = ({ before, both, plan }: Written): Warning[] =>
  before.checkIns.arm !== both.checkIns.arm && lacksMentor(both.checkIns, plan)
    ? [{ code: 'NO_MENTOR', field: '/arm' }]
    : [];

/** A check-in that was booked ahead ended with the arm that had them. */
const calledOffWarning = ({ before, both }: Written): Warning[] => {
  const was = standingAppointment(before.checkIns);
  const isOff = was !== undefined && standingAppointment(both.checkIns) === undefined;
  return isOff ? [{ code: 'CHECK_IN_CALLED_OFF', field: '/arm' }] : [];
};

const arm = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { arm: to, reason } = await readBody(visit, armBody);
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: withCheckInCalls(
        inCheckIns((record, context) => changeArm(record, to, context)),
        visit,
        ports,
      ),
      event: { action: 'armChanged', ...(reason === undefined ? {} : { reason }) },
    },
    ports,
  );
  return changedAnswer(written, visit, {
    alreadySent: toldOfCheckIn(written),
    warnings: [...calledOffWarning(written), ...mentorWanted(written)],
  });
};

const mentor = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { mentor: to, override, reason } = await readBody(visit, mentorBody);
  if (override !== undefined) refuseUnlessLead(visit);
  const faults = await unfitMentor(to, visit, ports);
  if (faults.length > 0) throw unfit(faults);
  const because = override?.reason ?? reason;
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: inCheckIns((record, context) => assignMentor(record, to, context)),
      event: {
        action: 'mentorChanged',
        ...(override === undefined ? {} : { override: true }),
        ...(because === undefined ? {} : { reason: because }),
      },
      withoutCaseloadLimit: override !== undefined,
    },
    ports,
  );
  return changedAnswer(written, visit, { warnings: await assignedWarnings(written, visit, ports) });
};

export const participantFactRoutes: Route[] = [
  {
    id: 'participant.participation',
    method: 'PATCH',
    path: ofParticipant('/participation'),
    summary: 'Change what somebody takes part in, their consent or a hold',
    query: dryRunQuery,
    body: participationBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: participation,
  },
  {
    id: 'participant.anchors',
    method: 'PATCH',
    path: ofParticipant('/anchors'),
    summary: 'Change the dates that follow-ups count from',
    query: dryRunQuery,
    body: anchorsBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: anchors,
  },
  {
    id: 'participant.arm',
    method: 'PATCH',
    path: ofParticipant('/arm'),
    summary: 'Correct the arm',
    query: dryRunQuery,
    body: armBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: arm,
  },
  {
    id: 'participant.mentor',
    method: 'PUT',
    path: ofParticipant('/mentor'),
    summary: 'Assign a mentor, or none',
    query: dryRunQuery,
    body: mentorBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: mentor,
  },
];
