import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import pg from 'pg';
import type { Figure } from '../kit/figure.ts';
import { allMarked, drained, DUE, WORKERS } from './drained.ts';

const logger = new Logger(() => () => undefined);

export const graphileWorker = async (connectionString: string): Promise<Figure[]> => {
  const pgPool = new pg.Pool({ connectionString, max: WORKERS + 2 });
  // It lets go of the connection by which it listens a moment after it has stopped, perhaps after the server.
  pgPool.on('error', () => undefined);
  const utils = await makeWorkerUtils({ pgPool, logger });
  await utils.migrate();
  await pgPool.query(
    `SELECT graphile_worker.add_job('remind', json_build_object('n', n)) FROM generate_series(1, ${String(DUE)}) n`,
  );
  const left = async (): Promise<number> =>
    (await pgPool.query<{ left: number }>('SELECT count(*)::int AS left FROM graphile_worker.jobs')).rows[0]?.left ?? 0;
  const figures = await drained('graphile-worker', DUE, async () => {
    let sent = 0;
    let tellAll: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      tellAll = resolve;
    });
    const runner = await run({
      pgPool,
      logger,
      concurrency: WORKERS,
      noHandleSignals: true,
      taskList: {
        remind: () => {
          sent += 1;
          if (sent === DUE) tellAll();
        },
      },
    });
    await all;
    await allMarked(left);
    await runner.stop();
    return sent;
  });
  await utils.release();
  await pgPool.end();
  return figures;
};
