import { METRICS } from '../../shared/runtime/metric-names.ts';
import { added, times, type Usage } from './bill.ts';
import type { CostGround } from './cost-ground.ts';
import { DAYS_IN_MONTH, turnsOf } from './shared-usage.ts';
import { runUsage } from './run-usage.ts';

const HOURS_IN_DAY = 24;
const MINUTES_IN_DAY = 1_440;
const LISTS_A_DAY = 96;
/** Of twelve runs of a night one finds something to do, which is not reckoned here. */
const IDLE_AUDITS_A_NIGHT = 11;

/** What stands there and costs by the month, whoever takes part. */
export const standingUsage = ({ lives: { months }, installation, table }: CostGround): Usage => ({
  alarmMonth: installation.alarms * months,
  dashboardMonth: installation.dashboards * months,
  keyMonth: installation.keys * months,
  firewallMonth: installation.firewalls * months,
  firewallRuleMonth: installation.firewallRules * months,
  metricMonth: Object.keys(METRICS).length * months,
  keyRequest: table.assumptions.keyRequestsPerHour.value * HOURS_IN_DAY * DAYS_IN_MONTH * months,
});

const polls = ({ lives: { months }, table }: CostGround, queues: number): Usage => ({
  queueRequest: table.assumptions.pollsPerQueueMinute.value * MINUTES_IN_DAY * DAYS_IN_MONTH * months * queues,
});

/** Keys of a record and of the index; a page holds 500. */
const DUE_ROW_BYTES = 120;
const READ_BYTES = 4_096;
const EVENTUALLY = 0.5;

/** The minute's tick asks each shard, whether somebody is due or not; whoever is due is one short row more. */
export const tickUsage = (ground: CostGround): Usage => {
  const found: Usage = { readUnit: (turnsOf(ground) * DUE_ROW_BYTES * EVENTUALLY) / READ_BYTES };
  const minutes = ground.lives.months * DAYS_IN_MONTH * MINUTES_IN_DAY;
  const run = runUsage({ by: 'sweep-due', asked: ground.measured.standing.idleTick, isWarm: true }, ground);
  return added(times(minutes, added(run, { scheduledRun: 1, queueRequest: 1 })), polls(ground, 1), found);
};

/** The other runs by the clock that find nothing to do. */
export const idleRunsUsage = (ground: CostGround): Usage => {
  const { measured, installation, lives } = ground;
  const days = lives.months * DAYS_IN_MONTH;
  const minutely = (by: 'repoint-study' | 'run-imports', asked: 'idleRepoint' | 'idleImports'): Usage =>
    runUsage({ by, asked: measured.standing[asked], isWarm: true }, ground);
  const scheduled: Usage = { scheduledRun: 1 };
  return added(
    polls(ground, installation.polledQueues - 1),
    times(days * MINUTES_IN_DAY, added(minutely('repoint-study', 'idleRepoint'), scheduled)),
    times(days * MINUTES_IN_DAY, added(minutely('run-imports', 'idleImports'), scheduled)),
    times(
      days * LISTS_A_DAY,
      added(runUsage({ by: 'list-for-outage', asked: measured.standing.idleList }, ground), scheduled),
    ),
    times(
      days * IDLE_AUDITS_A_NIGHT,
      added(runUsage({ by: 'audit-pointers', asked: measured.standing.idleAudit }, ground), scheduled),
    ),
  );
};
