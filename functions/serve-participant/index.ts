import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { lookupAndIdKeys } from '../../shared/adapters/kms-derived-key.ts';
import { linkKeysInKms } from '../../shared/adapters/link-keys.ts';
import { linkTokens } from '../../shared/adapters/link-tokens.ts';
import { contactsOnAws, recordsOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { serveParticipant } from './serve-participant.ts';

const env = readEnv(FUNCTION_ENV['serve-participant'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const [[lookupKey, idKey], linkKeys] = await Promise.all([
  lookupAndIdKeys(env.PSEUDONYM_KEY_ID),
  linkKeysInKms(env.PSEUDONYM_KEY_ID),
]);

export const handler = httpHandler(
  serveParticipant({
    records: recordsOnAws(env, log, meter),
    studies: studiesOnAws(env),
    contacts: contactsOnAws(env, lookupKey, log),
    links: linkTokens(linkKeys),
    ids: keyedIds(idKey),
    clock: systemClock,
    log,
    meter,
  }),
);
