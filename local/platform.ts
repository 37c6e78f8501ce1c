import type { Hono } from 'hono';
import { serveParticipant } from '../functions/serve-participant/serve-participant.ts';
import { repointStudies } from '../functions/repoint-study/repoint-studies.ts';
import { zoneOf, type Instant } from '../shared/domain/zone.ts';
import type { Log } from '../shared/ports/log.ts';
import { outageWatch } from './clock/outage-watch.ts';
import { type Turning, turning } from './clock/turning.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { localLinks } from './keys/local-links.ts';
import { localLog, localMeter } from './local-log.ts';
import { openApi } from './open-api.ts';
import { platformJobs } from './platform-jobs.ts';
import { noFaults } from './providers/faults.ts';
import { releaseClaims } from './receipts/release-claims.ts';
import { openStorehouse, type Storehouse } from './storehouse.ts';
import type { Stores } from './stores.ts';
import { localApp } from './web/local-app.ts';

/** Instants are written in the zone of the first study; of a house without one in this. */
const HOME_ZONE = 'Europe/Copenhagen';
/** Of a platform that listens on no port. */
const CONSOLE_URL = 'http://127.0.0.1:4310';

export interface PlatformSetting {
  /** Absent: everything in memory. */
  dataPath?: string;
  /** Where the clock stands while there is no data yet; absent: it runs with the machine's. */
  clock?: Instant;
  /** With the made-up study, while there is no data yet. */
  demo?: boolean;
  /** Where the links in mails lead, without the last slash: where this platform listens. */
  consoleUrl?: string;
  /** The folder of the console's bundle; absent: the one that `npm run bundle` writes. */
  consolePath?: string;
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

interface House {
  storehouse: Storehouse;
  api: Hono;
  turns: Turning;
  log: Log;
  machine: () => number;
  onProgress: (text: string) => void;
}

/** What a kill cut short, and what a newer Cairn reckons otherwise, is put right before anything is carried out. */
const mend = async ({ storehouse, log }: House): Promise<void> => {
  const { stores, clock } = storehouse;
  await releaseClaims({ ...storehouse, log });
  await repointStudies({ ...stores, clock, log, staleSeconds: 0 })().catch((error: Error) => {
    log.warn('repointUnfinished', { reason: error.message });
  });
};

/** The made-up study, as far as it is not there yet, and what became due since its people were registered. */
const completeDemo = async ({ storehouse, api, turns, machine, onProgress }: House): Promise<void> => {
  const { run, clock } = storehouse;
  const { demo } = run.now();
  if (demo === undefined) return;
  await seedDemo({ ...storehouse, api, registeredAt: demo.registeredAt, onProgress });
  onProgress('carrying out what is due');
  // After a kill the clock of the machine has gone on.
  await turns.to(clock.stands ? Date.parse(demo.at) : Math.max(clock.now(), machine()));
  run.keep({ demo: undefined });
};

/**
 * Opens everything that one machine needs, mends what a kill left behind and carries out what is due.
 * @throws Trouble or DataFolderError, in one line
 */
export const openPlatform = async (setting: PlatformSetting = {}): Promise<LocalPlatform> => {
  const { machine = Date.now, consoleUrl = CONSOLE_URL, writeLog = () => undefined } = setting;
  const { onProgress = () => undefined } = setting;
  const log = localLog(writeLog);
  const storehouse = await openStorehouse({ ...setting, machine, log });
  const { stores, clock, ids, tokenKey } = storehouse;
  const faults = noFaults();
  let carriedOut = 0;
  const onCarriedOut = (count: number): void => {
    carriedOut += count;
  };
  const jobs = platformJobs({ ...storehouse, faults, consoleUrl, onCarriedOut, log, meter: localMeter() });
  const api = openApi({ stores, clock, ids, tokens: tokenKey, log, meter: localMeter() });
  const participantPages = serveParticipant({ ...stores, clock, ids, links: localLinks, log, meter: localMeter() });
  const turns = turning({ clock, clear: jobs.clear, log });
  const watch = outageWatch(stores, clock, machine, { log, meter: localMeter() });
  const tick = async (): Promise<void> => {
    await watch();
    await turns.catchUp();
  };
  const close = async (): Promise<void> => {
    await turns.end();
    await storehouse.close();
  };
  const house: House = { storehouse, api, turns, log, machine, onProgress };
  try {
    await jobs.reports.repeatAll();
    await mend(house);
    await tick();
    await completeDemo(house);
  } catch (error) {
    await close();
    throw error;
  }

  const turn = async (to: Instant): Promise<number> => {
    const before = carriedOut;
    await turns.to(to);
    return carriedOut - before;
  };
  const zone = async () => zoneOf((await stores.studies.studies())[0]?.zone ?? HOME_ZONE);
  const app = localApp(
    { ...storehouse, ...turns, jobs, faults, api, participantPages, log, zone, turn },
    setting.consolePath,
  );
  return { app, stores, now: clock.now, turn, tick, close };
};
