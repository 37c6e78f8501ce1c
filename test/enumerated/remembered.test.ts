import type { Log } from '../../shared/ports/log.ts';
import type { Outside } from './outside.ts';
import { type Beginning, rememberedInvocations } from './remembered.ts';

const nothing = async (): Promise<never> => {
  throw new Error('nobody asks this here');
};

/** A queue that holds so many each time it is asked; then it does not answer. */
const outsideOf = (depths: (number | Error)[]): Outside => ({
  send: nothing,
  read: nothing,
  post: nothing,
  sleep: nothing,
  queue: {
    add: nothing,
    approximateBacklogSeconds: nothing,
    depth: async () => {
      const depth = depths.shift();
      if (depth instanceof Error) throw depth;
      return depth ?? new Promise(() => undefined);
    },
  },
});

/** Tells each depth, until nothing is left. */
const countDown: Beginning['run'] = async ({ ask, log, now }) => {
  for (;;) {
    const depth = await ask((outside) => outside.queue.depth());
    log.info(`${String(now())}: ${String(depth)}`);
    if (depth === 0) return;
  }
};

const memory = (job = countDown) => {
  const invoked = rememberedInvocations();
  let runs = 0;
  const lived = async (depths: (number | Error)[], instants: number[] = []) => {
    const told: string[] = [];
    const tell = (code: string): void => void told.push(code);
    const log: Log = { info: tell, warn: tell, error: tell };
    const run: Beginning['run'] = (given) => {
      runs += 1;
      return job(given);
    };
    const now = (): number => instants.shift() ?? 7;
    let end = 'waits';
    void invoked({ named: 'sweep-1', startedAt: 0, now, outside: outsideOf(depths), log, run }).then(
      () => (end = 'returned'),
      (error: unknown) => (end = String(error)),
    );
    await new Promise(setImmediate);
    return [...told, end];
  };
  return { lived, runs: () => runs };
};

it('does again what it has done on the same answers, without running', async () => {
  const { lived, runs } = memory();
  expect(await lived([2, 1, 0])).toEqual(['7: 2', '7: 1', '7: 0', 'returned']);
  expect(await lived([2, 1, 0])).toEqual(['7: 2', '7: 1', '7: 0', 'returned']);
  expect(runs()).toBe(1);
});

it('runs where an answer is new, and says nothing twice', async () => {
  const { lived, runs } = memory();
  await lived([2, 1, 0]);
  expect(await lived([2, 3, 0])).toEqual(['7: 2', '7: 3', '7: 0', 'returned']);
  expect(await lived([2, new Error('no answer')])).toEqual(['7: 2', 'Error: no answer']);
  expect(await lived([2, new Error('no answer')])).toEqual(['7: 2', 'Error: no answer']);
  expect(runs()).toBe(3);
});

it('takes an answer at another instant for another answer', async () => {
  const { lived, runs } = memory();
  await lived([0]);
  // The instant at which it came, and that at which it is told.
  expect(await lived([0], [9, 9])).toEqual(['9: 0', 'returned']);
  expect(runs()).toBe(2);
});

it('goes on from where a worker died that was never answered', async () => {
  const { lived, runs } = memory();
  expect(await lived([2])).toEqual(['7: 2', 'waits']);
  expect(await lived([2])).toEqual(['7: 2', 'waits']);
  expect(runs()).toBe(1);
  expect(await lived([2, 0])).toEqual(['7: 2', '7: 0', 'returned']);
  expect(runs()).toBe(2);
});

it('lives each time what asks two things at once', async () => {
  const { lived, runs } = memory(async ({ ask, log }) => {
    const depth = () => ask((outside) => outside.queue.depth());
    const [first, one, other] = [await depth(), ...(await Promise.all([depth(), depth()]))];
    log.info([first, one, other].join(' '));
  });
  expect(await lived([1, 2, 3])).toEqual(['1 2 3', 'returned']);
  expect(await lived([1, 2, 3])).toEqual(['1 2 3', 'returned']);
  expect(runs()).toBe(2);
});
