import { cognitoTokens } from '../../shared/adapters/cognito-tokens.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { lookupAndIdKeys } from '../../shared/adapters/kms-derived-key.ts';
import { laterFeed } from '../../shared/adapters/later-calendars.ts';
import {
  contactsOnAws,
  laterImportsOnAws,
  lettersOnAws,
  recordsOnAws,
  repliesOnAws,
  studiesOnAws,
} from '../../shared/adapters/on-aws.ts';
import { openHolidays } from '../../shared/adapters/open-holidays.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { builtInProtocols } from '../../shared/contract/built-in-protocols.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { serveApi } from './serve-api.ts';

const env = readEnv(FUNCTION_ENV['serve-api'], process.env);
const log = lambdaLog();
const meter = lambdaMeter();
const [lookupKey, idKey] = await lookupAndIdKeys(env.PSEUDONYM_KEY_ID);

export const handler = httpHandler(
  serveApi({
    records: recordsOnAws(env, log, meter),
    studies: studiesOnAws(env),
    letters: lettersOnAws(env),
    replies: repliesOnAws(env),
    contacts: contactsOnAws(env, lookupKey, log),
    ids: keyedIds(idKey),
    tokens: cognitoTokens({ userPoolId: env.USER_POOL_ID, clientId: env.USER_POOL_CLIENT_ID }),
    clock: systemClock,
    feeds: laterFeed,
    holidays: openHolidays,
    protocols: builtInProtocols,
    laterImports: { beyondRows: 1_000, imports: laterImportsOnAws(env) },
    // The change has marked the study; `repoint-study` does it within a minute or two, however many people there are.
    repoint: async () => undefined,
    log,
    meter,
  }),
);
