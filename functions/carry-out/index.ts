import { calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { kmsDerivedKey } from '../../shared/adapters/kms-derived-key.ts';
import { linkKeysInKms } from '../../shared/adapters/link-keys.ts';
import { linkTokens } from '../../shared/adapters/link-tokens.ts';
import { messengerByChannel } from '../../shared/adapters/messenger-by-channel.ts';
import { contactsOnAws, lettersOnAws, recordsOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { restoreWatch } from '../../shared/adapters/restore-watch.ts';
import { sesEmail } from '../../shared/adapters/ses-email.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { readDueMessage } from '../../shared/contract/due-message.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import { carryOut } from './carry-out.ts';

const env = readEnv(FUNCTION_ENV['carry-out'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const maxPriceUsd = env.SMS_MAX_PRICE_USD;

const work = carryOut({
  records: recordsOnAws(env, log, meter),
  studies: restoreWatch(studiesOnAws(env), systemClock),
  contacts: contactsOnAws(env, await kmsDerivedKey(env.PSEUDONYM_KEY_ID, 'lookups'), log),
  ids: keyedIds(await kmsDerivedKey(env.PSEUDONYM_KEY_ID, 'ids')),
  messenger: messengerByChannel({
    sms: {
      sns: snsSms({ maxPriceUsd }),
      endUserMessaging: endUserMessagingSms({ configurationSet: env.SMS_CONFIGURATION_SET, maxPriceUsd }),
    },
    email: sesEmail({ configurationSet: env.EMAIL_CONFIGURATION_SET }),
  }),
  letters: lettersOnAws(env),
  invites: calendarInvite,
  clock: systemClock,
  links: linkTokens(await linkKeysInKms(env.PSEUDONYM_KEY_ID)),
  consoleUrl: env.CONSOLE_URL,
  log,
  meter,
});

export const handler = queueHandler((body) => work(readDueMessage(body)), log);
