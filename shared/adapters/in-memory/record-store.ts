import { shardOf } from '../shard-of.ts';
import { bookingName, bookingsOf } from '../../domain/bookings.ts';
import { lastCallOf } from '../../domain/next-call.ts';
import { openSince, openWorkOf } from '../../domain/open-work.ts';
import { type CheckInRecord, type InterviewRecord, STREAMS, type Stream } from '../../domain/record.ts';
import { isoInstant, type Instant } from '../../domain/zone.ts';
import type { Both, DueRecord, Page, RecordStore, RosterRow, WorkRow } from '../../ports/record-store.ts';
import { historyFaults } from '../history-faults.ts';
import { headOf } from '../history-head.ts';
import { commitInMemory, dayName, messageName } from './commit.ts';
import { inMemorySlots } from './slot-list.ts';
import { type Copy, inMemoryTables, inOrder, joined, recordName, spellingName, type InMemoryTables } from './tables.ts';

export interface InMemoryRecordStore extends RecordStore {
  readonly tables: InMemoryTables;
  readonly commits: InMemoryTables['commits'];
  readonly requests: InMemoryTables['requests'];
}

interface Due {
  row: DueRecord;
  shard: number;
  /** Orders what is due at one instant. */
  name: string;
}

/** One pass, and only those are collected and sorted that are due: a simulation asks this at every instant of years. */
const dueBy = (tables: InMemoryTables, until: string, shards: number): Due[] => {
  const due: Due[] = [];
  for (const { study, participant, stream, nextDueAt } of tables.records.values()) {
    if (nextDueAt === undefined || nextDueAt > until) continue;
    const row = { study, participant, stream, nextDueAt };
    due.push({ row, shard: shardOf(participant, shards), name: joined(participant, stream) });
  }
  const ofStudy = (study: string, nextDueAt: string | undefined, name: string): void => {
    if (nextDueAt !== undefined && nextDueAt <= until)
      due.push({ row: { study, nextDueAt }, shard: shardOf(study, shards), name });
  };
  for (const [name, { study, notBefore }] of tables.notices) ofStudy(study, notBefore, name);
  for (const { study, nextDueAt } of tables.staffMail.values()) ofStudy(study, nextDueAt, joined(study, 'MAIL'));
  const key = ({ row, name }: Due): string => joined(row.nextDueAt, row.study, name);
  return due.sort((one, other) => (key(one) < key(other) ? -1 : 1));
};

const earliestPointer = ({ records, notices, staffMail }: InMemoryTables): string | undefined => {
  let first: string | undefined;
  const hear = (pointer: string | undefined): void => {
    if (pointer !== undefined && (first === undefined || pointer < first)) first = pointer;
  };
  for (const { nextDueAt } of records.values()) hear(nextDueAt);
  for (const { notBefore } of notices.values()) hear(notBefore);
  for (const { nextDueAt } of staffMail.values()) hear(nextDueAt);
  return first;
};

/** The rows of one page, what a study is to be told only once. */
const dueRecords = (page: Due[]): DueRecord[] => {
  const rows = page.map(({ row }) => row);
  return rows.filter(
    (row, at) =>
      row.participant !== undefined ||
      rows.findIndex((other) => other.participant === undefined && other.study === row.study) === at,
  );
};

/** What is set aside first, then by the oldest piece of work. */
const workRows = (tables: InMemoryTables, study: string, stream: Stream): WorkRow[] => {
  const rows = [...tables.records.values()].flatMap((record): { row: WorkRow; order: string }[] => {
    if (record.study !== study || record.stream !== stream) return [];
    const setAsideAt = tables.setAside.size === 0 ? undefined : tables.setAside.get(recordName(record));
    const open = openWorkOf(record);
    const since = openSince(open);
    if (setAsideAt === undefined && since === undefined) return [];
    const { participant, site, language } = record;
    const lastCall = lastCallOf(Object.values(record.tasks), record.stream === 'interviews' ? record.contacts : []);
    const row = {
      study,
      participant,
      stream,
      ...(site ? { site } : {}),
      language,
      ...(lastCall ? { lastCall } : {}),
      ...open,
    };
    if (setAsideAt !== undefined) return [{ row: { ...row, setAsideAt }, order: joined('0', setAsideAt) }];
    return [{ row, order: joined('1', since ?? '') }];
  });
  return rows.sort((one, other) => (one.order < other.order ? -1 : 1)).map(({ row }) => row);
};

interface InMemorySetting {
  shards?: number;
  tables?: InMemoryTables;
  /** `shared`: nothing is copied and no chain of events is kept, which is five times as fast. */
  copy?: Copy;
}

/** The store's twin for tests and simulations: Maps, the same rules, and a memory of every commit and request. */
export const inMemoryRecordStore = ({
  shards = 1,
  tables = inMemoryTables(),
  copy = structuredClone,
}: InMemorySetting = {}): InMemoryRecordStore => {
  const { records, requests } = tables;
  const read = (study: string, participant: string, stream: Stream) => {
    requests.reads += 1;
    return copy(records.get(recordName({ study, participant, stream })));
  };
  const both = (study: string, participant: string): Both | undefined => {
    const [interviews, checkIns] = STREAMS.map((stream) => records.get(recordName({ study, participant, stream })));
    return interviews && checkIns && (copy({ interviews, checkIns }) as Both);
  };
  const readBoth: RecordStore['readBoth'] = async (study, participant) => {
    requests.reads += 1;
    return both(study, participant);
  };
  const events: RecordStore['events'] = async (study, participant) =>
    copy(STREAMS.flatMap((stream) => tables.events.get(recordName({ study, participant, stream })) ?? []));
  const roster = async <Kind extends Stream>(
    study: string,
    stream: Kind,
    after: string | undefined,
    pageSize: number,
  ): Promise<Page<RosterRow<Kind>>> => {
    const rows = [...records.values()]
      .filter((record) => record.study === study && record.stream === stream)
      .filter(({ participant }) => after === undefined || participant > after)
      .sort((one, other) => (one.participant < other.participant ? -1 : 1));
    const page = copy(rows.slice(0, pageSize)) as unknown as RosterRow<Kind>[];
    const last = page.at(-1);
    return { rows: page, ...(last && rows.length > pageSize ? { cursor: last.participant } : {}) };
  };
  return {
    ...inMemorySlots(tables),
    tables,
    commits: tables.commits,
    requests,
    shards,
    readInterviews: async (study, participant) => read(study, participant, 'interviews') as InterviewRecord | undefined,
    readCheckIns: async (study, participant) => read(study, participant, 'checkIns') as CheckInRecord | undefined,
    readBoth,
    commit: async (commit) => {
      requests.transactions += 1;
      return commitInMemory(tables, commit, copy);
    },
    dueBefore: async function* (now: Instant, shard, pageSize) {
      const passed = new Set<string>();
      for (;;) {
        const page = dueBy(tables, isoInstant(now), shards)
          .filter((due) => due.shard === shard && !passed.has(due.row.nextDueAt + due.name))
          .slice(0, pageSize);
        if (page.length === 0) return;
        for (const due of page) passed.add(due.row.nextDueAt + due.name);
        yield dueRecords(page);
      }
    },
    earliestDue: async () => {
      const first = earliestPointer(tables);
      return first === undefined ? undefined : Date.parse(first);
    },
    setAside: async (key, until, now) => {
      const name = recordName(key);
      const stored = records.get(name);
      if (stored?.nextDueAt === undefined || stored.nextDueAt > isoInstant(now)) return;
      records.set(name, { ...stored, nextDueAt: isoInstant(until) });
      if (!tables.setAside.has(name)) tables.setAside.set(name, isoInstant(now));
    },
    openWork: async function* (study, stream) {
      const rows = workRows(tables, study, stream);
      if (rows.length > 0) yield copy(rows);
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
    readMany: async (study, participants) => participants.flatMap((participant) => both(study, participant) ?? []),
    readManyInterviews: async (study, participants) =>
      participants.flatMap((participant) => both(study, participant)?.interviews ?? []),
    roster,
    pseudonyms: async (study, after, pageSize) => {
      const { rows, ...onwards } = await roster(study, 'interviews', after, pageSize);
      const called = rows.map(({ participant, site, externalIds }) => ({
        participant,
        ...(site === undefined ? {} : { site }),
        ...(externalIds === undefined ? {} : { externalIds }),
      }));
      return { rows: called, ...onwards };
    },
    events,
    eventsBy: async (key, by) =>
      copy((tables.events.get(recordName(key)) ?? []).filter((event) => by.includes(event.by))),
    historyFaults: historyFaults({ readBoth, events }),
    headOf,
    event: async (key, version) => copy(tables.events.get(recordName(key))?.find((event) => event.version === version)),
    archivedSteps: async (key, prefix) =>
      copy(
        [...(tables.archived.get(recordName(key))?.values() ?? [])]
          .filter((step) => step.key.startsWith(prefix))
          .sort((one, other) => (one.key < other.key ? -1 : 1)),
      ),
    amendArchived: async (key, step, message) => {
      const shelf = tables.archived.get(recordName(key));
      if (!shelf?.has(step.key)) throw new Error('the step is not archived');
      requests.transactions += 1;
      shelf.set(step.key, copy(step));
      tables.messages.set(joined(message.study, messageName(message)), copy(message));
    },
    messages: async (study, { from = '', to = '~', participant, newestFirst = false }, cursor, pageSize) => {
      const last = cursor && Buffer.from(cursor, 'base64url').toString();
      const all = inOrder(tables.messages, (row) => messageName(row), newestFirst ? undefined : last);
      const rows = (newestFirst ? all.reverse() : all).filter(
        ([name, row]) =>
          (!newestFirst || !last || name < last) &&
          row.study === study &&
          row.at >= from &&
          row.at < to &&
          (participant === undefined || row.participant === participant),
      );
      const page = rows.slice(0, pageSize);
      const end = page.at(-1);
      return {
        rows: copy(page.map(([, row]) => row)),
        ...(end && rows.length > pageSize ? { cursor: Buffer.from(end[0]).toString('base64url') } : {}),
      };
    },
    bookings: async (study, { from, to, assessor }) =>
      [...records.values()]
        .filter((record) => record.study === study)
        .flatMap(bookingsOf)
        .filter((row) => row.at >= from && row.at < to && (assessor === undefined || row.assessor === assessor))
        .sort((one, other) => (bookingName(one) < bookingName(other) ? -1 : 1)),
    // Made of the records at every look, so that it lacks nothing.
    mendBookings: async () => [],
    assessorDays: async (study, assessor, days) =>
      days.map((day) => ({
        study,
        assessor,
        day,
        version: tables.assessorDays.get(dayName({ study, assessor, day })) ?? 0,
      })),
    notices: async (study, now) =>
      inOrder(tables.notices, (_, name) => name).flatMap(([id, notice]) =>
        notice.study === study && notice.notBefore <= isoInstant(now) ? [{ ...copy(notice), id }] : [],
      ),
    removeNotices: async (_study, ids) => {
      for (const id of ids) tables.notices.delete(id);
    },
    caseloads: async (study) =>
      inOrder(tables.caseloads, ({ mentor }) => mentor).flatMap(([, load]) =>
        load.study === study && load.count > 0 ? [{ mentor: load.mentor, count: load.count }] : [],
      ),
    mentored: async (study, mentor) =>
      [...records.values()].flatMap((record) =>
        record.study === study && record.stream === 'checkIns' && record.mentor === mentor
          ? [{ participant: record.participant, alias: record.alias, ...(record.site ? { site: record.site } : {}) }]
          : [],
      ),
    participantOfAlias: async (study, alias) =>
      [...records.values()].find(
        (record) => record.study === study && record.stream === 'checkIns' && record.alias === alias,
      )?.participant,
    spelledAs: async (study, participant) => tables.spellings.get(spellingName({ study, participant })),
    participantsByLookup: async (study, lookup) =>
      [...tables.contacts.values()]
        .filter((contact) => contact.lookups.includes(lookup) && (study === undefined || contact.study === study))
        .map((contact) => ({ study: contact.study, participant: contact.participant })),
    underLookup: async (study, lookup, count) =>
      [...tables.contacts.values()]
        .filter((contact) => contact.study === study && contact.lookups.includes(lookup))
        .map(({ participant }) => participant)
        .sort()
        .slice(0, count),
    noteErasure: async (erasure) => {
      tables.erasures.set(joined(erasure.study, erasure.participant), copy(erasure));
    },
    outdated: async (study) =>
      inOrder(tables.outdated, (_, name) => name).flatMap(([, row]) => (row.study === study ? [copy(row)] : [])),
    erasures: async (study) =>
      inOrder(tables.erasures, (_, name) => name).flatMap(([, row]) => (row.study === study ? [copy(row)] : [])),
    forgetLinks: async (study, participant) => {
      for (const [name, row] of tables.links)
        if (row.study === study && row.participant === participant) tables.links.delete(name);
    },
    forgetNumber: async (numberHash) => {
      for (const name of tables.numberDays.keys())
        if (name.startsWith(`${numberHash}#`)) tables.numberDays.delete(name);
      tables.numberMonths.delete(numberHash);
      tables.answers.delete(numberHash);
    },
    attemptOfProviderMessage: async (id) => tables.providerMessages.get(id),
    linkRow: async (idHash) => structuredClone(tables.links.get(idHash)),
  };
};
