import {
  changedParticipant,
  participant as participantAnswer,
  participantPage,
  released,
} from '../../shared/contract/answers/participant-answer.ts';
import { participantQuery } from '../../shared/contract/list-query.ts';
import { participantBody, releaseBody } from '../../shared/contract/participant-body.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import { release } from '../../shared/domain/entries/release.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { enrolParticipant } from './enrol-participant.ts';
import { etagOf, versionOf } from './etag.ts';
import { listParticipants } from './list-participants.ts';
import { participantView } from './participant-view.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, ofParticipant, type Route, verb } from './route.ts';
import type { Visit } from './visit.ts';
import { planFor, readParticipant, writeParticipant } from './write-participant.ts';

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const both = await readParticipant(visit, visit.path('participant'), ports);
  const plan = await planFor(both, visit.study.id, ports);
  const contact = await ports.contacts.read(visit.study.id, both.interviews.participant, 'edit');
  return ok(participantView(both, plan, visit.now, contact?.card), { etag: etagOf(versionOf(both)) });
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
    answers: { 200: participantAnswer },
    etag: 'given',
    serve: read,
  },
];
