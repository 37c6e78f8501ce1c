import type { Ids } from '../shared/ports/clock.ts';
import type { Log } from '../shared/ports/log.ts';
import type { OutageLists } from '../shared/ports/outage-lists.ts';
import { type LocalClock, localClock } from './clock/local-clock.ts';
import { openEmbeddedDynamo } from './embedded-dynamo/open-embedded-dynamo.ts';
import { counted } from './kept/counted.ts';
import { dataFolder } from './kept/data-folder.ts';
import { type FirstRun, type Kept, keptRun } from './kept/kept-run.ts';
import { localIds } from './keys/local-ids.ts';
import { openTokenKey, type TokenKey } from './keys/token-key.ts';
import { folderOutageLists, noOutageLists } from './providers/folder-outage-lists.ts';
import { openOutbox, type Outbox } from './providers/outbox.ts';
import { openStores, type Stores } from './stores.ts';

export interface StorehouseSetting extends Omit<FirstRun, 'now'> {
  /** Absent: everything in memory. */
  dataPath?: string;
  /** Epoch milliseconds of the machine's clock. */
  machine: () => number;
  log: Log;
}

/** Everything that one machine keeps, and what reads from it: tables, outbox, clock, ids, the key of tokens. */
export interface Storehouse {
  run: Kept;
  clock: LocalClock;
  stores: Stores;
  outbox: Outbox;
  lists: OutageLists;
  ids: Ids;
  tokenKey: TokenKey;
  /** Lets go of the folder. */
  close: () => Promise<void>;
}

/** @throws Trouble or DataFolderError, in one line */
export const openStorehouse = async ({ dataPath, machine, log, ...first }: StorehouseSetting): Promise<Storehouse> => {
  const folder = dataFolder(dataPath);
  const dynamo = await openEmbeddedDynamo(folder.tables === undefined ? {} : { path: folder.tables });
  const run = keptRun(folder.run, { ...first, now: machine() });
  const clock = localClock(run.now().time, machine, (time) => {
    run.keep({ time });
  });
  const journal = folder.openOutbox();
  const pseudonyms = counted(run.now().pseudonyms ?? {}, (reserved) => {
    run.keep({ pseudonyms: reserved });
  });
  return {
    run,
    clock,
    stores: await openStores(dynamo, clock, log),
    outbox: openOutbox(journal, clock),
    lists: folder.outageLists === undefined ? noOutageLists : folderOutageLists(folder.outageLists),
    ids: localIds(run.now().starts, pseudonyms),
    tokenKey: await openTokenKey(folder.tokenKey, machine),
    close: async () => {
      journal.close();
      await dynamo.close();
    },
  };
};
