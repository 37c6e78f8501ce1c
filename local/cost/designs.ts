import { added, times, type Usage, type UsageLine } from './bill.ts';
import type { CostGround } from './cost-ground.ts';
import { runUsage } from './run-usage.ts';
import { DAYS_IN_MONTH, NOTHING, sharedLines, turnsOf, turnsUsage } from './shared-usage.ts';
import { idleRunsUsage, standingUsage, tickUsage } from './standing-usage.ts';

const READ_BYTES = 4_096;
const PAGE_BYTES = 1_048_576;
const EVENTUALLY = 0.5;

/** What the designs differ by, under the same names in each. */
export const DIFFERING = { turns: 'what is due, carried out', finding: 'finding what is due' };

export interface Design {
  name: 'cairn' | 'schedules' | 'scan';
  /** For the head of a table. */
  title: string;
  /** What it cannot do, or what limits it. */
  limits: string[];
  lines: UsageLine[];
}

const idleLines = (ground: CostGround): UsageLine[] => [
  { what: 'other jobs that find nothing', usage: idleRunsUsage(ground) },
  { what: 'keys, firewalls, alarms, metrics', usage: standingUsage(ground) },
];

const queued = ({ table }: CostGround): Usage => ({
  queueRequest: table.assumptions.queueRequestsPerMessage.value,
});

const cairn = (ground: CostGround): Design => ({
  name: 'cairn',
  title: 'Cairn: a tick a minute over an index',
  limits: ['60 s late at most', 'one query of each shard a minute, however many are enrolled'],
  lines: [
    ...sharedLines(ground),
    { what: DIFFERING.turns, usage: added(turnsUsage(ground), times(turnsOf(ground), queued(ground))) },
    { what: DIFFERING.finding, usage: tickUsage(ground) },
    ...idleLines(ground),
  ],
});

/** A schedule for each dated step, made when it is known, made anew when somebody moves it, gone when it has run. */
const schedules = (ground: CostGround): Design => {
  const { lives, table } = ground;
  const turns = turnsOf(ground);
  const made = turns + lives.pointersMoved;
  const { scheduleWrites, schedulerMs } = table.assumptions;
  const asked = { ...NOTHING, writes: scheduleWrites.value, requests: 1 };
  const making = runUsage({ by: 'repoint-study', asked, waitsMs: schedulerMs.value }, ground);
  return {
    name: 'schedules',
    title: 'One EventBridge schedule for each step',
    limits: [
      '10,000,000 schedules, 5,000 created and 1,000 run a second in a region before one asks for more',
      'store and scheduler share no transaction: a note and a nightly comparison must find what was lost between them',
      'a published change makes every schedule anew',
    ],
    lines: [
      ...sharedLines(ground),
      { what: DIFFERING.turns, usage: turnsUsage(ground) },
      { what: DIFFERING.finding, usage: added(times(turns, { scheduledRun: 1 }), times(made, making)) },
      ...idleLines(ground),
    ],
  };
};

/** Every night over both records of everyone, and what has become due is carried out at once. */
const scan = (ground: CostGround): Design => {
  const { lives, measured, table } = ground;
  const bytes = lives.participants * measured.kept.recordBytes;
  const asked = {
    ...NOTHING,
    requests: Math.ceil(bytes / PAGE_BYTES),
    reads: Math.ceil(bytes / READ_BYTES) * EVENTUALLY,
    cpuMs: lives.participants * table.assumptions.scanCpuMs.value,
  };
  const night = added({ scheduledRun: 1 }, runUsage({ by: 'audit-pointers', asked }, ground));
  return {
    name: 'scan',
    title: 'A scan over everyone each night',
    limits: [
      'up to a day late, and all of a day at one moment: no window of hours, no escalation after two hours',
      'one run of 15 minutes reads what it reads; beyond that it must be divided',
    ],
    lines: [
      ...sharedLines(ground),
      { what: DIFFERING.turns, usage: turnsUsage(ground) },
      { what: DIFFERING.finding, usage: times(lives.months * DAYS_IN_MONTH, night) },
      ...idleLines(ground),
    ],
  };
};

/** The same trial in three designs; texts, letters and the work of staff cost the same in each. */
export const designsOf = (ground: CostGround): [Design, Design, Design] => [
  cairn(ground),
  schedules(ground),
  scan(ground),
];
