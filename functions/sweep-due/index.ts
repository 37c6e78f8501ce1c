import { recordsOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { sqsQueue } from '../../shared/adapters/sqs-queue.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { tickHandler } from '../../shared/runtime/tick-handler.ts';
import { tick } from './tick.ts';

const env = readEnv(FUNCTION_ENV['sweep-due'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const queue = sqsQueue({ queueUrl: env.DUE_QUEUE_URL, recordsPerSecond: 20 });

export const handler = tickHandler(
  tick({
    records: recordsOnAws(env, log, meter),
    studies: studiesOnAws(env),
    queue,
    clock: systemClock,
    log,
    meter,
  }),
);
