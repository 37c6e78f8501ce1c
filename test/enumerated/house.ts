import { readFileSync } from 'node:fs';
import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { madeUpStudy } from '../../local/simulate/made-up-study.ts';
import { openStudy } from '../world/actors/hand.ts';
import type { Person } from '../world/actors/cast.ts';
import { openWorldDynamo } from '../world/dynamo/open-world-dynamo.ts';
import { type Change, type Table, tablesOf } from '../world/dynamo/table.ts';
import { worldIds } from '../world/outside/ids.ts';
import { storesOf, TABLES } from '../world/outside/worker.ts';
import { type Office, openOffice } from './office.ts';
import { openProcess, type Process } from './worker-of.ts';
import { type Shelf, shelfOf } from './read-once.ts';
import { rememberedInvocations } from './remembered.ts';

/** Everyone is enrolled the day before, so that the ladder begins with what is due at the start. */
export const START = Date.parse('2024-03-05T09:00:00Z');
const ENROLLED = START - 25 * 3_600_000;
/** More than one life begins invocations. */
const PROCESSES = 30;
const NUMBER = '+4520123456';
const EMAIL = 'p1@example.com';

export interface HouseSetting {
  unclearSends?: Study['unclearSends'];
  sms?: Study['sms'];
  arm?: string;
  /** ISO local date; the interview a year later has its invitation 28 days before. */
  baseline?: string;
  hasPhone?: boolean;
}

/** One study with one participant, as the tables hold them before any schedule is lived. */
export interface House {
  study: Study;
  person: Person;
  tables: Map<string, Table>;
  shelf: Shelf;
  /** These begin again with the next schedule: opening the stores anew takes a tenth of a life. */
  processes: Process[];
  office: Office;
  /** What one schedule has lived of an invocation, the next need not live again. */
  invoked: ReturnType<typeof rememberedInvocations>;
}

/** One follow-up is enough, and its agenda is worked out at every look. */
const protocolOfOne = (): Protocol => {
  const whole = JSON.parse(readFileSync('protocols/ips-ma.json', 'utf8')) as Protocol;
  return { ...whole, timepoints: whole.timepoints.filter(({ id }) => id === 'FU12') };
};

const personOf = ({ arm = 'SAU', baseline = '2023-04-02', hasPhone = true }: HouseSetting): Person => ({
  id: 'P-1',
  arm,
  ...(arm === 'SAU' ? {} : { mentor: 'mentor-1' }),
  anchors: { baseline },
  card: {
    name: 'Deltager 1',
    phones: hasPhone ? [{ number: NUMBER }] : [],
    email: EMAIL,
    addresses: [],
    contactPersons: [],
    language: 'da',
  },
  consent: { sms: true, email: true, phone: true, letter: false },
  addresses: new Set([NUMBER, EMAIL]),
  timepoints: ['FU12'],
});

export const openHouse = async (setting: HouseSetting): Promise<House> => {
  const protocol = protocolOfOne();
  const study: Study = {
    ...madeUpStudy(protocol, []),
    id: 'study-1',
    unclearSends: setting.unclearSends ?? 'flag',
    sms: setting.sms ?? 'endUserMessaging',
    codeRevision: AGENDA_CODE_REVISION,
  };
  const person = personOf(setting);
  const tables = tablesOf(TABLES);
  const now = (): number => ENROLLED;
  const { documents } = openWorldDynamo({ tables: TABLES, kept: tables, now });
  const stores = storesOf({ documents, clock: { now }, sleep: async () => undefined, random: () => 0.5 });
  await openStudy({ stores, ids: worldIds('house'), now }, { study, protocol, people: [person] });
  const shelf = await shelfOf(stores.studies, study.id);
  return {
    study,
    person,
    tables,
    shelf,
    processes: Array.from({ length: PROCESSES }, () => openProcess()),
    office: openOffice(shelf),
    invoked: rememberedInvocations(),
  };
};

/** The tables as they were before these changes: taking back is quicker than building anew. */
export const takeBack = ({ tables }: House, changes: Change[], now: number): void => {
  for (const { table, key, before, after } of changes.reverse())
    tables
      .get(table)
      ?.apply({ table, key, ...(after ? { before: after } : {}), ...(before ? { after: before } : {}) }, now, now);
};
