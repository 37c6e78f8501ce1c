import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from '../ports/log.ts';

/** Which and where, never what: the message of an error and the body of a message may say more than a log should hold (G18). */
const tell = (log: Log, reason: unknown, { messageId }: SQSRecord): void => {
  const { name, stack = '' } = reason instanceof Error ? reason : new Error();
  const where = stack.split('\n').find((line) => line.trimStart().startsWith('at '));
  log.error('messageFailed', { messageId, code: name, where: where?.trim() });
};

/** A worker of a queue: one bad message goes back alone, the others of its batch are done (pitfall: one failure, ten repeats). */
export const queueHandler = (job: (body: string) => Promise<void>, log: Log) =>
  middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
    .use(sqsPartialBatchFailure({ logger: (reason: unknown, record: SQSRecord) => tell(log, reason, record) }))
    .handler(async (event) => {
      const settled: PromiseSettledResult<void>[] = [];
      // One after the other: two messages of one participant in a batch would only race each other.
      for (const { body } of event.Records)
        settled.push(...(await Promise.allSettled([Promise.resolve().then(() => job(body))])));
      return settled;
    });
