import { Duration, Stack, Validations, type StackProps } from 'aws-cdk-lib';
import { EventBus, type IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { configurationSetName, DELIVERY_LIMITS_SECONDS } from '../../shared/adapters/delivery-limit.ts';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { EmailReports } from '../constructs/email-reports.ts';
import { TextEvents } from '../constructs/text-events.ts';
import { TextLogs } from '../constructs/text-logs.ts';

export interface MessagingStackProps extends StackProps {
  topic: ITopic;
}

/** Six times the worker's 60 s, so that a message is never handed out again while its worker may still be at it. */
const DUE_VISIBILITY = Duration.seconds(360);
const DUE_TRIES = 5;
/** A receipt for an attempt that no record knows yet comes back each minute, five times (reliability.md 3.7). */
const RECEIPT_AGAIN = Duration.minutes(1);
const RECEIPT_TRIES = 5;

/** The queues between the functions, the way e-mails go out, and what providers report. */
export class MessagingStack extends Stack {
  readonly key: Key;
  readonly dueQueue: Queue;
  readonly receiptQueue: Queue;
  readonly textConfigurationSet = 'cairn-texts';
  readonly textEvents: TextEvents;
  readonly textLogs: TextLogs;
  readonly runDeadLetters: DeadLetters;
  readonly configurationSetBase = 'cairn';
  readonly configurationSets: string[];

  constructor(scope: Construct, id: string, { topic, ...props }: MessagingStackProps) {
    super(scope, id, props);
    this.key = new Key(this, 'Key', { description: 'Queues of Cairn', enableKeyRotation: true });
    // Scheduler's guide asks for this under "Troubleshooting", beside the rights of the schedule's role. On a queue it puts nothing without that role.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('scheduler.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    const dueDeadLetters = new DeadLetters(this, 'DueDeadLetters', {
      heading: 'due-dead-letters',
      impact:
        'Someone who is due could not be looked at in five tries: a reminder, task or escalation of theirs is late.',
      key: this.key,
      topic,
    });
    this.runDeadLetters = new DeadLetters(this, 'RunDeadLetters', {
      heading: 'run-dead-letters',
      impact: 'A tick, a repointing or the nightly audit could not run: everybody who became due since may be late.',
      key: this.key,
      topic,
    });
    Validations.of(this.runDeadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is where Scheduler and Lambda put what failed: the end of the line, watched by an alarm.',
    });
    const receiptDeadLetters = new DeadLetters(this, 'ReceiptDeadLetters', {
      heading: 'receipt-dead-letters',
      impact:
        'What became of some messages is not in the records: a wrong address may be written to again, or a complaint passed over.',
      key: this.key,
      topic,
    });
    this.dueQueue = new Queue(this, 'DueQueue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: this.key,
      enforceSSL: true,
      visibilityTimeout: DUE_VISIBILITY,
      retentionPeriod: Duration.days(1),
      deadLetterQueue: { queue: dueDeadLetters.queue, maxReceiveCount: DUE_TRIES },
    });
    this.receiptQueue = new Queue(this, 'ReceiptQueue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: this.key,
      enforceSSL: true,
      visibilityTimeout: RECEIPT_AGAIN,
      // Longer than any outage of ours: a bounce that is lost marks no address.
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: receiptDeadLetters.queue, maxReceiveCount: RECEIPT_TRIES },
    });
    const bus = EventBus.fromEventBusName(this, 'Bus', 'default');
    this.configurationSets = DELIVERY_LIMITS_SECONDS.map((seconds) => this.configurationSet(seconds, bus));
    const { configurationSets, receiptQueue: queue, key } = this;
    new EmailReports(this, 'EmailReports', { configurationSets, queue, key });
    this.textEvents = new TextEvents(this, 'TextEvents', { configurationSet: this.textConfigurationSet, key });
    this.textLogs = new TextLogs(this, 'TextLogs', { key });
  }

  private configurationSet(seconds: number, bus: IEventBus): string {
    const name = configurationSetName(this.configurationSetBase, seconds);
    const set = new ConfigurationSet(this, `Emails${seconds}`, {
      configurationSetName: name,
      maxDeliveryDuration: Duration.seconds(seconds),
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // Events of a configuration set carry our tags, and with them the attempt; those of an identity do not.
    set.addEventDestination('Bus', {
      destination: EventDestination.eventBus(bus),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    return name;
  }
}
