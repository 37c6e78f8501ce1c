import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import type { ReceiptMessage } from '../contract/receipt-message.ts';
import type { ReceiptQueue } from '../ports/receipt-queue.ts';
import { IDEMPOTENT_CALLS } from './idempotent-calls.ts';
import { addInBatches } from './sqs-batches.ts';

export interface SqsReceiptsOptions {
  client?: SQSClientConfig;
  queueUrl: string;
  pauseMillis?: number;
}

/** Named one by one, as in every queue: whatever else an object may carry stays out (threat 14). */
const bodyOf = (receipt: ReceiptMessage): string => {
  const { event, at, code } = receipt;
  return JSON.stringify(
    'attempt' in receipt
      ? { attempt: receipt.attempt, event, at, code }
      : { providerMessageId: receipt.providerMessageId, event, at, code },
  );
};

/** A receipt may be added twice when an answer is lost; what is known already changes nothing. */
export const sqsReceipts = ({
  client: config,
  queueUrl,
  pauseMillis = 100,
}: SqsReceiptsOptions): ReceiptQueue & { client: SQSClient } => {
  const client = new SQSClient({ ...config, ...IDEMPOTENT_CALLS });
  return { client, add: (receipts) => addInBatches({ client, queueUrl, pauseMillis }, receipts.map(bodyOf)) };
};
