import * as z from 'zod';
import { escalationSchema, taskSchema } from '../../contract/work-schema.ts';
import { lastCallOf } from '../../domain/next-call.ts';
import { openWorkOf } from '../../domain/open-work.ts';
import type { Escalation, Stream, Task } from '../../domain/record.ts';
import type { RecordStore, WorkRow } from '../../ports/record-store.ts';
import { ownerOf } from './keys.ts';
import { pagesOf } from './pages.ts';
import { asideShard, type Item, workShard } from './record-item.ts';
import type { StoreSetting } from './store-setting.ts';

interface Reader<Of> {
  safeParse(value: unknown): { success: boolean; data?: Of };
}

/** A task of a kind that only newer code knows must not hide the others of the worklist. */
const readable = <Of>(reader: Reader<Of>, values: unknown): Record<string, Of> =>
  Object.fromEntries(
    Object.entries((values ?? {}) as Item).flatMap(([id, value]): [string, Of][] => {
      const { data } = reader.safeParse(value);
      return data === undefined ? [] : [[id, data]];
    }),
  );

const contactsSchema = z.array(
  z.looseObject({
    at: z.string(),
    by: z.string(),
    channel: z.enum(['phone', 'sms', 'email', 'letter', 'inPerson', 'video']),
    with: z.enum(['participant', 'contactPerson', 'other']),
  }),
);

const workRow = (item: Item, study: string, stream: Stream): WorkRow => {
  const tasks = readable<Task>(taskSchema, item.tasks);
  const contacts = contactsSchema.safeParse(item.contacts).data;
  const lastCall = lastCallOf(Object.values(tasks), contacts);
  return {
    study,
    // Of the key: every other field may be what cannot be read.
    participant: ownerOf(String(item.pk)).participant ?? '',
    stream,
    ...(typeof item.site === 'string' ? { site: item.site } : {}),
    ...(typeof item.language === 'string' ? { language: item.language } : {}),
    ...(lastCall ? { lastCall } : {}),
    ...openWorkOf({ tasks, escalations: readable<Escalation>(escalationSchema, item.escalations) }),
  };
};

export const workIndex = ({ documents, tables }: StoreSetting): Pick<RecordStore, 'openWork'> => ({
  openWork: async function* (study, stream) {
    const pagesIn = (shard: string) =>
      pagesOf(documents, {
        TableName: tables.records,
        IndexName: 'work',
        KeyConditionExpression: 'workShard = :shard',
        ExpressionAttributeValues: { ':shard': shard },
      });
    for await (const page of pagesIn(asideShard(study, stream)))
      yield page.map((item) => ({ ...workRow(item, study, stream), setAsideAt: String(item.workSince) }));
    for await (const page of pagesIn(workShard(study, stream))) yield page.map((item) => workRow(item, study, stream));
  },
});
