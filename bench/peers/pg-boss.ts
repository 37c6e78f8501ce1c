import PgBoss from 'pg-boss';
import type { Figure } from '../kit/figure.ts';
import { allMarked, AT_ONCE, byWorkers, drained, DUE, WORKERS } from './drained.ts';

const jobsFor = (name: string) => Array.from({ length: DUE }, (_, n) => ({ name, data: { n } }));

/** Once by hundreds that are fetched and completed, once by its own loop, which waits half a second between two looks and is bounded by that. */
export const pgBoss = async (connectionString: string): Promise<Figure[]> => {
  const boss = new PgBoss({ connectionString, max: WORKERS, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue('fetched');
  await boss.insert(jobsFor('fetched'));
  const fetched = await drained('pg-boss, by hundreds', DUE, () =>
    byWorkers(async () => {
      const jobs = await boss.fetch('fetched', { batchSize: AT_ONCE });
      if (jobs.length > 0)
        await boss.complete(
          'fetched',
          jobs.map(({ id }) => id),
        );
      return jobs.length;
    }),
  );
  await boss.createQueue('worked');
  await boss.insert(jobsFor('worked'));
  const worked = await drained('pg-boss, its work loop, which pauses', DUE, async () => {
    let sent = 0;
    const all = new Promise<void>((resolve) => {
      const work = async (jobs: unknown[]): Promise<void> => {
        sent += jobs.length;
        if (sent === DUE) resolve();
        return Promise.resolve();
      };
      for (let nth = 0; nth < WORKERS; nth += 1)
        void boss.work('worked', { batchSize: AT_ONCE, pollingIntervalSeconds: 0.5 }, work);
    });
    await all;
    await allMarked(() => boss.getQueueSize('worked', { before: 'completed' }));
    return sent;
  });
  await boss.stop({ wait: true });
  return [...fetched, ...worked];
};
