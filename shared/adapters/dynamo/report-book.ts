import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { storedArms, storedReport } from '../../contract/stored-report.ts';
import type { ReportBook } from '../../ports/report-book.ts';
import type { BookSetting } from './book-setting.ts';
import { type Key, studyKey } from './keys.ts';
import { allOf } from './pages.ts';
import { putUnlessMoved } from './put-unless-moved.ts';
import type { Item } from './record-item.ts';

const REPORTS = 'REPORT#';
/** Another prefix, so that whoever lists the reports does not read these. */
const ARMS = 'REPORTARMS#';

const keyOf = (prefix: string, study: string, number: number): Key => ({
  pk: studyKey(study),
  sk: prefix + String(number).padStart(8, '0'),
});

/** In one map: `study` is a key of the index of memberships. */
export const reportBook = ({ documents, tables }: BookSetting): ReportBook => {
  const TableName = tables.studies;
  const read = async (Key: Key): Promise<Item | undefined> => {
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item;
  };
  return {
    reports: async (study) => {
      const items = await allOf(documents, {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :reports)',
        ExpressionAttributeValues: { ':pk': studyKey(study), ':reports': REPORTS },
        ConsistentRead: true,
      });
      return items.map(({ report }) => storedReport.parse(report));
    },
    report: async (study, number) => {
      const item = await read(keyOf(REPORTS, study, number));
      return item && storedReport.parse(item.report);
    },
    reportArms: async (study, number) => {
      const item = await read(keyOf(ARMS, study, number));
      return item && storedArms.parse(item.arms);
    },
    freezeReport: (report, arms) =>
      putUnlessMoved(documents, {
        table: TableName,
        item: { ...keyOf(REPORTS, report.study, report.number), report },
        along: { ...keyOf(ARMS, arms.study, arms.number), arms },
      }),
  };
};
