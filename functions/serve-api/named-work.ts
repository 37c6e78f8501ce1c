import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { escalationOf } from '../../shared/domain/entries/acknowledge.ts';
import { type Escalation, type Stream, STREAMS, type Task } from '../../shared/domain/record.ts';
import { ok, type Answer } from './answer.ts';
import { answersEscalation, isTaskFor } from './own-work.ts';
import { notFound } from './problem.ts';
import { idUnder, nameFor, seesInterviewsAlone } from './reach.ts';
import { etagFor, versionFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import type { Written } from './writing.ts';

/** `P-7Q4K.3f09ab12cd34`: whose it is stands before the last dot, so that it is found without an index. */
export const participantOf = (id: string): string => {
  const dot = id.lastIndexOf('.');
  if (dot < 1) throw notFound();
  return id.slice(0, dot);
};

interface Found<Work> {
  stream: Stream;
  work: Work;
}

/** Under the participant's own name, whatever the caller calls them. @throws Problem when it is not there, or not for these eyes */
export const taskIn = (both: BothRecords, visit: Visit): Found<Task> => {
  const id = idUnder(both.interviews.participant, visit.path('task'));
  for (const stream of STREAMS) {
    const work = both[stream].tasks[id];
    if (work && isTaskFor(visit, stream, work, both.interviews)) return { stream, work };
  }
  throw notFound();
};

export const escalationIn = (both: BothRecords, visit: Visit): Found<Escalation> => {
  const id = idUnder(both.interviews.participant, visit.path('escalation'));
  for (const stream of STREAMS) {
    const [, work] = escalationOf(both[stream], id) ?? [];
    if (work && answersEscalation(visit, stream, work)) return { stream, work };
  }
  throw notFound();
};

/** As it stands now, under the name that the caller knows; a blinded role is given no version. */
export const workAnswer = <Work extends Task | Escalation>(
  visit: Visit,
  { both, plan }: Written,
  work: Work | undefined,
  more: Record<string, unknown> = {},
): Answer => {
  const participant = nameFor(visit, both);
  const { etag } = etagFor(visit, both, plan);
  return ok(
    {
      ...work,
      ...(work ? { id: idUnder(participant, work.id) } : {}),
      participant,
      ...(seesInterviewsAlone(visit) ? {} : { version: versionFor(visit, both, plan) }),
      ...more,
    },
    { etag },
  );
};
