import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { storedStaffMail } from '../../contract/stored-study.ts';
import type { StudyBook } from '../../ports/study-book.ts';
import type { BookSetting } from './book-setting.ts';
import { staffMailKey } from './keys.ts';
import { putUnlessMoved } from './put-unless-moved.ts';
import { dueShard } from './record-item.ts';

/** Beside the records, so that the one due index finds it too. Never remembered: it decides what is sent. */
export const staffMail = ({
  documents,
  tables,
  shards,
}: BookSetting): Pick<StudyBook, 'staffMail' | 'saveStaffMail'> => ({
  staffMail: async (study) => {
    const request = { TableName: tables.records, Key: staffMailKey(study), ConsistentRead: true };
    const { Item } = await documents.send(new GetCommand(request));
    return Item && storedStaffMail.parse(Item.mail);
  },
  saveStaffMail: (record, expectedVersion) => {
    const { study, nextDueAt } = record;
    const version = expectedVersion + 1;
    return putUnlessMoved(documents, {
      table: tables.records,
      item: {
        ...staffMailKey(study),
        version,
        mail: storedStaffMail.parse(JSON.parse(JSON.stringify({ ...record, version }))),
        ...(nextDueAt === undefined ? {} : { nextDueAt, dueShard: dueShard(study, shards) }),
      },
      ...(expectedVersion === 0 ? {} : { was: { attribute: 'version', value: expectedVersion } }),
    });
  },
});
