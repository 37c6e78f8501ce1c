import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { lookupAndIdKeys } from '../../shared/adapters/kms-derived-key.ts';
import { contactsOnAws, recordsOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import { takeReceipt } from './take-receipt.ts';

const env = readEnv(FUNCTION_ENV['record-receipt'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const [lookupKey, idKey] = await lookupAndIdKeys(env.PSEUDONYM_KEY_ID);

export const handler = queueHandler(
  takeReceipt({
    records: recordsOnAws(env, log, meter),
    studies: studiesOnAws(env),
    contacts: contactsOnAws(env, lookupKey, log),
    ids: keyedIds(idKey),
    clock: systemClock,
    log,
    meter,
  }),
  log,
);
