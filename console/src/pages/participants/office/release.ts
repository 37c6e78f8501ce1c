import type { paths } from '../../../api/openapi.d.ts';
import { answered, api } from '../../../api/client.ts';
import type { SubmissionHeaders } from '../../../api/use-submission.ts';

/** Few enough for an answer within some seconds. */
const AT_ONCE = 100;

/** More than somebody waits to have reckoned. */
export const LOOKED_AT = 500;

type ReleaseRoute = paths['/api/studies/{study}/participants:release']['post'];
type Ahead = NonNullable<ReleaseRoute['responses'][200]['content']['application/json']['ahead']>;

const together = (one: Ahead, other: Ahead): Ahead => {
  const isOf = (a: Ahead['steps'][number], b: Ahead['steps'][number]): boolean =>
    a.followUp === b.followUp && a.checkIn === b.checkIn && a.step === b.step;
  const sum = (a: Ahead['steps'][number]) => a.count + (other.steps.find((each) => isOf(each, a))?.count ?? 0);
  return {
    messages: {
      today: one.messages.today + other.messages.today,
      thisWeek: one.messages.thisWeek + other.messages.thisWeek,
    },
    opens: {
      tasks: one.opens.tasks + other.opens.tasks,
      escalations: one.opens.escalations + other.opens.escalations,
    },
    steps: [
      ...one.steps.map((each) => ({ ...each, count: sum(each) })),
      ...other.steps.filter((each) => !one.steps.some((known) => isOf(known, each))),
    ],
  };
};

/** What a release of them all would send and open; nothing is written. */
export const lookAhead = async (study: string, ids: readonly string[], signal: AbortSignal): Promise<Ahead> => {
  let all: Ahead = { messages: { today: 0, thisWeek: 0 }, opens: { tasks: 0, escalations: 0 }, steps: [] };
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { ahead } = await answered(
      api.POST('/api/studies/{study}/participants:release', {
        params: { path: { study }, query: { dryRun: 'true' } },
        body: { ids: ids.slice(at, at + AT_ONCE) },
        signal,
      }),
    );
    if (ahead) all = together(all, ahead);
  }
  return all;
};

/** However many, so many at a time under keys of their own. @returns how many were released */
export const releaseAll = async (
  study: string,
  ids: readonly string[],
  headers: SubmissionHeaders,
  onProgress: (done: number) => void,
): Promise<number> => {
  let count = 0;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { released } = await answered(
      api.POST('/api/studies/{study}/participants:release', {
        params: { path: { study } },
        body: { ids: ids.slice(at, at + AT_ONCE) },
        headers: { 'Idempotency-Key': `${headers['Idempotency-Key']}-${String(at)}` },
      }),
    );
    count += released.length;
    onProgress(at + AT_ONCE);
  }
  return count;
};
