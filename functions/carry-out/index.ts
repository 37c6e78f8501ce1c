import { mailsOnAws, textsOnAws } from '../../shared/adapters/channels-on-aws.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { lookupAndIdKeys } from '../../shared/adapters/kms-derived-key.ts';
import { laterInvite } from '../../shared/adapters/later-calendars.ts';
import { linkKeysInKms } from '../../shared/adapters/link-keys.ts';
import { linkTokens } from '../../shared/adapters/link-tokens.ts';
import { messengerByChannel } from '../../shared/adapters/messenger-by-channel.ts';
import { contactsOnAws, lettersOnAws, recordsOnAws, repliesOnAws, studiesOnAws } from '../../shared/adapters/on-aws.ts';
import { restoreWatch } from '../../shared/adapters/restore-watch.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { readDueMessage } from '../../shared/contract/due-message.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import { carryOut } from './carry-out.ts';

const env = readEnv(FUNCTION_ENV['carry-out'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const [[lookupKey, idKey], linkKeys] = await Promise.all([
  lookupAndIdKeys(env.PSEUDONYM_KEY_ID),
  linkKeysInKms(env.PSEUDONYM_KEY_ID),
]);

const work = carryOut({
  records: recordsOnAws(env, log, meter),
  studies: restoreWatch(studiesOnAws(env), systemClock),
  contacts: contactsOnAws(env, lookupKey, log),
  ids: keyedIds(idKey),
  messenger: messengerByChannel({ sms: textsOnAws(env), email: mailsOnAws(env) }),
  letters: lettersOnAws(env),
  replies: repliesOnAws(env),
  invites: laterInvite,
  clock: systemClock,
  links: linkTokens(linkKeys),
  consoleUrl: env.CONSOLE_URL,
  log,
  meter,
});

export const handler = queueHandler((body) => work(readDueMessage(body)), log);
