import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { incentiveBody } from '../../shared/contract/incentive-body.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { recordIncentive } from '../../shared/domain/entries/record-incentive.ts';
import type { Answer } from './answer.ts';
import { inInterviews } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { writeParticipant } from './write-participant.ts';
import { createdAnswer } from './written-answer.ts';

const incentive = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { timepoint, ...entry } = await readBody(visit, incentiveBody);
  const written = await writeParticipant(
    visit,
    visit.path('participant'),
    {
      entry: inInterviews((record, context) => recordIncentive(record, timepoint, entry, context)),
      event: { action: 'incentiveRecorded' },
    },
    ports,
  );
  return createdAnswer(written, visit);
};

export const incentiveRoutes: Route[] = [
  {
    id: 'incentive.record',
    method: 'POST',
    path: ofParticipant('/incentives'),
    summary: 'Record that the card after an interview was handed over, posted or declined',
    query: dryRunQuery,
    body: incentiveBody,
    answers: { 200: changedParticipant, 201: changedParticipant },
    etag: 'matched',
    serve: incentive,
  },
];
