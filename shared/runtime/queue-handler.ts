import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import type { DueMessage } from '../ports/queue.ts';

const dueMessage = z.strictObject({
  study: z.string().min(1),
  participant: z.string().min(1).optional(),
  kind: z.enum(['record', 'staff']),
  stream: z.enum(['interviews', 'checkIns']).optional(),
});

/** A worker of the due queue: one bad message goes back alone, the others of its batch are done (pitfall: one failure, ten repeats). */
export const queueHandler = (job: (due: DueMessage) => Promise<void>) =>
  middy<SQSEvent, PromiseSettledResult<void>[] | SQSBatchResponse>()
    .use(sqsPartialBatchFailure())
    .handler(async (event) => {
      const settled: PromiseSettledResult<void>[] = [];
      // One after the other: two messages of one participant in a batch would only race each other.
      for (const { body } of event.Records)
        settled.push(
          ...(await Promise.allSettled([Promise.resolve().then(() => job(dueMessage.parse(JSON.parse(body))))])),
        );
      return settled;
    });
