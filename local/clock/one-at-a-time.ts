/**
 * Who may work at the same time: requests side by side, as on AWS, but none beside an instant of the clock. First come, first served.
 */
export interface Turnstile {
  together<Result>(work: () => Promise<Result>): Promise<Result>;
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

export const turnstile = (): Turnstile => {
  let lastAlone: Promise<unknown> = Promise.resolve();
  let since: Promise<unknown>[] = [];

  const settled = async (work: Promise<unknown>): Promise<void> => {
    await work.then(
      () => undefined,
      () => undefined,
    );
  };

  return {
    together: (work) => {
      const result = settled(lastAlone).then(work);
      since.push(result);
      const ended = settled(result).then(() => {
        since = since.filter((each) => each !== result);
      });
      void ended;
      return result;
    },
    alone: (work) => {
      const before = [lastAlone, ...since].map(settled);
      const result = Promise.all(before).then(work);
      lastAlone = result;
      since = [];
      return result;
    },
  };
};
