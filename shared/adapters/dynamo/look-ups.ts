import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { RecordStore } from '../../ports/record-store.ts';
import { batchGet } from './batch-get.ts';
import { contactKey, ownerOf, personKey, providerMessageKey, studyKey } from './keys.ts';
import { allOf } from './pages.ts';
import type { StoreSetting } from './store-setting.ts';

type LookUps = Pick<RecordStore, 'participantsByLookup' | 'attemptOfProviderMessage'>;

export const lookUps = ({ documents, tables }: StoreSetting): LookUps => {
  const candidates = async (study: string | undefined, lookup: string) => {
    const ofStudy = study === undefined ? '' : ' AND begins_with(sk, :study)';
    const items = await allOf(documents, {
      TableName: tables.contacts,
      KeyConditionExpression: `pk = :pk${ofStudy}`,
      ExpressionAttributeValues: {
        ':pk': `L#${lookup}`,
        ...(study === undefined ? {} : { ':study': `${studyKey(study)}#` }),
      },
    });
    return items.flatMap(({ sk }) => {
      const { study: of, participant } = ownerOf(String(sk));
      return participant === undefined ? [] : [{ study: of, participant }];
    });
  };

  return {
    participantsByLookup: async (study, lookup) => {
      const people = await candidates(study, lookup);
      // The card has the last word: a look-up may be left over from a commit that was never made.
      const cards = await batchGet(documents, {
        table: tables.contacts,
        keys: people.map(contactKey),
        attributes: ['pk', 'lookups'],
      });
      const found = new Set(cards.filter((card) => (card.lookups as string[]).includes(lookup)).map(({ pk }) => pk));
      return people.filter((person) => found.has(personKey(person)));
    },
    attemptOfProviderMessage: async (id) => {
      const request = { TableName: tables.records, Key: providerMessageKey(id), ConsistentRead: true };
      const { Item } = await documents.send(new GetCommand(request));
      return typeof Item?.attempt === 'string' ? Item.attempt : undefined;
    },
  };
};
