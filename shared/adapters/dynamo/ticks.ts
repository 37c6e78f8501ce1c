import { BatchGetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { storedTick } from '../../contract/stored-study.ts';
import { isoInstant, type Instant } from '../../domain/zone.ts';
import type { LastTick, StudyBook } from '../../ports/study-book.ts';
import { TICKS_PARTITION } from '../../runtime/table-shapes.ts';
import type { BookSetting } from './book-setting.ts';

/** Of all studies: one tick looks at every one of them. */
const KEY = { pk: TICKS_PARTITION, sk: 'LAST' };
/** No table can be restored to its last five minutes; two ticks that overlap lie closer together. */
const ROLLED_BACK_MS = 3 * 60_000;

/**
 * The same row in each table that can be restored, and in the one that never is (ADR 24). Never remembered: whoever asks wants to know how long
 * nobody has looked.
 */
export const ticks = ({ documents, tables }: BookSetting): Pick<StudyBook, 'lastTick' | 'saveTick'> => {
  const restorable = [tables.studies, tables.records, tables.contacts];
  const kept = tables.erasures;

  const known = async (): Promise<Map<string, Instant>> => {
    const asked = { Keys: [KEY], ConsistentRead: true };
    const RequestItems = Object.fromEntries([...restorable, kept].map((table) => [table, asked]));
    const { Responses = {}, UnprocessedKeys = {} } = await documents.send(new BatchGetCommand({ RequestItems }));
    if (Object.keys(UnprocessedKeys).length > 0) throw new Error('the last tick stays unread');
    return new Map(
      Object.entries(Responses).flatMap(([table, [item]]) =>
        item ? [[table, Date.parse(storedTick.parse(item).at)] as const] : [],
      ),
    );
  };

  const put = (table: string, at: Instant) =>
    documents.send(new PutCommand({ TableName: table, Item: { ...KEY, at: isoInstant(at) } }));

  const look = async (): Promise<LastTick | undefined> => {
    const all = await known();
    if (all.size === 0) return undefined;
    const at = Math.max(...all.values());
    const lastTick = all.get(kept);
    if (lastTick === undefined) return { at };
    const remembered = restorable.map((table) => all.get(table));
    if (remembered.every((each) => each !== undefined && lastTick - each <= ROLLED_BACK_MS)) return { at };
    const to = Math.min(...remembered.map((each) => each ?? -Infinity));
    return { at, rolledBack: { ...(to === -Infinity ? {} : { to }), lastTick } };
  };

  return {
    lastTick: async () => {
      const first = await look();
      // A batch is no snapshot: a tick may have written between two of its rows. What it wrote first is there by now.
      return first?.rolledBack ? look() : first;
    },
    saveTick: async (at) => {
      await Promise.all(restorable.map((table) => put(table, at)));
      // Last: it never knows of a tick that one of the others does not.
      await put(kept, at);
    },
  };
};
