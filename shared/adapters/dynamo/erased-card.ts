import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SealedContact } from '../../ports/record-store.ts';
import type { Documents } from './documents.ts';
import { contactKey, lookupKey, lookupOfOwn, ownLookupKey, ownLookups, personKey } from './keys.ts';
import { allOf } from './pages.ts';

/** Those of the card, and those that stand beside the person: a commit that failed leaves some that no card names. */
const lookupsOf = async (
  documents: Documents,
  TableName: string,
  owner: { study: string; participant: string },
  card: SealedContact | undefined,
): Promise<Set<string>> => {
  const own = await allOf(documents, {
    TableName,
    KeyConditionExpression: 'pk = :person AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: ownLookups(owner),
    ConsistentRead: true,
  });
  return new Set([...(card?.lookups ?? []), ...own.map(({ sk }) => lookupOfOwn(String(sk)))]);
};

/** Look-ups and typed reasons first, the card with its key last: whoever dies in between finds the card again and goes on. */
export const eraseCard = async (
  documents: Documents,
  table: string,
  owner: { study: string; participant: string },
  card: SealedContact | undefined,
): Promise<void> => {
  const reads = await allOf(documents, {
    TableName: table,
    KeyConditionExpression: 'pk = :person AND begins_with(sk, :read)',
    ExpressionAttributeValues: { ':person': personKey(owner), ':read': 'READ#' },
    ConsistentRead: true,
  });
  for (const { pk, sk } of reads)
    await documents.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk, sk },
        UpdateExpression: 'REMOVE #read.#why',
        ExpressionAttributeNames: { '#read': 'read', '#why': 'why' },
      }),
    );
  for (const lookup of await lookupsOf(documents, table, owner, card))
    for (const Key of [lookupKey(lookup, owner), ownLookupKey(lookup, owner)])
      await documents.send(new DeleteCommand({ TableName: table, Key }));
  if (card) await documents.send(new DeleteCommand({ TableName: table, Key: contactKey(owner) }));
};
