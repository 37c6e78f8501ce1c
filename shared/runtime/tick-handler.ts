import middy from '@middy/core';
import { toldBarely } from './bare-error.ts';

/** A function that a schedule invokes: nothing in the event matters, only that it came. */
export const tickHandler = (job: () => Promise<unknown>) =>
  middy().handler(
    toldBarely(async () => {
      await job();
    }),
  );
