import { unblindingKept } from '../../../shared/contract/answers/unblinding-answer.ts';
import { unblindingBody } from '../../../shared/contract/unblinding-body.ts';
import { recordUnblinding } from '../../../shared/domain/entries/record-unblinding.ts';
import { eventName } from '../../../shared/domain/entries/void-entry.ts';
import { standingAppointment } from '../../../shared/domain/follow-up.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import { created, type Answer } from '../answer.ts';
import { inInterviews } from '../one-record.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound, unfitField } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { ofParticipant, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { writeParticipant } from '../write-participant.ts';
import { ownAssessor } from './own-assessor.ts';

/** Held or still ahead, with its outcome or without: whoever met the participant can say that they were told. */
const wasTheirs = ({ followUps }: InterviewRecord, user: string): boolean =>
  Object.values(followUps).some((facts) => {
    const last = standingAppointment(facts) ?? facts.appointments.at(-1);
    return last?.assessor === user;
  });

const record = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const entry = await readBody(visit, unblindingBody);
  const own = ownAssessor(visit);
  if (own !== undefined && entry.assessor !== own) throw unfitField('/assessor', 'report what you were told yourself');
  const members = await ports.studies.members(visit.study.id);
  if (!members.some(({ user, roles }) => user === entry.assessor && roles.includes('assessor')))
    throw unfitField('/assessor', 'name an assessor of the study');
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: inInterviews((interviews, context) => {
        if (own !== undefined && !wasTheirs(interviews, own)) throw notFound();
        return recordUnblinding(interviews, entry, context);
      }),
      event: { action: 'unblindingRecorded' },
    },
    ports,
  );
  const { interviews } = written.both;
  return created({
    participant: interviews.participant,
    on: entry.on,
    assessor: entry.assessor,
    ...(own === undefined ? { events: [eventName(interviews)] } : {}),
  });
};

export const unblindingRoutes: Route[] = [
  {
    id: 'unblinding.record',
    method: 'POST',
    path: ofParticipant('/unblindings'),
    summary: 'Record that an assessor has been unblinded for a participant',
    body: unblindingBody,
    answers: { 201: unblindingKept },
    serve: record,
  },
];
