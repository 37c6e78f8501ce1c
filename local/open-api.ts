import type { Hono } from 'hono';
import { repointStudy } from '../functions/repoint-study/repoint-study.ts';
import { serveApi } from '../functions/serve-api/serve-api.ts';
import { calendarFeed } from '../shared/adapters/calendar-feed.ts';
import { openHolidays } from '../shared/adapters/open-holidays.ts';
import { builtInProtocols } from '../shared/contract/built-in-protocols.ts';
import type { Clock, Ids } from '../shared/ports/clock.ts';
import type { Log, Meter } from '../shared/ports/log.ts';
import type { TokenVerifier } from '../shared/ports/token-verifier.ts';
import type { Stores } from './stores.ts';

export interface ApiSetting {
  stores: Stores;
  clock: Clock;
  ids: Ids;
  tokens: TokenVerifier;
  log: Log;
  meter: Meter;
}

/** The API as on AWS, but for one thing: whoever publishes waits until everyone is repointed. */
export const openApi = ({ stores, clock, ids, tokens, log, meter }: ApiSetting): Hono => {
  // One process: nobody else acts on the study as it was before.
  const repoint = repointStudy({ ...stores, clock, log, staleSeconds: 0 });
  return serveApi({
    ...stores,
    clock,
    ids,
    tokens,
    log,
    meter,
    feeds: calendarFeed,
    holidays: openHolidays,
    protocols: builtInProtocols,
    repoint: async (study) => {
      await repoint(study);
    },
  });
};
