import { shardOf } from '../../shared/adapters/shard-of.ts';
import { openSince, openWorkOf } from '../../shared/domain/open-work.ts';
import type { CheckInRecord, InterviewRecord, Stream } from '../../shared/domain/record.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Both, DueRecord, RecordStore, WorkRow } from '../../shared/ports/record-store.ts';
import { commitInMemory, messageName } from './in-memory-commit.ts';
import { inMemoryTables, inOrder, joined, recordName, type InMemoryTables } from './in-memory-tables.ts';

export interface InMemoryRecordStore extends RecordStore {
  readonly tables: InMemoryTables;
  readonly commits: InMemoryTables['commits'];
  readonly requests: InMemoryTables['requests'];
}

type Due = DueRecord & { shard: number; name: string };

const dueIn = (tables: InMemoryTables, shards: number): Due[] => {
  const records = [...tables.records.values()].flatMap(({ study, participant, stream, nextDueAt }): Due[] =>
    nextDueAt === undefined
      ? []
      : [
          {
            study,
            participant,
            stream,
            nextDueAt,
            shard: shardOf(participant, shards),
            name: joined(participant, stream),
          },
        ],
  );
  const ofStudy = (study: string, nextDueAt: string, name: string): Due => ({
    study,
    nextDueAt,
    shard: shardOf(study, shards),
    name,
  });
  const notices = [...tables.notices].map(([name, { study, notBefore }]) => ofStudy(study, notBefore, name));
  const mails = [...tables.staffMail.values()].flatMap(({ study, nextDueAt }) =>
    nextDueAt === undefined ? [] : [ofStudy(study, nextDueAt, joined(study, 'MAIL'))],
  );
  const key = ({ nextDueAt, study, name }: Due): string => joined(nextDueAt, study, name);
  return [...records, ...notices, ...mails].sort((one, other) => (key(one) < key(other) ? -1 : 1));
};

/** The rows of one page, what a study is to be told only once. */
const dueRecords = (page: Due[]): DueRecord[] => {
  const rows = page.map(({ shard: _, name: __, ...row }): DueRecord => row);
  return rows.filter(
    (row, at) =>
      row.participant !== undefined ||
      rows.findIndex((other) => other.participant === undefined && other.study === row.study) === at,
  );
};

/** The store's twin for tests: Maps, the same rules, and a memory of every commit and request. */
export const inMemoryRecordStore = ({ shards = 1, tables = inMemoryTables() } = {}): InMemoryRecordStore => {
  const { records, requests } = tables;
  const read = (study: string, participant: string, stream: Stream) => {
    requests.reads += 1;
    return structuredClone(records.get(recordName({ study, participant, stream })));
  };
  const both = (study: string, participant: string): Both | undefined => {
    const [interviews, checkIns] = (['interviews', 'checkIns'] as const).map((stream) =>
      records.get(recordName({ study, participant, stream })),
    );
    return interviews && checkIns && (structuredClone({ interviews, checkIns }) as Both);
  };
  return {
    tables,
    commits: tables.commits,
    requests,
    shards,
    readInterviews: async (study, participant) => read(study, participant, 'interviews') as InterviewRecord | undefined,
    readCheckIns: async (study, participant) => read(study, participant, 'checkIns') as CheckInRecord | undefined,
    readBoth: async (study, participant) => {
      requests.reads += 1;
      return both(study, participant);
    },
    commit: async (commit) => {
      requests.transactions += 1;
      return commitInMemory(tables, commit);
    },
    dueBefore: async function* (now: Instant, shard, pageSize) {
      const passed = new Set<string>();
      for (;;) {
        const page = dueIn(tables, shards)
          .filter(
            (due) => due.shard === shard && due.nextDueAt <= isoInstant(now) && !passed.has(due.nextDueAt + due.name),
          )
          .slice(0, pageSize);
        if (page.length === 0) return;
        for (const due of page) passed.add(due.nextDueAt + due.name);
        yield dueRecords(page);
      }
    },
    earliestDue: async () => {
      const first = dueIn(tables, shards)[0];
      return first && Date.parse(first.nextDueAt);
    },
    openWork: async function* (study, stream) {
      const rows = [...records.values()].flatMap((record): (WorkRow & { openSince: string })[] => {
        const work = openWorkOf(record);
        const since = openSince(work);
        if (record.study !== study || record.stream !== stream || since === undefined) return [];
        return [
          {
            study,
            participant: record.participant,
            stream,
            ...(record.site ? { site: record.site } : {}),
            ...work,
            openSince: since,
          },
        ];
      });
      rows.sort((one, other) => (one.openSince < other.openSince ? -1 : 1));
      if (rows.length > 0) yield structuredClone(rows.map(({ openSince: _, ...row }) => row));
    },
    people: async (study, cursor, pageSize) => {
      const ids = [...records.values()]
        .filter((record) => record.study === study && record.stream === 'interviews')
        .map(({ participant }) => participant);
      const after = ids.filter((id) => cursor === undefined || id > Buffer.from(cursor, 'base64url').toString()).sort();
      const page = after.slice(0, pageSize);
      const last = page.at(-1);
      return {
        rows: page.flatMap((id) => both(study, id) ?? []),
        ...(last !== undefined && after.length > pageSize ? { cursor: Buffer.from(last).toString('base64url') } : {}),
      };
    },
    events: async (study, participant) =>
      structuredClone(
        (['interviews', 'checkIns'] as const).flatMap(
          (stream) => tables.events.get(recordName({ study, participant, stream })) ?? [],
        ),
      ),
    archivedSteps: async (key, prefix) =>
      structuredClone(
        inOrder(tables.archived, (_, name) => name).flatMap(([name, step]) =>
          name.startsWith(joined(recordName(key), prefix)) ? [step] : [],
        ),
      ),
    amendArchived: async (key, step, message) => {
      const name = joined(recordName(key), step.key);
      if (!tables.archived.has(name)) throw new Error('the step is not archived');
      requests.transactions += 1;
      tables.archived.set(name, structuredClone(step));
      tables.messages.set(joined(message.study, messageName(message)), structuredClone(message));
    },
    messages: async (study, { from = '', to = '~', participant }, cursor, pageSize) => {
      const rows = inOrder(
        tables.messages,
        (row) => messageName(row),
        cursor && Buffer.from(cursor, 'base64url').toString(),
      ).filter(
        ([, row]) =>
          row.study === study &&
          row.at >= from &&
          row.at < to &&
          (participant === undefined || row.participant === participant),
      );
      const page = rows.slice(0, pageSize);
      const last = page.at(-1);
      return {
        rows: structuredClone(page.map(([, row]) => row)),
        ...(last && rows.length > pageSize ? { cursor: Buffer.from(last[0]).toString('base64url') } : {}),
      };
    },
    notices: async (study, now) =>
      inOrder(tables.notices, (_, name) => name).flatMap(([id, notice]) =>
        notice.study === study && notice.notBefore <= isoInstant(now) ? [{ ...structuredClone(notice), id }] : [],
      ),
    removeNotices: async (_study, ids) => {
      for (const id of ids) tables.notices.delete(id);
    },
    caseloads: async (study) =>
      inOrder(tables.caseloads, ({ mentor }) => mentor).flatMap(([, load]) =>
        load.study === study && load.count > 0 ? [{ mentor: load.mentor, count: load.count }] : [],
      ),
    participantOfAlias: async (study, alias) =>
      [...records.values()].find(
        (record) => record.study === study && record.stream === 'checkIns' && record.alias === alias,
      )?.participant,
    participantsByLookup: async (study, lookup) =>
      [...tables.contacts.values()]
        .filter((contact) => contact.lookups.includes(lookup) && (study === undefined || contact.study === study))
        .map((contact) => ({ study: contact.study, participant: contact.participant })),
    fileProviderMessage: async (id, attempt) => {
      tables.providerMessages.set(id, attempt);
    },
    attemptOfProviderMessage: async (id) => tables.providerMessages.get(id),
  };
};
