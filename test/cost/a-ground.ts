import type { CostGround, Lives } from '../../local/cost/cost-ground.ts';
import { type Asked, measuredWorkSchema } from '../../local/cost/measured-work.ts';
import shipped from '../../local/cost/measured-work.json' with { type: 'json' };
import installation from '../../local/cost/installation.json' with { type: 'json' };
import { readPrices } from '../../local/cost/read-prices.ts';
import { installationSchema } from '../../local/cost/standing-installation.ts';

export const anAsking = (over: Partial<Asked> = {}): Asked => ({
  times: 1,
  requests: 0,
  reads: 0,
  writes: 0,
  keys: 0,
  cpuMs: 0,
  ...over,
});

/** Of 100 people over a year, unless said otherwise. */
export const someLives = (over: Partial<Lives> = {}): Lives => ({
  participants: 100,
  months: 12,
  work: {
    sweep: 900,
    sms: 700,
    email: 100,
    letter: 100,
    staffMail: 300,
    look: 900,
    receipt: 1_000,
    reply: 10,
    entry: 2_000,
    enrolment: 100,
  },
  segments: 710,
  texts: 700,
  emails: 100,
  letters: 100,
  staffEmails: 300,
  busiestMinute: 30,
  pointersMoved: 1_500,
  ...over,
});

/** What is shipped, and lives that were counted out. */
export const aGround = (over: Partial<Lives> = {}): CostGround => ({
  lives: someLives(over),
  measured: measuredWorkSchema.parse(shipped),
  installation: installationSchema.parse(installation),
  table: readPrices(undefined),
});
