import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DeploySettings } from '../shared/runtime/deploy-settings.ts';
import type { HouseAlarmProps } from './constructs/house-alarm.ts';
import { emitted } from './watched-metrics.ts';

type Watch = Omit<HouseAlarmProps, 'topic'>;

const DAY = Duration.days(1);
const HALF_HOUR = Duration.minutes(30);
/** The audit runs once in 24 h; five spans of six leave it room to start late. */
const AUDIT_SPAN = Duration.hours(6);
const AUDIT_SPANS = 5;
/** One broken record is its coordinator's task; several at once are a fault of the system. */
const FAILING_RECORDS_MIN = 5;
/** A day of calls opens some dozens; an export or an import that changes cards opens one for each row. */
const CARDS_AN_HOUR_MAX = 300;
/** A record sheds its finished steps and stays small for ever; DynamoDB's own limit is 400 KB. */
const RECORD_BYTES_MAX = 32 * 1_024;

/** Below this a rate says nothing: one of ten messages is a task for a coordinator, not a fault of the system. */
const UNCONFIRMED_MIN = 3;
/** Some phones are off for a day; many at once are receipts that do not arrive. */
const SENT_AGAIN_MIN = 5;
/** A channel that is down is probed once an hour at the latest: the alarm stays red from probe to probe, and tells once. */
const PROBE_SPAN = Duration.minutes(5);
const PROBE_SPANS = 15;

export const unconfirmedPercent = new MathExpression({
  expression: `IF(unconfirmed >= ${UNCONFIRMED_MIN}, 100 * unconfirmed / (FILL(accepted, 0) + FILL(unclear, 0)), 0)`,
  usingMetrics: {
    unconfirmed: emitted('unconfirmed', 'Sum', DAY),
    accepted: emitted('sendsAccepted', 'Sum', DAY),
    unclear: emitted('sendsUnclear', 'Sum', DAY),
  },
  period: DAY,
  label: 'Unconfirmed sends, %',
});

const sentAgainPercent = new MathExpression({
  expression: `IF(again >= ${SENT_AGAIN_MIN}, 100 * again / accepted, 0)`,
  usingMetrics: { again: emitted('sentAgain', 'Sum', DAY), accepted: emitted('sendsAccepted', 'Sum', DAY) },
  period: DAY,
  label: 'Sent again unconfirmed, %',
});

export const reputation = (metricName: string) =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.MAXIMUM, period: Duration.hours(1) });

export const smsSpent = new Metric({
  namespace: 'AWS/SNS',
  metricName: 'SMSMonthToDateSpentUSD',
  statistic: Stats.MAXIMUM,
  period: Duration.hours(1),
});

/** The alarms that belong to no single function or queue. */
export const watches = ({ smsMonthlyLimitUsd }: DeploySettings): Watch[] => [
  {
    heading: 'ticks-stopped',
    impact: 'No tick has run for 30 minutes: nobody is reminded and nothing is escalated until it does.',
    metric: emitted('tick', 'Sum', HALF_HOUR),
    threshold: 1,
    breaches: 'below',
    silence: 'breaching',
  },
  {
    heading: 'due-too-old',
    impact: 'Someone has been due for 30 minutes and was not looked at: reminders and escalations are late.',
    metric: emitted('oldestDueSeconds', 'Maximum', Duration.minutes(5)),
    threshold: HALF_HOUR.toSeconds(),
  },
  {
    heading: 'tables-restored',
    impact: 'A table was restored to an earlier hour: no study sends anything until its coordinators have looked.',
    metric: emitted('tablesRestored', 'Sum', Duration.minutes(5)),
    threshold: 1,
  },
  {
    heading: 'import-too-old',
    impact: 'A long import has not come to its end for 30 minutes: some of those imported are not in the study yet.',
    metric: emitted('oldestImportSeconds', 'Maximum', Duration.minutes(5)),
    threshold: HALF_HOUR.toSeconds(),
  },
  {
    heading: 'sends-unconfirmed',
    impact: "More than 1 % of a day's messages may or may not have arrived; each is a task for a coordinator.",
    metric: unconfirmedPercent,
    threshold: 1,
  },
  {
    heading: 'channel-down',
    impact: 'A provider refuses our account: no participant gets a message on that channel until it is mended.',
    metric: emitted('channelDown', 'Sum', PROBE_SPAN),
    threshold: 1,
    evaluationPeriods: PROBE_SPANS,
    breachesNeeded: 1,
  },
  {
    heading: 'texts-over-budget',
    impact:
      "SNS drops our texts: the month's SMS budget is used up. What can goes by mail; each hour some texts are lost.",
    metric: emitted('channelDownLater', 'Sum', PROBE_SPAN),
    threshold: 1,
    evaluationPeriods: PROBE_SPANS,
    breachesNeeded: 1,
  },
  {
    heading: 'day-texts-used-up',
    impact: 'A study has sent as many texts as it allows in a day, which means a fault as often as a small number.',
    metric: emitted('textsUsedUp', 'Sum', PROBE_SPAN),
    threshold: 1,
    evaluationPeriods: PROBE_SPANS,
    breachesNeeded: 1,
  },
  {
    heading: 'receipts-missing',
    impact: 'Messages go a second time by another channel, since nobody confirmed the first one within a day.',
    metric: sentAgainPercent,
    threshold: 20,
  },
  {
    heading: 'audit-missing',
    impact:
      'The nightly audit has not finished for more than a day: a wrongly stored date would forget someone unseen.',
    metric: emitted('audit', 'Sum', AUDIT_SPAN),
    threshold: 1,
    breaches: 'below',
    evaluationPeriods: AUDIT_SPANS,
    silence: 'breaching',
  },
  {
    heading: 'pointers-late',
    impact: 'The audit found someone who would have been forgotten, and mended it; others may have been late already.',
    metric: emitted('pointersLate', 'Sum', Duration.minutes(15)),
    threshold: 1,
  },
  {
    heading: 'history-changed',
    impact:
      'The record of a participant was changed by another way than through Cairn: who decided what is no longer proven.',
    metric: emitted('historyFaults', 'Sum', Duration.minutes(15)),
    threshold: 1,
  },
  {
    heading: 'audit-blind',
    impact: 'The audit could not look at somebody: a date that forgets them, or a changed history, would go unseen.',
    metric: emitted('auditFailed', 'Sum', Duration.minutes(15)),
    threshold: 1,
  },
  {
    heading: 'records-failing',
    impact: 'Several participants could not be carried out within an hour; each is a task for a coordinator.',
    metric: emitted('cannotCarryOut', 'Sum', Duration.hours(1)),
    threshold: FAILING_RECORDS_MIN,
  },
  {
    heading: 'record-too-large',
    impact: "One participant's record grows without end and will one day refuse every change, a withdrawal too.",
    metric: emitted('recordBytes', 'Maximum', Duration.minutes(15)),
    threshold: RECORD_BYTES_MAX,
  },
  {
    heading: 'cards-opened',
    impact: 'Many contact cards were opened within an hour: somebody may be carrying names and numbers out of a study.',
    metric: emitted('cardsOpened', 'Sum', Duration.hours(1)),
    threshold: CARDS_AN_HOUR_MAX,
  },
  {
    heading: 'email-bounces',
    impact: 'Many e-mails bounce: at 5 % the provider reviews the account, at 10 % it stops all e-mail to everyone.',
    metric: reputation('Reputation.BounceRate'),
    threshold: 0.02,
  },
  {
    heading: 'email-complaints',
    impact:
      'Recipients mark our e-mails as unwanted: at 0.1 % the provider reviews the account, at 0.5 % it stops all e-mail.',
    metric: reputation('Reputation.ComplaintRate'),
    threshold: 0.0005,
  },
  {
    heading: 'sms-spend',
    impact: "Half of the month's SMS budget is spent: when it is used up, no participant gets an SMS.",
    metric: smsSpent,
    threshold: smsMonthlyLimitUsd / 2,
  },
];
