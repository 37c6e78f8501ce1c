import { escalation as escalationAnswer } from '../../shared/contract/answers/work-answer.ts';
import { acknowledgeBody } from '../../shared/contract/task-body.ts';
import { acknowledge } from '../../shared/domain/entries/acknowledge.ts';
import type { Answer } from './answer.ts';
import { escalationIn, participantOf, workAnswer } from './named-work.ts';
import type { ApiPorts } from './ports.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { within } from './within-stream.ts';
import { writeParticipant } from './write-participant.ts';

const takeEscalation = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { note } = await readBody(visit, acknowledgeBody);
  const written = await writeParticipant(
    visit,
    participantOf(visit.path('escalation')),
    {
      entry: (both, context) => {
        const { stream, work } = escalationIn(both, visit);
        return within(both, stream, (record, at) => acknowledge(record, work.id, at), context);
      },
      event: { action: 'escalationAcknowledged', ...(note === undefined ? {} : { reason: note }) },
    },
    ports,
  );
  return workAnswer(visit, written, escalationIn(written.both, visit).work);
};

export const escalationRoutes: Route[] = [
  {
    id: 'escalation.acknowledge',
    method: 'POST',
    path: inStudy('/escalations/:escalation/acknowledge'),
    summary: 'Acknowledge an escalation',
    body: acknowledgeBody,
    answers: { 200: escalationAnswer },
    etag: 'matched',
    serve: takeEscalation,
  },
];
