import type { Hono } from 'hono';
import { serveApi } from '../functions/serve-api/serve-api.ts';
import blank from '../protocols/blank.json' with { type: 'json' };
import ipsMa from '../protocols/ips-ma.json' with { type: 'json' };
import projektInklusion from '../protocols/projekt-inklusion.json' with { type: 'json' };
import { isHolidayCalendar, publicHolidays } from '../shared/adapters/public-holidays.ts';
import type { Clock, Ids } from '../shared/ports/clock.ts';
import type { Log } from '../shared/ports/log.ts';
import type { TokenVerifier } from '../shared/ports/token-verifier.ts';
import type { Stores } from './stores.ts';

export interface ApiSetting {
  stores: Stores;
  clock: Clock;
  ids: Ids;
  tokens: TokenVerifier;
  log: Log;
}

/** The API as on AWS. */
export const openApi = ({ stores, clock, ids, tokens, log }: ApiSetting): Hono =>
  serveApi({
    ...stores,
    clock,
    ids,
    tokens,
    log,
    holidays: { isCalendar: isHolidayCalendar, publicHolidays },
    protocols: { blank, 'ips-ma': ipsMa, 'projekt-inklusion': projektInklusion },
    repoint: async () => undefined,
  });
