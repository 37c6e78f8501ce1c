import { kmsDerivedKey } from '../../shared/adapters/kms-derived-key.ts';
import { laterOutageLists, laterSeal } from '../../shared/adapters/later-outage-lists.ts';
import { contactsOnAws, recordsOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { tickHandler } from '../../shared/runtime/tick-handler.ts';
import { listForOutage } from './list-for-outage.ts';

const env = readEnv(FUNCTION_ENV['list-for-outage'], process.env);
const log = lambdaLog();

export const handler = tickHandler(
  listForOutage({
    records: recordsOnAws(env, log, lambdaMeter()),
    studies: studiesOnAws(env),
    contacts: contactsOnAws(env, await kmsDerivedKey(env.PSEUDONYM_KEY_ID, 'lookups'), log),
    seal: laterSeal,
    lists: laterOutageLists(env.OUTAGE_LISTS_BUCKET),
    clock: systemClock,
    log,
  }),
);
