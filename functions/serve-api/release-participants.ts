import type * as z from 'zod';
import { released as releasedAnswer } from '../../shared/contract/answers/participant-answer.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { releaseBody } from '../../shared/contract/participant-body.ts';
import { NOWHERE, type CardReach } from '../../shared/domain/card-reach.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import { release } from '../../shared/domain/entries/release.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { aheadOf, type MessageAhead } from './messages-ahead.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { type Route, verb } from './route.ts';
import type { Visit } from './visit.ts';
import { belongsTo } from './work-item.ts';
import { writeParticipant } from './write-participant.ts';
import type { Written } from './writing.ts';

type Released = z.output<typeof releasedAnswer>;
type Ahead = NonNullable<Released['ahead']>;

const nothingAhead = (): Ahead => ({
  messages: { today: 0, thisWeek: 0 },
  opens: { tasks: 0, escalations: 0 },
  steps: [],
});

const addStep = (steps: Ahead['steps'], { stream, of, step }: MessageAhead): void => {
  const place = { ...belongsTo(stream, of), step };
  const known = steps.find(
    (each) => each.followUp === place.followUp && each.checkIn === place.checkIn && each.step === step,
  );
  if (known) known.count += 1;
  else steps.push({ ...place, count: 1 });
};

/** What a release would send within the week, and what work it would open today, were nothing else to happen. */
const addAhead = (ahead: Ahead, { both, plan }: Written, reach: CardReach, now: number): void => {
  const { messages, opens, leaving } = aheadOf(both, { plan, reach, now });
  ahead.messages.today += messages.today;
  ahead.messages.thisWeek += messages.thisWeek;
  ahead.opens.tasks += opens.tasks;
  ahead.opens.escalations += opens.escalations;
  for (const message of leaving) addStep(ahead.steps, message);
};

const writing = {
  entry: (both: Both, context: Parameters<typeof release>[1]) => entered(release(both, context)),
  event: { action: 'released' as const },
};

const releaseAll = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { ids } = await readBody(visit, releaseBody);
  const { study, now, isDryRun } = visit;
  const done: Released = { released: [], unchanged: [], unknown: [] };
  const ahead = nothingAhead();
  // Nobody is looked at: what is known beside the sealed card is enough.
  const reaches = isDryRun ? await ports.contacts.reaches(study.id, ids) : undefined;
  for (const id of new Set(ids)) {
    try {
      const own = { ...visit, token: `${visit.token}-${id}`, isRepeatable: false };
      const written = await writeParticipant(own, id, writing, ports);
      const isReleased = isDryRun ? written.before.interviews.held === true : written.changed.length > 0;
      done[isReleased ? 'released' : 'unchanged'].push(id);
      if (isDryRun && isReleased) addAhead(ahead, written, reaches?.get(id) ?? NOWHERE, now);
    } catch (error) {
      if (!(error instanceof Problem) || error.details.status !== 404) throw error;
      done.unknown.push(id);
    }
  }
  return ok(isDryRun ? { ...done, ahead } : done);
};

export const releaseRoutes: Route[] = [
  {
    id: 'participants.release',
    method: 'POST',
    path: verb('participants', 'release'),
    summary: 'Release participants who were imported on hold, or look what that would send',
    query: dryRunQuery,
    body: releaseBody,
    answers: { 200: releasedAnswer },
    serve: releaseAll,
  },
];
