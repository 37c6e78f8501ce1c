import type { ApiPorts } from '../../../functions/serve-api/ports.ts';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { calendarFeed } from '../../../shared/adapters/calendar-feed.ts';
import { openHolidays } from '../../../shared/adapters/open-holidays.ts';
import { builtInProtocols } from '../../../shared/contract/built-in-protocols.ts';
import type { LaterImports } from '../../../shared/ports/later-imports.ts';
import { OPERATOR } from '../actors/staff.ts';

/** A token is the user's name here. */
const tokens: ApiPorts['tokens'] = { verify: async (user) => ({ user, operator: user === OPERATOR }) };

/** So that files of small worlds are long ones too; on AWS it is a thousand. */
export const AT_ONCE_ROWS = 4;

type Given = 'records' | 'contacts' | 'studies' | 'letters' | 'replies' | 'clock' | 'ids' | 'log' | 'meter';

/** The API as staff reach it; how it is signed in to, and what it hands to other functions, is the world's. */
export const worldApi = ({ imports, ...ports }: Pick<ApiPorts, Given> & { imports: LaterImports }) =>
  serveApi({
    ...ports,
    tokens,
    feeds: calendarFeed,
    holidays: openHolidays,
    protocols: builtInProtocols,
    laterImports: { beyondRows: AT_ONCE_ROWS, imports },
    repoint: async () => undefined,
  });
