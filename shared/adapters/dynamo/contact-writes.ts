import type { SealedContact } from '../../ports/record-store.ts';
import { batchPut } from './batch-put.ts';
import type { Documents } from './documents.ts';
import { type GuardedItem, IS_NEW } from './guarded-item.ts';
import { contactKey, lookupKey, ownLookupKey } from './keys.ts';

/** The sealed card, if the one it replaces is still there; look-ups that it no longer has go with it. */
export const contactWrites = (TableName: string, { lookupsBefore = [], ...contact }: SealedContact): GuardedItem[] => {
  const replacesWhatWasRead = {
    ConditionExpression: 'revision = :replaced',
    ExpressionAttributeValues: { ':replaced': contact.revision - 1 },
  };
  const isNew = contact.revision === 1;
  const gone = [...new Set(lookupsBefore)].filter((lookup) => !contact.lookups.includes(lookup));
  return [
    {
      item: {
        Put: { TableName, Item: { ...contactKey(contact), ...contact }, ...(isNew ? IS_NEW : replacesWhatWasRead) },
      },
      refused: { kind: isNew ? 'exists' : 'lostRace' },
    },
    ...gone.map((lookup) => ({ item: { Delete: { TableName, Key: lookupKey(lookup, contact) } } })),
  ];
};

/**
 * Look-ups are written before the transaction, where they do not count among its hundred items. One that is left over from a commit
 * that failed finds nobody: whoever follows it asks the card itself (`participantsByLookup`). Its name lies beside the person before it
 * lies anywhere else, so that an erasure finds it though no card names it.
 */
export const writeLookups = async (
  documents: Documents,
  TableName: string,
  contacts: SealedContact[],
): Promise<void> => {
  const fresh = contacts.flatMap(({ lookupsBefore = [], ...contact }) =>
    [...new Set(contact.lookups)]
      .filter((lookup) => !lookupsBefore.includes(lookup))
      .map((lookup) => ({ lookup, contact })),
  );
  for (const keyOf of [ownLookupKey, lookupKey])
    await batchPut(
      documents,
      TableName,
      fresh.map(({ lookup, contact }) => keyOf(lookup, contact)),
    );
};
