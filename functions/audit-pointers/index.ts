import { laterHistoryHeads } from '../../shared/adapters/later-history-heads.ts';
import { keptCardsOnAws, recordsOnAws, repliesOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { openHolidays } from '../../shared/adapters/open-holidays.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { tickHandler } from '../../shared/runtime/tick-handler.ts';
import { auditPointers } from './audit-pointers.ts';

const env = readEnv(FUNCTION_ENV['audit-pointers'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();

export const handler = tickHandler(
  auditPointers({
    records: recordsOnAws(env, log, meter),
    studies: studiesOnAws(env),
    contacts: keptCardsOnAws(env),
    replies: repliesOnAws(env),
    heads: laterHistoryHeads(env.HISTORY_HEADS_BUCKET),
    holidays: openHolidays,
    clock: systemClock,
    log,
    meter,
  }),
);
