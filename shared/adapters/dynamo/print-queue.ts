import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PrintQueue } from '../../ports/print-queue.ts';
import type { Documents } from './documents.ts';
import { personKey } from './keys.ts';

/**
 * Letters wait beside the records. Text and language only: the text names nobody, and the address is looked up in the vault when the
 * letter is printed, so that a move or an erasure is obeyed. Keyed by step: adding twice prints once.
 */
export const dynamoPrintQueue = (documents: Documents, table: string): PrintQueue => ({
  add: async ({ study, participant, step, attempt, at, text, language }) => {
    const key = { pk: personKey({ study, participant }), sk: `LETTER#${step}` };
    const item = { ...key, study, participant, step, attempt, at, text, language };
    try {
      await documents.send(
        new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
    }
  },
});
