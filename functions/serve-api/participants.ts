import {
  changedParticipant,
  participant as participantAnswer,
  participantPage,
  released,
} from '../../shared/contract/answers/participant-answer.ts';
import { participantQuery } from '../../shared/contract/list-query.ts';
import { readQuery as participantReadQuery } from '../../shared/contract/participant-query.ts';
import { participantBody, releaseBody } from '../../shared/contract/participant-body.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import { release } from '../../shared/domain/entries/release.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { aboutToSend } from './about-to-send.ts';
import { ok, type Answer } from './answer.ts';
import { enrolParticipant } from './enrol-participant.ts';
import { readQuery } from './exports/read-query.ts';
import { cardFor } from './card-for.ts';
import { housemates } from './household.ts';
import { listParticipants } from './list-participants.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, ofParticipant, type Route, verb } from './route.ts';
import { etagFor, viewFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import { followedPlan } from './earlier-versions.ts';
import { readParticipant } from './read-participant.ts';
import { whatHadLeft } from './what-had-left.ts';
import { writeParticipant } from './write-participant.ts';

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

const releaseAll = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { ids } = await readBody(visit, releaseBody);
  const done: Record<'released' | 'unchanged' | 'unknown', string[]> = { released: [], unchanged: [], unknown: [] };
  for (const id of new Set(ids)) {
    const writing = {
      entry: (both: Both, context: Parameters<typeof release>[1]) => entered(release(both, context)),
      event: { action: 'released' as const },
    };
    try {
      const { changed } = await writeParticipant(
        { ...visit, token: `${visit.token}-${id}`, isRepeatable: false },
        id,
        writing,
        ports,
      );
      done[changed.length > 0 ? 'released' : 'unchanged'].push(id);
    } catch (error) {
      if (!(error instanceof Problem) || error.details.status !== 404) throw error;
      done.unknown.push(id);
    }
  }
  return ok(done);
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
    id: 'participants.release',
    method: 'POST',
    path: verb('participants', 'release'),
    summary: 'Release participants who were imported on hold',
    body: releaseBody,
    answers: { 200: released },
    serve: releaseAll,
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
