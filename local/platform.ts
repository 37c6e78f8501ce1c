import type { Hono } from 'hono';
import { repointStudies } from '../functions/repoint-study/repoint-studies.ts';
import { zoneOf, type Instant } from '../shared/domain/zone.ts';
import { localClock } from './clock/local-clock.ts';
import { turning } from './clock/turning.ts';
import { openEmbeddedDynamo } from './embedded-dynamo/open-embedded-dynamo.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { counted } from './kept/counted.ts';
import { dataFolder } from './kept/data-folder.ts';
import { keptRun } from './kept/kept-run.ts';
import { localIds } from './keys/local-ids.ts';
import { openTokenKey } from './keys/token-key.ts';
import { localLog, localMeter } from './local-log.ts';
import { platformJobs } from './platform-jobs.ts';
import { noFaults } from './providers/faults.ts';
import { openOutbox } from './providers/outbox.ts';
import { releaseClaims } from './receipts/release-claims.ts';
import { openStores, type Stores } from './stores.ts';
import { openApi } from './open-api.ts';
import { localApp } from './web/local-app.ts';

/** Instants are written in the zone of the first study; of a house without one in this. */
const HOME_ZONE = 'Europe/Copenhagen';
/** Whatever the port: the same requests make the same mails. */
const CONSOLE_URL = 'http://127.0.0.1:4310';

export interface PlatformSetting {
  /** Absent: everything in memory. */
  dataPath?: string;
  /** Where the clock stands while there is no data yet; absent: it runs with the machine's. */
  clock?: Instant;
  /** With the made-up study, while there is no data yet. */
  demo?: boolean;
  /** Where staff mails lead. */
  consoleUrl?: string;
  /** Epoch milliseconds of the machine's clock. */
  machine?: () => number;
  /** Errors and warnings, a line each. */
  writeLog?: (line: string) => void;
  onProgress?: (text: string) => void;
}

export interface LocalPlatform {
  app: Hono;
  stores: Stores;
  now: () => Instant;
  /** @returns how many steps and staff mails were carried out. */
  turn: (to: Instant) => Promise<number>;
  /** Carries out what is due now. */
  tick: () => Promise<void>;
  /** Finishes what was begun, then lets go of the folder. */
  close: () => Promise<void>;
}

/**
 * Opens everything that one machine needs, mends what a kill left behind and carries out what is due.
 * @throws Trouble or DataFolderError, in one line
 */
export const openPlatform = async (setting: PlatformSetting = {}): Promise<LocalPlatform> => {
  const { machine = Date.now, consoleUrl = CONSOLE_URL, writeLog = () => undefined } = setting;
  const { onProgress = () => undefined } = setting;
  const log = localLog(writeLog);
  const meter = localMeter();
  const folder = dataFolder(setting.dataPath);
  const dynamo = await openEmbeddedDynamo(folder.tables === undefined ? {} : { path: folder.tables });
  const run = keptRun(folder.run, { ...setting, now: machine() });
  const clock = localClock(run.now().time, machine, (time) => {
    run.keep({ time });
  });
  const stores = await openStores(dynamo, clock, log);
  const journal = folder.openOutbox();
  const outbox = openOutbox(journal, clock);
  const pseudonyms = counted(run.now().pseudonyms ?? {}, (reserved) => {
    run.keep({ pseudonyms: reserved });
  });
  const ids = localIds(run.now().starts, pseudonyms);
  const faults = noFaults();
  let carriedOut = 0;
  const onCarriedOut = (count: number): void => {
    carriedOut += count;
  };
  const jobs = platformJobs({ stores, clock, ids, outbox, faults, consoleUrl, onCarriedOut, log, meter });
  const tokenKey = await openTokenKey(folder.tokenKey, machine);
  const api = openApi({ stores, clock, ids, tokens: tokenKey, log });
  const turns = turning({ clock, clear: jobs.clear, log });

  await jobs.reports.repeatAll();
  await releaseClaims({ stores, outbox, clock, ids });
  // What a kill cut short, and what a newer Cairn reckons otherwise, is put right before anything is carried out.
  await repointStudies({ ...stores, clock, log, staleSeconds: 0 })().catch((error: Error) => {
    log.warn('repointUnfinished', { reason: error.message });
  });
  await turns.clear();

  const { demo } = run.now();
  if (demo) {
    await seedDemo({ stores, api, tokenKey, registeredAt: demo.registeredAt, onProgress });
    onProgress('carrying out what is due');
    // A clock that stood still while nobody ran it is not turned further than the machine's.
    await turns.to(clock.stands ? Date.parse(demo.at) : Math.max(clock.now(), machine()));
    run.keep({ demo: undefined });
  }

  const turn = async (to: Instant): Promise<number> => {
    const before = carriedOut;
    await turns.to(to);
    return carriedOut - before;
  };
  const zone = async () => zoneOf((await stores.studies.studies())[0]?.zone ?? HOME_ZONE);
  const app = localApp({
    stores,
    clock,
    jobs,
    outbox,
    faults,
    tokenKey,
    api,
    log,
    zone,
    turn,
    between: turns.between,
    touch: turns.touch,
  });
  return {
    app,
    stores,
    now: clock.now,
    turn,
    tick: turns.clear,
    close: async () => {
      await turns.end();
      journal.close();
      await dynamo.close();
    },
  };
};
