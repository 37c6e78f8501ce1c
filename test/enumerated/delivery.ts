import type { Timeline } from '../world/engine/timeline.ts';

const POLL_MS = 10;
const MAX_RECEIVES = 5;

export interface DeliverySetting {
  time: Timeline;
  visibilitySeconds: number;
  /** @returns whether it is done with; never settles when its worker dies */
  handle: (body: string) => Promise<boolean>;
}

/** SQS, one message at a time: it comes back until a worker says that it is done, and lies aside after five times. */
export const openDelivery = ({ time, visibilitySeconds, handle }: DeliverySetting) => {
  const bodies: string[] = [];
  const dead: string[] = [];
  let waiting = 0;
  const deliver = (body: string, receives: number): void => {
    let isDone = false;
    void handle(body).then((done) => {
      isDone = done;
      if (done) waiting -= 1;
    });
    time.after(visibilitySeconds * 1_000, () => {
      if (isDone) return;
      if (receives < MAX_RECEIVES) deliver(body, receives + 1);
      else dead.push(body);
    });
  };
  return {
    bodies,
    dead,
    depth: () => waiting,
    add: (body: string): void => {
      bodies.push(body);
      waiting += 1;
      time.after(POLL_MS, () => {
        deliver(body, 1);
      });
    },
  };
};
