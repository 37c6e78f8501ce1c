import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { storedEnding } from '../../contract/stored-staff.ts';
import { isOpen } from '../../domain/ending.ts';
import type { StaffBook } from '../../ports/staff-book.ts';
import type { BookSetting } from './book-setting.ts';
import { ENDINGS, endingKey } from './keys.ts';
import { allOf } from './pages.ts';
import { putUnlessMoved } from './put-unless-moved.ts';

export const endings = ({
  documents,
  tables,
}: BookSetting): Pick<StaffBook, 'ending' | 'openEndings' | 'saveEnding'> => ({
  ending: async (study, user) => {
    const request = { TableName: tables.studies, Key: endingKey(study, user), ConsistentRead: true };
    const { Item } = await documents.send(new GetCommand(request));
    return Item && storedEnding.parse(Item.ending);
  },
  openEndings: async () => {
    const items = await allOf(documents, {
      TableName: tables.studies,
      KeyConditionExpression: 'pk = :endings',
      ExpressionAttributeValues: { ':endings': ENDINGS },
      ConsistentRead: true,
    });
    return items.map(({ ending }) => storedEnding.parse(ending)).filter(isOpen);
  },
  saveEnding: (next) => {
    const { study, user, version } = next;
    return putUnlessMoved(documents, {
      table: tables.studies,
      // In one map: `study` and `user` are keys of the index of memberships.
      item: { ...endingKey(study, user), version, ending: storedEnding.parse(JSON.parse(JSON.stringify(next))) },
      ...(version === 1 ? {} : { was: { attribute: 'version', value: version - 1 } }),
    });
  },
});
