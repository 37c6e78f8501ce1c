import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { storedLine } from '../../contract/stored-staff.ts';
import type { StudyLog, StudyLogLine } from '../../ports/study-log.ts';
import type { BookSetting } from './book-setting.ts';
import { type Key, studyLogKey } from './keys.ts';
import { firstOf } from './pages.ts';
import type { Item } from './record-item.ts';

/** In one map: `study` is a key of the index of memberships. */
export const lineItem = (line: StudyLogLine): Item & Key => ({
  pk: studyLogKey(line.study, line.kind),
  sk: `${line.at}#${line.id}`,
  line: storedLine.parse(JSON.parse(JSON.stringify(line))),
});

export const studyLog = ({ documents, tables }: BookSetting): StudyLog => ({
  appendLine: async (line) => {
    await documents.send(new PutCommand({ TableName: tables.studies, Item: lineItem(line) }));
  },
  logLines: async (study, kind, cursor, pageSize) => {
    const items = await firstOf(
      documents,
      {
        TableName: tables.studies,
        KeyConditionExpression: cursor === undefined ? 'pk = :log' : 'pk = :log AND sk < :cursor',
        ExpressionAttributeValues: {
          ':log': studyLogKey(study, kind),
          ...(cursor === undefined ? {} : { ':cursor': cursor }),
        },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
      pageSize + 1,
    );
    const page = items.slice(0, pageSize);
    const last = page.at(-1);
    return {
      rows: page.map(({ line }) => storedLine.parse(line)),
      ...(last && items.length > pageSize ? { cursor: String(last.sk) } : {}),
    };
  },
});
