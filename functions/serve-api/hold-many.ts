import { heldMany } from '../../shared/contract/answers/many-answer.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { holdManyBody } from '../../shared/contract/participant-body.ts';
import { checkInInHold, interviewsInHold } from '../../shared/domain/appointment-in-hold.ts';
import { checkInsEnded } from '../../shared/domain/check-in-agenda.ts';
import { changeParticipation } from '../../shared/domain/entries/change-participation.ts';
import { checkInFacts } from '../../shared/domain/record-agenda.ts';
import { ok, type Answer } from './answer.ts';
import { eachOf } from './many.ts';
import type { ApiPorts } from './ports.ts';
import { readBody } from './read-body.ts';
import { type Route, verb } from './route.ts';
import type { Visit } from './visit.ts';
import { belongsTo } from './work-item.ts';
import { withCheckInCalls } from './with-check-in-calls.ts';
import { writeParticipant } from './write-participant.ts';
import type { Written } from './writing.ts';

/** Booked inside any hold that stands now. */
const bookedInside = ({ both, plan }: Written) => {
  const checkIns = checkInFacts(plan, both.checkIns);
  const inside = [
    ...interviewsInHold(plan, both.interviews),
    ...(checkIns && !checkInsEnded(checkIns) ? checkInInHold(plan, checkIns) : []),
  ];
  return inside.flatMap(({ stream, of, appointment }) =>
    appointment ? [{ ...belongsTo(stream, of), at: appointment.at }] : [],
  );
};

const holdAll = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { participants, hold, reason } = await readBody(visit, holdManyBody);
  return ok(
    await eachOf(participants, visit, async (id, own) => {
      const written = await writeParticipant(
        own,
        id,
        {
          entry: withCheckInCalls((both, context) => changeParticipation(both, { hold }, context), visit, ports),
          event: { action: 'participationChanged', reason },
        },
        ports,
      );
      const steps = written.dryRun?.steps.filter(({ change }) => change !== 'stays');
      return { id, appointments: bookedInside(written), ...(steps ? { steps } : {}) };
    }),
  );
};

export const holdManyRoutes: Route[] = [
  {
    id: 'participants.hold',
    method: 'POST',
    path: verb('participants', 'hold'),
    summary: 'Put several participants on hold',
    query: dryRunQuery,
    body: holdManyBody,
    answers: { 200: heldMany },
    serve: holdAll,
  },
];
