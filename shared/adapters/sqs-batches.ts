import { setTimeout as pause } from 'node:timers/promises';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** The most that SQS takes at once. */
const BATCH_MESSAGES = 10;
/** For entries that SQS refused one by one. */
const BATCH_TRIES = 3;

const batchesOf = (bodies: string[]): string[][] =>
  Array.from({ length: Math.ceil(bodies.length / BATCH_MESSAGES) }, (_, batch) =>
    bodies.slice(batch * BATCH_MESSAGES, (batch + 1) * BATCH_MESSAGES),
  );

export interface BatchSetting {
  client: SQSClient;
  queueUrl: string;
  pauseMillis: number;
}

/** Adds bodies to a queue, each at least once. Throws when SQS goes on refusing some. */
export const addInBatches = async (
  { client, queueUrl, pauseMillis }: BatchSetting,
  bodies: string[],
): Promise<void> => {
  const addOnce = async (batch: string[]): Promise<string[]> => {
    const Entries = batch.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    return Failed.flatMap(({ Id }) => batch[Number(Id)] ?? []);
  };

  for (const batch of batchesOf(bodies)) {
    let left = batch;
    for (let tries = 0; tries < BATCH_TRIES && left.length > 0; tries += 1) {
      if (tries > 0) await pause(pauseMillis * tries);
      left = await addOnce(left);
    }
    if (left.length > 0) throw new Error(`the queue refused ${left.length} of ${batch.length} messages`);
  }
};
