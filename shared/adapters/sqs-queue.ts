import { GetQueueAttributesCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import type { DueMessage, DueQueue } from '../ports/queue.ts';
import { IDEMPOTENT_CALLS } from './idempotent-calls.ts';
import { addInBatches } from './sqs-batches.ts';

export interface SqsQueueOptions {
  client?: SQSClientConfig;
  queueUrl: string;
  /** What the workers get through together: concurrency divided by the seconds one record takes. */
  recordsPerSecond: number;
  pauseMillis?: number;
}

/** Ids only, named one by one: whatever else an object may carry does not get into a queue or its dead letters (threat 14). */
const bodyOf = ({ study, participant, kind, stream }: DueMessage): string =>
  JSON.stringify({ study, participant, kind, stream });

/**
 * A message may be added twice when an answer is lost; the version check of the record makes the second one find nothing to do. A
 * throttled queue gets what it refused at the next tick.
 */
export const sqsQueue = ({
  client: config,
  queueUrl,
  recordsPerSecond,
  pauseMillis = 100,
}: SqsQueueOptions): DueQueue & { client: SQSClient } => {
  const client = new SQSClient({ ...config, ...IDEMPOTENT_CALLS });

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
    add: (messages) => addInBatches({ client, queueUrl, pauseMillis }, messages.map(bodyOf)),
    approximateBacklogSeconds: async () => (await depth()) / recordsPerSecond,
  };
};
