import { recordsOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { MEMORY_MAX_SECONDS } from '../../shared/adapters/short-memory.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { tickHandler } from '../../shared/runtime/tick-handler.ts';
import { repointStudies } from './repoint-studies.ts';

const env = readEnv(FUNCTION_ENV['repoint-study'], process.env);
const log = lambdaLog();

export const handler = tickHandler(
  repointStudies({
    records: recordsOnAws(env, log, lambdaMeter()),
    studies: studiesOnAws(env),
    clock: systemClock,
    log,
    staleSeconds: MEMORY_MAX_SECONDS,
  }),
);
