import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { storedFeed } from '../../contract/stored-staff.ts';
import type { CalendarFeed, StaffBook } from '../../ports/staff-book.ts';
import type { BookSetting } from './book-setting.ts';
import { calendarFeedsKey } from './keys.ts';
import { allOf } from './pages.ts';

type Feeds = Pick<StaffBook, 'calendarFeeds' | 'saveCalendarFeed' | 'removeCalendarFeed'>;

export const calendarFeeds = ({ documents, tables, memory }: BookSetting): Feeds => {
  const TableName = tables.studies;
  const nameOf = (study: string): string => `feeds#${study}`;
  const read = async (study: string): Promise<CalendarFeed[]> => {
    const items = await allOf(documents, {
      TableName,
      KeyConditionExpression: 'pk = :feeds',
      ExpressionAttributeValues: { ':feeds': calendarFeedsKey(study) },
      ConsistentRead: true,
    });
    return items.map(({ feed }) => storedFeed.parse(feed));
  };
  return {
    calendarFeeds: (study) => memory.remembered(nameOf(study), () => read(study)),
    saveCalendarFeed: async (feed) => {
      await documents.send(
        new PutCommand({ TableName, Item: { pk: calendarFeedsKey(feed.study), sk: feed.user, feed } }),
      );
      memory.forget(nameOf(feed.study));
    },
    removeCalendarFeed: async (study, user) => {
      await documents.send(new DeleteCommand({ TableName, Key: { pk: calendarFeedsKey(study), sk: user } }));
      memory.forget(nameOf(study));
    },
  };
};
