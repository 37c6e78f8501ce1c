/** Work is done one at a time, in the order it was handed in. */
export interface Turns {
  take: <Result>(work: () => Result | Promise<Result>) => Promise<Result>;
  /** Resolves when all that was handed in is done. */
  idle: () => Promise<void>;
}

export const takingTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: async (work) => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
    idle: async () => {
      await last;
    },
  };
};
