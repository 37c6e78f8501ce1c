import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { runImports } from '../../functions/serve-api/run-imports/run-imports.ts';
import { contactCipher } from '../../shared/adapters/contact-cipher.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { dynamoLaterImports } from '../../shared/adapters/dynamo/later-imports.ts';
import { localKeyWrapper } from '../../shared/adapters/local-key-wrapper.ts';
import { anOffice, type Loose } from './an-office.ts';
import { noPatience, openTables, TABLES } from './dynamo-store.ts';

/** More rows than this wait for a run. */
export const BEYOND_ROWS = 40;

/** An office as on AWS: long files are kept on real tables and carried on by runs, of which each is asked for. */
export const anOfficeWithRuns = async (at: string) => {
  const office = await anOffice({ at });
  const tables = await openTables();
  const clock = { now: office.now };
  const cipher = contactCipher({ keys: localKeyWrapper({ master: new Uint8Array(32).fill(7) }), clock });
  const setting = { tables: TABLES, clock, patience: noPatience(), cipher };
  let putsLeft = Infinity;
  const send = async (command: never): Promise<unknown> => {
    if ((command as object) instanceof PutCommand && (putsLeft -= 1) < 0) throw new Error('killed');
    return tables.documents.send(command);
  };
  const imports = dynamoLaterImports({ ...setting, documents: { send: send as Documents['send'] } });
  office.ports.laterImports = { beyondRows: BEYOND_ROWS, imports };
  const counted: [string, number | undefined][] = [];
  const meter = { count: (name: string, by?: number) => counted.push([name, by]) };

  const itemsOf = async (table: keyof typeof TABLES): Promise<Loose[]> =>
    (await tables.documents.send(new ScanCommand({ TableName: TABLES[table] }))).Items ?? [];

  return {
    ...office,
    imports,
    counted,
    dieAfterPuts: (puts: number) => (putsLeft = puts),
    run: () => runImports({ ...office.ports, imports, meter })(),
    progress: async (location: string | null): Promise<Loose> => (await office.ask('GET', location ?? '')).body,
    waiting: () => itemsOf('contacts'),
    kept: () => itemsOf('studies'),
    close: () => tables.close(),
  };
};

export type OfficeWithRuns = Awaited<ReturnType<typeof anOfficeWithRuns>>;
