import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { storedWrittenList } from '../../contract/stored-study.ts';
import type { WrittenLists } from '../../ports/outage-lists.ts';
import type { BookSetting } from './book-setting.ts';
import { type Key, studyKey } from './keys.ts';

const keyOf = (study: string): Key => ({ pk: studyKey(study), sk: 'OUTAGELIST' });

export const writtenLists = ({ documents, tables }: BookSetting): WrittenLists => ({
  writtenList: async (study) => {
    const request = { TableName: tables.studies, Key: keyOf(study), ConsistentRead: true };
    const { Item } = await documents.send(new GetCommand(request));
    return Item && storedWrittenList.parse(Item);
  },
  saveWrittenList: async (study, list) => {
    await documents.send(new PutCommand({ TableName: tables.studies, Item: { ...keyOf(study), ...list } }));
  },
});
