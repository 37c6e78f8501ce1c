import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { StaffBook } from '../../ports/staff-book.ts';
import type { BookSetting } from './book-setting.ts';
import { lastUsesKey } from './keys.ts';
import { allOf } from './pages.ts';

/** How many users one process keeps in mind; beyond it a day's mark may be written once more. */
const MARKED_MAX = 5_000;

export const lastUses = ({ documents, tables }: BookSetting): Pick<StaffBook, 'markUse' | 'lastUses'> => {
  const marked = new Set<string>();
  return {
    markUse: async (study, { user, on }) => {
      const name = `${study}#${user}#${on}`;
      if (marked.has(name)) return;
      if (marked.size >= MARKED_MAX) marked.clear();
      marked.add(name);
      try {
        await documents.send(
          new PutCommand({
            TableName: tables.studies,
            Item: { pk: lastUsesKey(study), sk: user, on },
            // Another process may have been asked the same day already.
            ConditionExpression: 'attribute_not_exists(pk) OR #on < :on',
            ExpressionAttributeNames: { '#on': 'on' },
            ExpressionAttributeValues: { ':on': on },
          }),
        );
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return;
        marked.delete(name);
        throw error;
      }
    },
    lastUses: async (study) => {
      const items = await allOf(documents, {
        TableName: tables.studies,
        KeyConditionExpression: 'pk = :uses',
        ExpressionAttributeValues: { ':uses': lastUsesKey(study) },
      });
      return items.map(({ sk, on }) => ({ user: String(sk), on: String(on) }));
    },
  };
};
