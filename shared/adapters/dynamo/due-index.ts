import { isoInstant } from '../../domain/zone.ts';
import type { DueRecord, RecordStore } from '../../ports/record-store.ts';
import { ownerOf, streamOf } from './keys.ts';
import { firstOf, pagesOf } from './pages.ts';
import type { Item } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

type DueIndex = Pick<RecordStore, 'dueBefore' | 'earliestDue' | 'shards'>;

const dueRecord = (item: Item): DueRecord => {
  const { study, participant } = ownerOf(String(item.pk));
  const stream = streamOf(String(item.sk));
  const nextDueAt = String(item.nextDueAt);
  return participant === undefined || stream === undefined
    ? { study, nextDueAt }
    : { study, participant, stream, nextDueAt };
};

/** A study with a hundred notices is due once: whoever looks takes them all. */
const studiesOnce = (due: DueRecord[]): DueRecord[] => {
  const seen = new Set<string>();
  return due.filter(({ study, participant }) => participant !== undefined || (!seen.has(study) && seen.add(study)));
};

export const dueIndex = ({ documents, tables, shards }: StoreSetting): DueIndex => {
  const inShard = (shard: number) => ({ TableName: tables.records, IndexName: 'due', shard: String(shard) });

  return {
    shards,
    dueBefore: async function* (now, shard, pageSize) {
      const { shard: of, ...index } = inShard(shard);
      const pages = pagesOf(documents, {
        ...index,
        KeyConditionExpression: 'dueShard = :shard AND nextDueAt <= :now',
        ExpressionAttributeValues: { ':shard': of, ':now': isoInstant(now) },
        Limit: pageSize,
      });
      for await (const page of pages) yield studiesOnce(page.map(dueRecord));
    },
    earliestDue: async () => {
      const firsts = await Promise.all(
        Array.from({ length: shards }, (_, shard) => {
          const { shard: of, ...index } = inShard(shard);
          const condition = {
            KeyConditionExpression: 'dueShard = :shard',
            ExpressionAttributeValues: { ':shard': of },
          };
          return firstOf(documents, { ...index, ...condition }, 1);
        }),
      );
      const instants = firsts.flat().map(({ nextDueAt }) => Date.parse(String(nextDueAt)));
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
  };
};
