import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { IDEMPOTENT_CALLS } from '../idempotent-calls.ts';

/** The tables, on AWS or in this process. */
export type Documents = Pick<DynamoDBDocumentClient, 'send'>;

/** One try per call: `patientDocuments` repeats, with a token of ours, so that the tries are counted in one place. */
export const documentClient = (config: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...IDEMPOTENT_CALLS, ...config, maxAttempts: 1 }), {
    marshallOptions: { removeUndefinedValues: true },
  });
