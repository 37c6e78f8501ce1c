import {
  changedParticipant,
  participant as participantAnswer,
  participantPage,
} from '../../shared/contract/answers/participant-answer.ts';
import { participantQuery } from '../../shared/contract/list-query.ts';
import { readQuery as participantReadQuery } from '../../shared/contract/participant-query.ts';
import { participantBody } from '../../shared/contract/participant-body.ts';
import { aboutToSend } from './about-to-send.ts';
import { ok, type Answer } from './answer.ts';
import { enrolParticipant } from './enrol-participant.ts';
import { readQuery } from './exports/read-query.ts';
import { cardFor } from './card-for.ts';
import { housemates } from './household.ts';
import { listParticipants } from './list-participants.ts';
import type { ApiPorts } from './ports.ts';
import { inStudy, ofParticipant, type Route } from './route.ts';
import { etagFor, viewFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import { followedPlan } from './earlier-versions.ts';
import { readParticipant } from './read-participant.ts';
import { whatHadLeft } from './what-had-left.ts';

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const asked = readQuery(visit, participantReadQuery);
  const both = await readParticipant(visit, visit.path('participant'), ports);
  const plan = await followedPlan(both, visit.study.id, ports);
  const card = await cardFor(visit, both, plan, asked, ports);
  const view = viewFor(visit, both, plan, card);
  if (visit.sight !== 'site') return ok(view, etagFor(visit, both, plan));
  const hadLeft = await whatHadLeft(both, visit.now, ports);
  const pendingSends = await aboutToSend(both, plan, visit, ports);
  const household = card ? await housemates(both.interviews.participant, card, visit, ports) : [];
  return ok(
    { ...view, ...(hadLeft ? { hadLeft } : {}), pendingSends, ...(household.length > 0 ? { household } : {}) },
    etagFor(visit, both, plan),
  );
};

export const participantRoutes: Route[] = [
  {
    id: 'participants.enrol',
    method: 'POST',
    path: inStudy('/participants'),
    summary: 'Enrol one participant',
    body: participantBody,
    answers: { 201: changedParticipant },
    etag: 'given',
    serve: enrolParticipant,
  },
  {
    id: 'participants.list',
    method: 'GET',
    path: inStudy('/participants'),
    summary: 'Participants, page by page',
    query: participantQuery,
    answers: { 200: participantPage },
    serve: listParticipants,
  },
  {
    id: 'participant.read',
    method: 'GET',
    path: ofParticipant(''),
    summary: 'One participant',
    query: participantReadQuery,
    answers: { 200: participantAnswer },
    etag: 'given',
    serve: read,
  },
];
