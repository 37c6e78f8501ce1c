import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { storedTick } from '../../contract/stored-study.ts';
import { isoInstant } from '../../domain/zone.ts';
import type { StudyBook } from '../../ports/study-book.ts';
import type { BookSetting } from './book-setting.ts';

/** Of all studies: one tick looks at every one of them. */
const KEY = { pk: 'TICKS', sk: 'LAST' };

/** Never remembered: whoever asks wants to know how long nobody has looked. */
export const ticks = ({ documents, tables }: BookSetting): Pick<StudyBook, 'lastTick' | 'saveTick'> => ({
  lastTick: async () => {
    const { Item } = await documents.send(
      new GetCommand({ TableName: tables.studies, Key: KEY, ConsistentRead: true }),
    );
    return Item && Date.parse(storedTick.parse(Item).at);
  },
  saveTick: async (at) => {
    await documents.send(new PutCommand({ TableName: tables.studies, Item: { ...KEY, at: isoInstant(at) } }));
  },
});
