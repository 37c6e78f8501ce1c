import { cairn } from '../peers/cairn.ts';
import { bullmq } from '../peers/bullmq.ts';
import { graphileWorker } from '../peers/graphile-worker.ts';
import { pgBoss } from '../peers/pg-boss.ts';
import { plainSql } from '../peers/plain-sql.ts';
import { initdbPath, openPostgres } from '../peers/postgres.ts';
import { openRedis, redisPath } from '../peers/redis.ts';
import type { Benchmark, Figure } from '../kit/figure.ts';

const onPostgres = async (initdb: string): Promise<Figure[]> => {
  const { url, close } = await openPostgres(initdb);
  try {
    return [...(await plainSql(url)), ...(await pgBoss(url)), ...(await graphileWorker(url))];
  } finally {
    await close();
  }
};

const onRedis = async (file: string): Promise<Figure[]> => {
  const { port, close } = await openRedis(file);
  try {
    return await bullmq(port);
  } finally {
    await close();
  }
};

/** Cairn beside what people use instead, with 10,000 reminders due and a sender that does nothing. The others check neither consent nor hours nor who may know what. */
export const benchmark: Benchmark = async (progress, leaveOut) => {
  const figures: Figure[] = await cairn();
  progress(0.3);
  if (initdbPath === undefined)
    leaveOut('SQL, pg-boss and graphile-worker, since there is no PostgreSQL (Debian: apt-get install postgresql)');
  else figures.push(...(await onPostgres(initdbPath)));
  progress(0.7);
  if (redisPath === undefined) leaveOut('BullMQ, since there is no Redis (Debian: apt-get install redis-server)');
  else figures.push(...(await onRedis(redisPath)));
  progress(1);
  return figures;
};
