import type { Stream } from '../../domain/record.ts';
import type { RecordStore, RosterRow } from '../../ports/record-store.ts';
import { firstOf } from './pages.ts';
import { type Item, peopleShard } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

/** Nothing is checked: whoever is listed is read as a record, and what cannot be read is not shown. */
const rosterRow = <Kind extends Stream>({ peopleKey, ...item }: Item): RosterRow<Kind> =>
  ({ ...item, participant: peopleKey }) as unknown as RosterRow<Kind>;

export const roster = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'roster'> => ({
  roster: async <Kind extends Stream>(study: string, stream: Kind, after: string | undefined, pageSize: number) => {
    const items = await firstOf(
      documents,
      {
        TableName: tables.records,
        IndexName: 'people',
        KeyConditionExpression: `peopleShard = :shard${after === undefined ? '' : ' AND peopleKey > :after'}`,
        ExpressionAttributeValues: {
          ':shard': peopleShard(study, stream),
          ...(after === undefined ? {} : { ':after': after }),
        },
      },
      pageSize + 1,
    );
    const rows = items.slice(0, pageSize).map((item) => rosterRow<Kind>(item));
    const last = items.length > pageSize ? rows.at(-1) : undefined;
    return { rows, ...(last === undefined ? {} : { cursor: last.participant }) };
  },
});
