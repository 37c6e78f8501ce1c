import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { eraseBody } from '../../shared/contract/participant-body.ts';
import { askErasure, confirmErasure, firstInterviewAhead, revokeErasure } from '../../shared/domain/entries/erase.ts';
import {
  type BothRecords,
  entered,
  type Entered,
  type EntryContext,
  refused,
} from '../../shared/domain/entries/entry.ts';
import { ERASURE_TO_CONFIRM, erasureOf } from '../../shared/domain/erasure.ts';
import { withTask } from '../../shared/domain/work.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import type { Answer } from './answer.ts';
import { refuseUnlessLead } from './lead-only.ts';
import { inInterviewsOf } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { stillUnderWay } from './still-under-way.ts';
import type { Visit } from './visit.ts';
import type { Warning } from './warnings.ts';
import { writeParticipant } from './write-participant.ts';
import { changedAnswer } from './written-answer.ts';

const nameOf = (visit: Visit): string => visit.path('participant').replace(/:erase$/, '');

/** The first asks, which only a lead may. What stands in the way of a confirmation comes before how to give one. */
const asked = (both: BothRecords, context: EntryContext, visit: Visit, ports: ApiPorts): Entered<BothRecords> => {
  if (erasureOf(both.interviews) !== undefined) {
    const confirmed = confirmErasure(both, context);
    if (confirmed.kind === 'refused') return confirmed;
    return refused('erasureAsked', '/confirm', 'send true to confirm it as the second person');
  }
  refuseUnlessLead(visit);
  const spec = {
    key: ERASURE_TO_CONFIRM,
    kind: 'messageTrouble',
    to: 'coordinator',
    why: 'erasureToConfirm',
  } as const;
  const idOf = idsIn(ports.ids, visit.study.id);
  const { now, plan } = context;
  return inInterviewsOf(entered(askErasure(both, context)), (record) =>
    withTask(record, spec, { record, now, calendar: plan.appointments, idOf }),
  );
};

const erase = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason, confirm } = await readBody(visit, eraseBody);
  const written = await writeParticipant(
    visit,
    nameOf(visit),
    {
      entry: (both, context) => (confirm ? confirmErasure(both, context) : asked(both, context, visit, ports)),
      event: { action: confirm ? 'erasureConfirmed' : 'erasureAsked', reason },
    },
    ports,
  );
  const { both, plan } = written;
  const booked = firstInterviewAhead(both.interviews, { now: visit.now, by: visit.user, plan });
  const warnings: Warning[] = booked === undefined ? [] : [{ code: 'INTERVIEW_BOOKED', field: '' }];
  return changedAnswer(written, visit, { warnings, stillUnderWay: stillUnderWay(both) });
};

const revoke = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseUnlessLead(visit);
  const writing = { entry: revokeErasure, event: { action: 'erasureRevoked' as const } };
  return changedAnswer(await writeParticipant(visit, nameOf(visit), writing, ports), visit);
};

const path = inStudy('/participants/:participant{[^/]+:erase}');

export const erasureRoutes: Route[] = [
  {
    id: 'participant.erase',
    method: 'POST',
    path,
    summary:
      'Ask that somebody be erased, or confirm it as the second person (`confirm: true`); carried out after seven days in which nothing is sent',
    body: eraseBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: erase,
  },
  {
    id: 'participant.keep',
    method: 'DELETE',
    path,
    summary: 'Take an erasure back, within its seven days',
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: revoke,
  },
];
