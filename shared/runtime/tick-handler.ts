import middy from '@middy/core';

/** A function that a schedule invokes: nothing in the event matters, only that it came. */
export const tickHandler = (job: () => Promise<unknown>) =>
  middy().handler(async () => {
    await job();
  });
