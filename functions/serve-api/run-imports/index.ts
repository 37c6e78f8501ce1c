import { keyedIds } from '../../../shared/adapters/keyed-ids.ts';
import { lookupAndIdKeys } from '../../../shared/adapters/kms-derived-key.ts';
import { contactsOnAws, laterImportsOnAws, recordsOnAws, studiesOnAws } from '../../../shared/adapters/on-aws.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../../shared/runtime/log.ts';
import { tickHandler } from '../../../shared/runtime/tick-handler.ts';
import { runKept } from './run-kept.ts';

const env = readEnv(FUNCTION_ENV['run-imports'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const [lookupKey, idKey] = await lookupAndIdKeys(env.PSEUDONYM_KEY_ID);

export const handler = tickHandler(
  runKept({
    records: recordsOnAws(env, log, meter),
    studies: studiesOnAws(env),
    contacts: contactsOnAws(env, lookupKey, log),
    ids: keyedIds(idKey),
    imports: laterImportsOnAws(env),
    clock: systemClock,
    // As in the API: `repoint-study` does it.
    repoint: async () => undefined,
    log,
    meter,
  }),
);
