import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { kmsDerivedKey } from '../../shared/adapters/kms-derived-key.ts';
import { contactsOnAws, recordsOnAws, repliesOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { topicHandler } from '../../shared/runtime/topic-handler.ts';
import { takeText } from './take-text.ts';

const env = readEnv(FUNCTION_ENV['handle-reply'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const maxPriceUsd = env.SMS_MAX_PRICE_USD;
const texts = {
  sns: snsSms({ maxPriceUsd }),
  endUserMessaging: endUserMessagingSms({ configurationSet: env.SMS_CONFIGURATION_SET, maxPriceUsd }),
};

export const handler = topicHandler(
  takeText({
    records: recordsOnAws(env, log, meter),
    studies: studiesOnAws(env),
    contacts: contactsOnAws(env, await kmsDerivedKey(env.PSEUDONYM_KEY_ID, 'lookups'), log),
    replies: repliesOnAws(env),
    ids: keyedIds(await kmsDerivedKey(env.PSEUDONYM_KEY_ID, 'ids')),
    messenger: { send: (message) => texts[message.provider].send(message) },
    clock: systemClock,
    log,
    meter,
  }),
);
