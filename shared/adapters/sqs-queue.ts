import { setTimeout as pause } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  SQSClient,
  type SQSClientConfig,
} from '@aws-sdk/client-sqs';
import type { DueMessage, DueQueue } from '../ports/queue.ts';
import { IDEMPOTENT_CALLS } from './idempotent-calls.ts';

export interface SqsQueueOptions {
  client?: SQSClientConfig;
  queueUrl: string;
  /** What the workers get through together: concurrency divided by the seconds one record takes. */
  recordsPerSecond: number;
  pauseMillis?: number;
}

/** The most that SQS takes at once. */
const BATCH_MESSAGES = 10;
/** For entries that SQS refused one by one. A throttled queue gets them back at the next tick. */
const BATCH_TRIES = 3;

const batchesOf = (messages: DueMessage[]): DueMessage[][] =>
  Array.from({ length: Math.ceil(messages.length / BATCH_MESSAGES) }, (_, batch) =>
    messages.slice(batch * BATCH_MESSAGES, (batch + 1) * BATCH_MESSAGES),
  );

/** Ids only, named one by one: whatever else an object may carry does not get into a queue or its dead letters (threat 14). */
const bodyOf = ({ study, participant, kind, stream }: DueMessage): string =>
  JSON.stringify({ study, participant, kind, stream });

/** A message may be added twice when an answer is lost; the version check of the record makes the second one find nothing to do. */
export const sqsQueue = ({
  client: config,
  queueUrl,
  recordsPerSecond,
  pauseMillis = 100,
}: SqsQueueOptions): DueQueue & { client: SQSClient } => {
  const client = new SQSClient({ ...config, ...IDEMPOTENT_CALLS });

  const addOnce = async (messages: DueMessage[]): Promise<DueMessage[]> => {
    const Entries = messages.map((message, index) => ({ Id: String(index), MessageBody: bodyOf(message) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    return Failed.flatMap(({ Id }) => messages[Number(Id)] ?? []);
  };

  const addBatch = async (messages: DueMessage[]): Promise<void> => {
    let left = messages;
    for (let tries = 0; tries < BATCH_TRIES && left.length > 0; tries += 1) {
      if (tries > 0) await pause(pauseMillis * tries);
      left = await addOnce(left);
    }
    if (left.length > 0) throw new Error(`the queue refused ${left.length} of ${messages.length} messages`);
  };

  const depth = async (): Promise<number> => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: queueUrl,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    return (
      Number(Attributes.ApproximateNumberOfMessages ?? 0) +
      Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0)
    );
  };

  return {
    client,
    depth,
    add: async (messages) => {
      for (const batch of batchesOf(messages)) await addBatch(batch);
    },
    approximateBacklogSeconds: async () => (await depth()) / recordsPerSecond,
  };
};
