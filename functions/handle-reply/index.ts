import { textsOnAws } from '../../shared/adapters/channels-on-aws.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { lookupAndIdKeys } from '../../shared/adapters/kms-derived-key.ts';
import { contactsOnAws, recordsOnAws, repliesOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { restoreWatch } from '../../shared/adapters/restore-watch.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { topicHandler } from '../../shared/runtime/topic-handler.ts';
import { takeText } from './take-text.ts';

const env = readEnv(FUNCTION_ENV['handle-reply'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const texts = textsOnAws(env);
const [lookupKey, idKey] = await lookupAndIdKeys(env.PSEUDONYM_KEY_ID);

export const handler = topicHandler(
  takeText({
    records: recordsOnAws(env, log, meter),
    studies: restoreWatch(studiesOnAws(env), systemClock),
    contacts: contactsOnAws(env, lookupKey, log),
    replies: repliesOnAws(env),
    ids: keyedIds(idKey),
    messenger: { send: (message) => texts[message.provider].send(message) },
    clock: systemClock,
    log,
    meter,
  }),
);
