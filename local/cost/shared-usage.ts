import { added, times, type Usage, type UsageLine } from './bill.ts';
import type { CostGround } from './cost-ground.ts';
import { type Asked, type Demand, demandOf } from './measured-work.ts';
import { runUsage } from './run-usage.ts';
import type { WorkKind } from './work-kinds.ts';

const BYTES_IN_GB = 1_000_000_000;
export const DAYS_IN_MONTH = 365.25 / 12;
const HALF = 0.5;
/** Of a start at which the derived keys are asked for: those of look-ups, of ids and of links. */
const KEYS_AT_START = 3;
export const NOTHING: Asked = { times: 0, requests: 0, reads: 0, writes: 0, keys: 0, cpuMs: 0 };

/** Kinds of turns of a record: what is due becomes one of them. */
export const TURNS = ['sms', 'email', 'letter', 'staffMail', 'look'] as const satisfies readonly WorkKind[];
const POSTS: Partial<Record<WorkKind, number>> = { sms: 1, email: 1, staffMail: 1 };

/** Each turn by its kind, as often as it was lived. */
export const turnsUsage = (ground: CostGround): Usage =>
  added(
    ...TURNS.map((kind) => {
      const asked = ground.measured.work[kind];
      const starting = { ...asked, keys: asked.keys + KEYS_AT_START };
      const run = runUsage({ by: 'carry-out', asked: starting, posts: POSTS[kind] ?? 0 }, ground);
      return times(ground.lives.work[kind], run);
    }),
  );

export const turnsOf = ({ lives }: CostGround): number => TURNS.reduce((sum, kind) => sum + lives.work[kind], 0);

const reports = (ground: CostGround): Usage => {
  const { lives, measured, table } = ground;
  const { reportsBeside, queueRequestsPerMessage } = table.assumptions;
  const taken = runUsage({ by: 'record-receipt', asked: measured.work.receipt }, ground);
  const look = { ...NOTHING, requests: 1, reads: 1 };
  const beside = runUsage({ by: 'record-receipt', asked: look }, ground);
  const queued: Usage = { queueRequest: queueRequestsPerMessage.value };
  const reported = lives.work.receipt;
  const noted = runUsage({ by: 'note-receipts', asked: NOTHING }, ground);
  return added(
    times(reported, added(taken, queued)),
    times(reported * reportsBeside.value, added(beside, queued)),
    times(lives.texts * (1 + reportsBeside.value), noted),
    times(lives.work.reply, runUsage({ by: 'handle-reply', asked: measured.work.reply, posts: 1 }, ground)),
  );
};

const together = (one: Demand, other: Demand): Demand => demandOf((field) => one[field] + other[field]);

const staffAtWork = (ground: CostGround): Usage => {
  const { lives, measured, table } = ground;
  const { work, standing } = measured;
  const asked = (what: Demand): Usage =>
    added({ apiRequest: 1, firewallRequest: 1 }, runUsage({ by: 'serve-api', asked: what }, ground));
  const entered = lives.work.entry + lives.work.enrolment;
  return added(
    times(lives.work.entry, asked(together(work.entry, standing.aroundEntry))),
    times(lives.work.enrolment, asked(together(work.enrolment, standing.aroundEntry))),
    times(entered * table.assumptions.pagesPerEntry.value, asked(standing.page)),
    { signedInMonth: table.assumptions.staff.value * lives.months },
  );
};

const kept = ({ lives, measured }: CostGround): Usage => {
  // It grows from nothing to what it is in the end.
  const gbMonths = (HALF * lives.months * lives.participants * measured.kept.bytes) / BYTES_IN_GB;
  return { storedGbMonth: gbMonths, backupGbMonth: gbMonths };
};

const audits = (ground: CostGround): Usage => {
  const { lives, measured } = ground;
  const nights = lives.months * DAYS_IN_MONTH;
  const { auditPerPerson: young, auditOfOldPerPerson: old } = measured.standing;
  // A history grows from what it is of those who have just begun; on average over the years, half as far as in the end.
  const grown = HALF * (lives.months / measured.life.months);
  const asked = demandOf((field) => lives.participants * (young[field] + grown * (old[field] - young[field])));
  return times(nights, added({ scheduledRun: 1 }, runUsage({ by: 'audit-pointers', asked }, ground)));
};

/** What every design pays alike: whoever sends a text pays for the text. */
export const sharedLines = (ground: CostGround): UsageLine[] => {
  const { lives, table } = ground;
  return [
    {
      what: 'texts and their numbers',
      usage: { smsSegment: lives.segments, smsNumberMonth: table.assumptions.smsNumbers.value * lives.months },
    },
    { what: 'mails, of them to staff too', usage: { email: lives.emails + lives.staffEmails } },
    { what: 'letters', usage: { letter: lives.letters } },
    { what: 'reports of providers, replies', usage: reports(ground) },
    { what: 'staff at work', usage: staffAtWork(ground) },
    { what: 'what is kept, with backups', usage: kept(ground) },
    { what: 'the nightly audit', usage: audits(ground) },
  ];
};
