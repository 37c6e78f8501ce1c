import { caseloadSteps } from '../caseload-room.ts';
import { chainedChange, type ChainedChange } from '../chained-change.ts';
import { bookingWrites, type TouchedDay } from '../../ports/booking-writes.ts';
import { outdatedBy } from '../../ports/outdated-people.ts';
import { COMMIT_MAX_ITEMS, commitItems } from '../../ports/commit-size.ts';
import type {
  ArchivedStep,
  Commit,
  CommitResult,
  NumberDay,
  RecordChange,
  RecordKey,
  SealedContact,
} from '../../ports/record-store.ts';
import { countInMonth, isMonthFull } from './number-month.ts';
import { type Copy, joined, recordName, shared, spellingName, type InMemoryTables } from './tables.ts';

export const messageName = ({
  participant,
  at,
  stream,
  key,
}: {
  participant: string;
  at: string;
  stream: string;
  key: string;
}): string => joined(at, participant, stream, key);

const refusalOfRecord = (
  tables: InMemoryTables,
  { before, after, event }: ChainedChange,
): 'lostRace' | 'exists' | 'ghost' | undefined => {
  const stored = tables.records.get(recordName(after));
  if (stored?.version === before?.version)
    return before === undefined && after.stream === 'interviews' && tables.spellings.has(spellingName(after))
      ? 'exists'
      : undefined;
  if (tables.events.get(recordName(after))?.[event.version - 1]?.hash === event.hash) return 'ghost';
  return before ? 'lostRace' : 'exists';
};

const isNumberFull = (tables: InMemoryTables, { numberHash, day, stream, by, max, yields }: NumberDay): boolean => {
  const count = tables.numberDays.get(joined(numberHash, day)) ?? { interviews: 0, checkIns: 0 };
  return by > 0 && ((max !== undefined && count[stream] >= max) || (yields === true && count.interviews > 0));
};

const isArchived = (tables: InMemoryTables, { key, ...owner }: { key: string } & RecordKey): boolean =>
  tables.archived.get(recordName(owner))?.has(key) ?? false;

const isStale = (tables: InMemoryTables, contact: SealedContact): boolean =>
  (tables.contacts.get(joined(contact.study, contact.participant))?.revision ?? 0) !== contact.revision - 1;

export const dayName = ({ study, assessor, day }: TouchedDay): string => joined(study, assessor, day);
const hasMovedOn = (tables: InMemoryTables, day: TouchedDay): boolean =>
  day.version !== undefined && (tables.assessorDays.get(dayName(day)) ?? 0) !== day.version;

/** The clauses in the order in which the adapter answers when several fail. */
const refusal = (tables: InMemoryTables, commit: Commit, changes: ChainedChange[]): CommitResult | undefined => {
  const refused = changes.map((change) => refusalOfRecord(tables, change)).filter((each) => each !== undefined);
  if (refused.includes('ghost'))
    return { kind: 'committed', records: changes.map(({ after }) => structuredClone(after)) };
  if (refused.includes('lostRace')) return { kind: 'lostRace' };
  const stale = (commit.contacts ?? []).filter((contact) => isStale(tables, contact));
  if (stale.some(({ revision }) => revision > 1)) return { kind: 'lostRace' };
  const missing = (commit.unarchive ?? []).some((step) => !isArchived(tables, step));
  if (missing) return { kind: 'lostRace' };
  if ((commit.assessorDays ?? []).some((day) => hasMovedOn(tables, day))) return { kind: 'lostRace' };
  const present = (commit.archive ?? []).some((step) => isArchived(tables, step));
  if (refused.includes('exists') || present || stale.length > 0) return { kind: 'exists' };
  if (commit.numberDay && isNumberFull(tables, commit.numberDay)) return { kind: 'numberCapReached', cap: 'day' };
  if (commit.numberDay && isMonthFull(tables, commit.numberDay)) return { kind: 'numberCapReached', cap: 'month' };
  const full = caseloadSteps(commit.caseloads ?? []).find(
    ({ study, mentor, room }) => room !== undefined && (tables.caseloads.get(joined(study, mentor))?.count ?? 0) > room,
  );
  return full && { kind: 'caseloadExceeded', mentor: full.mentor };
};

const write = (tables: InMemoryTables, commit: Commit, changes: ChainedChange[]): void => {
  for (const { before, after, event } of changes) {
    tables.records.set(recordName(after), after);
    if (before === undefined && after.stream === 'interviews')
      tables.spellings.set(spellingName(after), after.participant);
    tables.setAside.delete(recordName(after));
    const events = tables.events.get(recordName(after));
    if (events) events.push(event);
    else tables.events.set(recordName(after), [event]);
  }
  for (const { key, outcome, ...owner } of commit.archive ?? []) {
    const shelf = tables.archived.get(recordName(owner)) ?? new Map<string, ArchivedStep>();
    tables.archived.set(recordName(owner), shelf.set(key, { key, outcome }));
  }
  for (const { key, ...owner } of commit.unarchive ?? []) tables.archived.get(recordName(owner))?.delete(key);
  for (const row of commit.messages ?? []) tables.messages.set(joined(row.study, messageName(row)), row);
  for (const notice of commit.notices ?? [])
    tables.notices.set(joined(notice.study, notice.notBefore, notice.escalation, notice.level, notice.to), notice);
  for (const { study, mentor, by } of caseloadSteps(commit.caseloads ?? [])) {
    const count = (tables.caseloads.get(joined(study, mentor))?.count ?? 0) + by;
    tables.caseloads.set(joined(study, mentor), { study, mentor, count });
  }
  for (const day of bookingWrites(commit).days)
    tables.assessorDays.set(dayName(day), (tables.assessorDays.get(dayName(day)) ?? 0) + 1);
  for (const contact of commit.contacts ?? []) tables.contacts.set(joined(contact.study, contact.participant), contact);
  for (const each of outdatedBy(commit))
    tables.outdated.set(joined(each.study, each.participant, each.stream, each.cause, each.at), each);
  for (const link of commit.links ?? []) tables.links.set(link.idHash, link);
  if (commit.providerMessage) tables.providerMessages.set(commit.providerMessage.id, commit.providerMessage.attempt);
  if (!commit.numberDay) return;
  countInMonth(tables, commit.numberDay);
  const { numberHash, day, stream, by } = commit.numberDay;
  const count = tables.numberDays.get(joined(numberHash, day)) ?? { interviews: 0, checkIns: 0 };
  tables.numberDays.set(joined(numberHash, day), { ...count, [stream]: count[stream] + by });
};

/** No chain of events: the records alone. */
const unchained = ({ before, after, event }: RecordChange, token: string): ChainedChange => {
  const { study, participant, stream } = after;
  const version = (before?.version ?? 0) + 1;
  const sealed = { study, participant, stream, version, changes: [], token, previous: '', hash: token };
  return { ...(before ? { before } : {}), after: { ...after, version }, event: { ...event, ...sealed } };
};

/** All of it or nothing; cloned on the way in and out, but for `before`, which is only looked at. */
export const commitInMemory = (tables: InMemoryTables, given: Commit, copy: Copy): CommitResult => {
  if (commitItems(given) > COMMIT_MAX_ITEMS) throw new RangeError(`a commit of ${commitItems(given)} items`);
  const { changes: wanted, ...rows } = given;
  const commit: Commit = { ...copy(rows), changes: wanted };
  const changes = wanted.map((change) => (copy === shared ? unchained : chainedChange)(change, commit.token));
  const refused = refusal(tables, commit, changes);
  if (refused) return refused;
  write(tables, commit, changes);
  tables.commits.push(commit);
  return { kind: 'committed', records: changes.map(({ after }) => copy(after)) };
};
