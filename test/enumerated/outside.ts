import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import type { DueQueue } from '../../shared/ports/queue.ts';
import type { WorldDynamo } from '../world/dynamo/open-world-dynamo.ts';
import type { Timeline } from '../world/engine/timeline.ts';
import { faultyDocuments } from '../world/outside/faulty-documents.ts';
import type { Invocation, Reach } from '../world/outside/invocation.ts';
import type { Shelf } from './read-once.ts';

/** Whatever one invocation can ask of the world around it; an answer may fail, come late, or never. */
export interface Outside {
  send: Documents['send'];
  read: <Name extends keyof Shelf>(name: Name) => Promise<Shelf[Name]>;
  post: (message: OutgoingSms | OutgoingEmail) => Promise<SendOutcome>;
  queue: DueQueue;
  sleep: (milliseconds: number) => Promise<void>;
}

/** One question, to be put to the outside of whichever life. */
export type Question<Answer> = (outside: Outside) => Promise<Answer>;
export type Ask = <Answer>(question: Question<Answer>) => Promise<Answer>;

interface OutsideSetting {
  invocation: Invocation;
  time: Timeline;
  reach: Reach;
  dynamo: WorldDynamo;
  shelf: Shelf;
  post: (invocation: Invocation, message: OutgoingSms | OutgoingEmail) => Promise<SendOutcome>;
  queue: DueQueue;
  /** Something that is no call of the outside. */
  does: (invocation: Invocation) => void;
}

const unreachable = (): never => {
  throw Object.assign(new Error('no answer'), { name: 'TimeoutError' });
};

export const openOutside = (setting: OutsideSetting): Outside => {
  const { invocation, time, reach, dynamo, shelf, post, queue, does } = setting;
  return {
    ...faultyDocuments(dynamo, reach, () => invocation),
    read: (name) =>
      reach(invocation, { what: `read ${name}`, reads: 'impatiently', effect: () => shelf[name], unreachable }),
    post: async (message) => {
      does(invocation);
      const answer = await post(invocation, message);
      does(invocation);
      return answer;
    },
    queue: {
      ...queue,
      add: (messages) => {
        does(invocation);
        return queue.add(messages);
      },
    },
    sleep: time.sleep,
  };
};
