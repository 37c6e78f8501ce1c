import type { Hono } from 'hono';
import type { Instant, Zone } from '../../shared/domain/zone.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { TokenKey } from '../keys/token-key.ts';
import type { PlatformJobs } from '../platform-jobs.ts';
import type { Faults } from '../providers/faults.ts';
import type { Outbox } from '../providers/outbox.ts';
import type { Stores } from '../stores.ts';

/** What the tools and the page of one machine look into. */
export interface Workings {
  stores: Stores;
  clock: Clock & { stands: boolean };
  jobs: PlatformJobs;
  outbox: Outbox;
  faults: Faults;
  tokenKey: TokenKey;
  api: Hono;
  /** Where the links of mails to participants lead. */
  participantPages: Hono;
  log: Log;
  /** Of the first study, in which instants are written. */
  zone: () => Promise<Zone>;
  turn: (to: Instant) => Promise<number>;
  /** Between two instants of the clock, and after what is due now. */
  between: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Someone may have written: what that made due is carried out before the next answer. */
  touch: () => void;
}
