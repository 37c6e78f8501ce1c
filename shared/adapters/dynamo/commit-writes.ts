import type { ArchivedStep, Commit, MessageRow, RecordKey, StaffNotice } from '../../ports/record-store.ts';
import type { LinkRow } from '../../ports/link-row.ts';
import { bookingItems } from './booking-list.ts';
import { caseloadSteps } from '../caseload-room.ts';
import type { ChainedChange } from '../chained-change.ts';
import { contactWrites } from './contact-writes.ts';
import { caseloadWrite, numberDayWrite } from './counter-writes.ts';
import { numberMonthWrite } from './number-month.ts';
import { outdatedWrites } from './outdated-people.ts';
import { type GuardedItem, IS_NEW, IS_THERE } from './guarded-item.ts';
import {
  archivedKey,
  type Key,
  linkKey,
  messageKey,
  messageName,
  noticeId,
  noticesKey,
  ownLinkKey,
  providerMessageKey,
  studyKey,
} from './keys.ts';
import { dueShard, type Item } from './record-item.ts';
import { recordWrites } from './record-writes.ts';
import type { TableNames } from './table-definitions.ts';

export const messageItem = (row: MessageRow): Item => ({
  ...messageKey(row),
  messagesShard: studyKey(row.study),
  messagesAt: messageName(row),
  row,
});

const noticeItem = (notice: StaffNotice, shards: number): Item & Key => ({
  pk: noticesKey(notice.study),
  sk: noticeId(notice),
  dueShard: dueShard(notice.study, shards),
  nextDueAt: notice.notBefore,
  notice,
});

/** Carriers report within 72 hours; a report that comes later than this finds nothing and changes nothing. */
const PROVIDER_MESSAGE_KEPT_SECONDS = 14 * 86_400;

const providerMessageItem = ({ id, attempt }: NonNullable<Commit['providerMessage']>, at: string): Item => ({
  ...providerMessageKey(id),
  attempt,
  expiresAt: Math.floor(Date.parse(at) / 1_000) + PROVIDER_MESSAGE_KEPT_SECONDS,
});

const linkItem = (row: LinkRow): Item => ({
  ...linkKey(row.idHash),
  row,
  expiresAt: Math.ceil(Date.parse(row.expiresAt) / 1_000),
});

/** Beside the record, so that an erasure finds the links of its participant. */
const ownLinkItem = (row: LinkRow): Item => ({
  ...ownLinkKey(row, row.idHash),
  idHash: row.idHash,
  expiresAt: Math.ceil(Date.parse(row.expiresAt) / 1_000),
});

const archiving = (TableName: string, { key, outcome, ...owner }: ArchivedStep & RecordKey): GuardedItem => ({
  item: { Put: { TableName, Item: { ...archivedKey({ ...owner, key }), key, outcome }, ...IS_NEW } },
  refused: { kind: 'exists' },
});
const unarchiving = (TableName: string, step: { key: string } & RecordKey): GuardedItem => ({
  item: { Delete: { TableName, Key: archivedKey(step), ...IS_THERE } },
  refused: { kind: 'lostRace' },
});

/** An item may stand only once in a transaction; of two writes of the same one the later counts. */
const byKey = <Of extends Item>(items: Of[]): Of[] => [
  ...new Map(items.map((item) => [JSON.stringify([item.pk, item.sk]), item])).values(),
];

/** All that a commit writes, in the order in which the store's answer names their refusals. */
export const commitWrites = (
  tables: TableNames,
  commit: Commit,
  changes: ChainedChange[],
  shards: number,
): GuardedItem[] => {
  const { providerMessage } = commit;
  const [first] = changes;
  const put = (Item: Item): GuardedItem => ({ item: { Put: { TableName: tables.records, Item } } });
  return [
    ...changes.flatMap((change) => recordWrites(tables, change, shards)),
    ...(commit.contacts ?? []).flatMap((contact) => contactWrites(tables.contacts, contact)),
    ...(commit.archive ?? []).map((step) => archiving(tables.records, step)),
    ...(commit.unarchive ?? []).map((step) => unarchiving(tables.records, step)),
    ...(commit.numberDay
      ? [numberDayWrite(tables.records, commit.numberDay), numberMonthWrite(tables.records, commit.numberDay)]
      : []),
    ...outdatedWrites(tables, commit),
    ...bookingItems(tables.records, commit),
    ...caseloadSteps(commit.caseloads ?? []).map((step) => caseloadWrite(tables.records, step)),
    ...byKey((commit.messages ?? []).map(messageItem)).map(put),
    ...byKey((commit.notices ?? []).map((notice) => noticeItem(notice, shards))).map(put),
    ...byKey((commit.links ?? []).flatMap((row) => [linkItem(row), ownLinkItem(row)])).map(put),
    ...(providerMessage && first ? [put(providerMessageItem(providerMessage, first.event.at))] : []),
  ];
};
