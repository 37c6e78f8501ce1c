import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { storedLink } from '../../contract/stored-link.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { batchGet } from './batch-get.ts';
import { contactKey, linkKey, ownerOf, personKey, providerMessageKey, studyKey } from './keys.ts';
import { allOf, firstOf } from './pages.ts';
import type { Item } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

type LookUps = Pick<RecordStore, 'participantsByLookup' | 'underLookup' | 'attemptOfProviderMessage' | 'linkRow'>;

export const lookUps = ({ documents, tables }: StoreSetting): LookUps => {
  const under = (study: string | undefined, lookup: string) => ({
    TableName: tables.contacts,
    KeyConditionExpression: `pk = :pk${study === undefined ? '' : ' AND begins_with(sk, :study)'}`,
    ExpressionAttributeValues: {
      ':pk': `L#${lookup}`,
      ...(study === undefined ? {} : { ':study': `${studyKey(study)}#` }),
    },
  });
  const ownersOf = (items: Item[]) =>
    items.flatMap(({ sk }) => {
      const { study, participant } = ownerOf(String(sk));
      return participant === undefined ? [] : [{ study, participant }];
    });

  return {
    participantsByLookup: async (study, lookup) => {
      const people = ownersOf(await allOf(documents, { ...under(study, lookup), ConsistentRead: true }));
      // The card has the last word: a look-up may be left over from a commit that was never made.
      const cards = await batchGet(documents, {
        table: tables.contacts,
        keys: people.map(contactKey),
        attributes: ['pk', 'lookups'],
      });
      const found = new Set(cards.filter((card) => (card.lookups as string[]).includes(lookup)).map(({ pk }) => pk));
      return people.filter((person) => found.has(personKey(person)));
    },
    underLookup: async (study, lookup, count) =>
      ownersOf(await firstOf(documents, under(study, lookup), count)).map(({ participant }) => participant),
    attemptOfProviderMessage: async (id) => {
      const request = { TableName: tables.records, Key: providerMessageKey(id), ConsistentRead: true };
      const { Item } = await documents.send(new GetCommand(request));
      return typeof Item?.attempt === 'string' ? Item.attempt : undefined;
    },
    linkRow: async (idHash) => {
      const request = { TableName: tables.records, Key: linkKey(idHash), ConsistentRead: true };
      const { Item } = await documents.send(new GetCommand(request));
      return Item && storedLink.parse(Item.row);
    },
  };
};
