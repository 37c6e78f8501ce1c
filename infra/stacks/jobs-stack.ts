import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { ScheduledRun } from '../constructs/scheduled-run.ts';
import { historyHeadsBucket } from '../history-heads-bucket.ts';
import type { Reach } from '../reach.ts';
import { storesEnvironment, tablesEnvironment } from '../stores-environment.ts';
import type { MessagingStack } from './messaging-stack.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface JobsStackProps extends StackProps {
  stateful: StatefulStack;
  messaging: MessagingStack;
  reach: Reach;
  settings: DeploySettings;
  topic: ITopic;
}

/** Ten at a time are about 20 sends a second: the peak hour after an outage, and within every provider's usual quota. */
const WORKERS_MAX = 10;
const BATCH_MESSAGES = 10;
/** Under a minute, so that one run never meets the next. */
const MINUTE_RUN_TIMEOUT = Duration.seconds(55);

/** What happens without anybody asking: the minute tick, the worker behind it, and the watch over the pointers. */
export class JobsStack extends Stack {
  constructor(scope: Construct, id: string, { stateful, messaging, reach, settings, topic, ...props }: JobsStackProps) {
    super(scope, id, props);
    const sweepDue = new AppFunction(this, 'SweepDue', {
      name: 'sweep-due',
      impact: 'Nobody who becomes due is looked at while this lasts: reminders, tasks and escalations come late.',
      environment: {
        ...tablesEnvironment(stateful, settings),
        DUE_QUEUE_URL: messaging.dueQueue.queueUrl,
      },
      timeout: MINUTE_RUN_TIMEOUT,
      // The next tick finds everything that one tick missed.
      errorsTolerated: 1,
      reach,
      topic,
    });
    const carryOut = new AppFunction(this, 'CarryOut', {
      name: 'carry-out',
      impact: 'Participants may miss a reminder, and staff may not hear of a missed interview.',
      environment: {
        ...storesEnvironment(stateful, settings),
        EMAIL_CONFIGURATION_SET: messaging.configurationSetBase,
        EMAIL_FROM: settings.emailFrom,
        SMS_CONFIGURATION_SET: messaging.textConfigurationSet,
        SMS_MAX_PRICE_USD: settings.smsMaxPriceUsd,
        CONSOLE_URL: `https://${settings.consoleDomain}`,
      },
      timeout: Duration.seconds(60),
      reach,
      topic,
    });
    const repointStudy = new AppFunction(this, 'RepointStudy', {
      name: 'repoint-study',
      impact:
        'A published protocol or a changed study is not in force yet for everyone enrolled; publishing stays unfinished.',
      environment: {
        RECORDS_TABLE: stateful.records.table.tableName,
        STUDIES_TABLE: stateful.studies.table.tableName,
        DUE_SHARDS: String(settings.dueShards),
      },
      timeout: MINUTE_RUN_TIMEOUT,
      errorsTolerated: 1,
      reach,
      topic,
    });
    const runImports = new AppFunction(this, 'RunImports', {
      name: 'run-imports',
      impact: 'People who were imported from a long file are not in the study yet: nobody reminds or calls them.',
      environment: storesEnvironment(stateful, settings),
      timeout: MINUTE_RUN_TIMEOUT,
      // As much as the API, which has looked at the same rows within its 28 s.
      memoryMegabytes: 1_792,
      errorsTolerated: 1,
      reach,
      topic,
    });
    const auditPointers = new AppFunction(this, 'AuditPointers', {
      name: 'audit-pointers',
      impact: 'A participant whose next date was stored wrongly stays forgotten until the audit has run.',
      environment: {
        ...tablesEnvironment(stateful, settings),
        HISTORY_HEADS_BUCKET: historyHeadsBucket(settings),
      },
      timeout: Duration.minutes(15),
      memoryMegabytes: 1_024,
      reach,
      topic,
    });

    new EventSourceMapping(this, 'DueToCarryOut', {
      target: carryOut.lambda,
      eventSourceArn: messaging.dueQueue.queueArn,
      batchSize: BATCH_MESSAGES,
      maxConcurrency: WORKERS_MAX,
      reportBatchItemFailures: true,
    });
    carryOut.permissions.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      [messaging.dueQueue.queueArn],
    );
    carryOut.permissions.allowKey(messaging.key, 'sqs', false);

    const everyMinute = {
      expression: 'rate(1 minute)',
      timeZone: 'UTC',
      worthlessAfter: Duration.minutes(2),
      deadLetters: messaging.runDeadLetters.queue,
      deadLettersKey: messaging.key,
    };
    new ScheduledRun(this, 'Tick', { ...everyMinute, run: sweepDue });
    new ScheduledRun(this, 'Repoint', { ...everyMinute, run: repointStudy });
    new ScheduledRun(this, 'Imports', { ...everyMinute, run: runImports });
    new ScheduledRun(this, 'NightlyAudit', {
      ...everyMinute,
      run: auditPointers,
      // Each run of a night goes on where the one before had to end; when everyone was audited, the rest have nothing to do.
      expression: 'cron(0/15 3-5 * * ? *)',
      timeZone: 'Europe/Copenhagen',
      worthlessAfter: Duration.minutes(15),
    });
  }
}
