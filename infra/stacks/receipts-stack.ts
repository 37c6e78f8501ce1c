import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { AppFunction } from '../constructs/app-function.ts';
import type { Reach } from '../reach.ts';
import { storesEnvironment } from '../stores-environment.ts';
import type { MessagingStack } from './messaging-stack.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface ReceiptsStackProps extends StackProps {
  stateful: StatefulStack;
  messaging: MessagingStack;
  reach: Reach;
  settings: DeploySettings;
  topic: ITopic;
}

/** Well under the queue's minute, so that no receipt is handed out again while one is at it. */
const RECEIPT_TIMEOUT = Duration.seconds(30);
const BATCH_RECEIPTS = 10;
/** Receipts come as fast as messages leave, and share a record's version with whoever works on it. */
const TAKERS_MAX = 5;

/** What providers report, on its way into the records (ADR 16). */
export class ReceiptsStack extends Stack {
  constructor(scope: Construct, id: string, props: ReceiptsStackProps) {
    super(scope, id, props);
    const { stateful, messaging, reach, settings, topic } = props;

    const noteReceipts = new AppFunction(this, 'NoteReceipts', {
      name: 'note-receipts',
      impact: 'What became of texts is not taken in: whoever got one gets the same by mail a day later.',
      environment: { RECEIPT_QUEUE_URL: messaging.receiptQueue.queueUrl },
      timeout: RECEIPT_TIMEOUT,
      // Whoever hands it a report tries twice more by itself.
      errorsTolerated: 2,
      reach,
      topic,
    });
    messaging.textEvents.topic.addSubscription(new LambdaSubscription(noteReceipts.lambda));
    messaging.textLogs.groups.forEach((logGroup, index) => {
      new SubscriptionFilter(this, `TextLog${index}`, {
        logGroup,
        destination: new LambdaDestination(noteReceipts.lambda),
        filterPattern: FilterPattern.allEvents(),
      });
    });

    const recordReceipt = new AppFunction(this, 'RecordReceipt', {
      name: 'record-receipt',
      impact: 'Bounces, complaints and deliveries are not recorded: some participants get the same by another channel.',
      environment: storesEnvironment(stateful, settings),
      timeout: RECEIPT_TIMEOUT,
      reach,
      topic,
    });
    const { receiptQueue } = messaging;
    new EventSourceMapping(this, 'ReceiptsToRecord', {
      target: recordReceipt.lambda,
      eventSourceArn: receiptQueue.queueArn,
      batchSize: BATCH_RECEIPTS,
      maxConcurrency: TAKERS_MAX,
      reportBatchItemFailures: true,
    });
    recordReceipt.permissions.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      [receiptQueue.queueArn],
    );
    recordReceipt.permissions.allowKey(messaging.key, 'sqs', false);
  }
}
