import type { Stream } from '../../domain/record.ts';
import type { PseudonymRow, RecordStore, RosterRow } from '../../ports/record-store.ts';
import { firstOf } from './pages.ts';
import { type Item, peopleShard } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

/** What a list looks into. */
const LOOKED_INTO: Readonly<Record<Stream, readonly string[]>> = {
  interviews: ['participation', 'anchors', 'followUps', 'agendaBasis'],
  checkIns: ['participation'],
};

/** Not what stands in them: whoever is listed is read as a record, and what cannot be read is not shown. */
const isRowOf =
  <Kind extends Stream>(stream: Kind) =>
  (row: Item): row is Item & RosterRow<Kind> =>
    LOOKED_INTO[stream].every((field) => typeof row[field] === 'object' && row[field] !== null);

/** Without the keys, so that whoever looks through thousands holds nothing else of them. */
const pseudonymIn = ({ peopleKey, site, externalIds }: Item & Partial<PseudonymRow>): PseudonymRow => ({
  participant: String(peopleKey),
  ...(site === undefined ? {} : { site }),
  ...(externalIds === undefined ? {} : { externalIds }),
});

export const roster = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'roster' | 'pseudonyms'> => {
  const rowsAfter = async (
    index: 'people' | 'pseudonyms',
    shard: string,
    after: string | undefined,
    pageSize: number,
  ) => {
    const items = await firstOf(
      documents,
      {
        TableName: tables.records,
        IndexName: index,
        KeyConditionExpression: `peopleShard = :shard${after === undefined ? '' : ' AND peopleKey > :after'}`,
        ExpressionAttributeValues: { ':shard': shard, ...(after === undefined ? {} : { ':after': after }) },
      },
      // One more than asked for tells whether this page is the last.
      pageSize + 1,
    );
    const page = items.slice(0, pageSize);
    const last = items.length > pageSize ? page.at(-1) : undefined;
    return { page, ...(last === undefined ? {} : { cursor: String(last['peopleKey']) }) };
  };
  return {
    roster: async <Kind extends Stream>(study: string, stream: Kind, after: string | undefined, pageSize: number) => {
      const { page, ...onwards } = await rowsAfter('people', peopleShard(study, stream), after, pageSize);
      const rows = page.map(({ peopleKey, ...item }) => ({ ...item, participant: String(peopleKey) }));
      return { rows: rows.filter(isRowOf(stream)), ...onwards };
    },
    pseudonyms: async (study, after, pageSize) => {
      const { page, ...onwards } = await rowsAfter('pseudonyms', peopleShard(study, 'interviews'), after, pageSize);
      return { rows: page.map(pseudonymIn), ...onwards };
    },
  };
};
