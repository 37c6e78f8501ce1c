import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { storedReply } from '../../contract/stored-reply.ts';
import type { Stream } from '../../domain/record.ts';
import { isUrgent, isUrgentOfNobody, type InboxLine, type ReplyBook } from '../../ports/reply-book.ts';
import type { Documents } from './documents.ts';
import { IS_NEW } from './guarded-item.ts';
import { answerKey, inboxKey, type Key, providerMessageKey, urgentInboxKey } from './keys.ts';
import { firstOf, pagesOf } from './pages.ts';
import type { TableNames } from './table-definitions.ts';

/** Longer than a provider reports on a message. */
const KEPT_SECONDS = 30 * 86_400;
const expiresAt = (at: string): number => Math.floor(Date.parse(at) / 1_000) + KEPT_SECONDS;

const keyOf = ({ study, stream, id }: Pick<InboxLine, 'study' | 'stream' | 'id'>): Key => ({
  pk: inboxKey(study, stream),
  sk: id,
});

const urgentKeyOf = ({ study, stream, id }: InboxLine): Key => ({ pk: urgentInboxKey(study, stream), sk: id });

/** `known`: of a participant, so that no line is opened to tell. Absent on what earlier builds filed. */
const urgentItem = (line: InboxLine) => ({
  ...urgentKeyOf(line),
  ...(line.participant === undefined ? {} : { known: true }),
});

const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** The inbox lies with the contact cards, under their key; whom we answered lies with the counters of numbers. */
export const dynamoReplyBook = (
  documents: Documents,
  { contacts, records }: Pick<TableNames, 'contacts' | 'records'>,
): ReplyBook => {
  /** @returns false when the condition did not hold */
  const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
    try {
      await write;
      return true;
    } catch (error) {
      if (!isRefused(error)) throw error;
      return false;
    }
  };
  const reply = async (study: string, stream: Stream, id: string): Promise<InboxLine | undefined> => {
    const Key = keyOf({ study, stream, id });
    const { Item } = await documents.send(new GetCommand({ TableName: contacts, Key, ConsistentRead: true }));
    return Item && storedReply.parse(Item.line);
  };
  const namedUrgent = (study: string, stream: Stream) => ({
    TableName: contacts,
    KeyConditionExpression: 'pk = :urgent',
    ExpressionAttributeValues: { ':urgent': urgentInboxKey(study, stream) },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  return {
    // Named as urgent first: what breaks off between the two is filed again, and no cry for help stands among the others.
    fileReply: async (line) => {
      if (isUrgent(line)) await documents.send(new PutCommand({ TableName: contacts, Item: urgentItem(line) }));
      await unlessRefused(
        documents.send(new PutCommand({ TableName: contacts, Item: { ...keyOf(line), line }, ...IS_NEW })),
      );
    },
    reply,
    urgentReplies: async (study, stream, limit) => {
      const newest = await firstOf(documents, namedUrgent(study, stream), limit);
      const lines = await Promise.all(newest.map(({ sk }) => reply(study, stream, String(sk))));
      return lines.filter((line) => line !== undefined).filter(isUrgent);
    },
    isNobodyUnread: async (study, stream) => {
      for await (const page of pagesOf(documents, namedUrgent(study, stream)))
        for (const { sk, known } of page) {
          const line = known ? undefined : await reply(study, stream, String(sk));
          if (line && isUrgentOfNobody(line)) return true;
        }
      return false;
    },
    replies: async (study, stream, before, pageSize) => {
      const query = {
        TableName: contacts,
        KeyConditionExpression: before === undefined ? 'pk = :inbox' : 'pk = :inbox AND sk < :before',
        ExpressionAttributeValues: {
          ':inbox': inboxKey(study, stream),
          ...(before === undefined ? {} : { ':before': before }),
        },
        ScanIndexForward: false,
        ConsistentRead: true,
      };
      const items = await firstOf(documents, query, pageSize + 1);
      const rows = items.slice(0, pageSize).map(({ line }) => storedReply.parse(line));
      const last = rows.at(-1);
      return { rows, ...(last && items.length > pageSize ? { cursor: last.id } : {}) };
    },
    saveReply: async (line, expectedVersion) => {
      const isSaved = await unlessRefused(
        documents.send(
          new PutCommand({
            TableName: contacts,
            Item: { ...keyOf(line), line },
            ConditionExpression: '#line.#version = :expected',
            ExpressionAttributeNames: { '#line': 'line', '#version': 'version' },
            ExpressionAttributeValues: { ':expected': expectedVersion },
          }),
        ),
      );
      if (isSaved && line.crisis && !isUrgent(line))
        await documents.send(new DeleteCommand({ TableName: contacts, Key: urgentKeyOf(line) }));
      return isSaved;
    },
    claimAnswer: (numberHash, { attempt, at }, since) =>
      unlessRefused(
        documents.send(
          new PutCommand({
            TableName: records,
            Item: { ...answerKey(numberHash), attempt, at, expiresAt: expiresAt(at) },
            ConditionExpression: 'attribute_not_exists(pk) OR #at <= :since OR #state = :free',
            ExpressionAttributeNames: { '#at': 'at', '#state': 'state' },
            ExpressionAttributeValues: { ':since': since, ':free': 'free' },
          }),
        ),
      ),
    settleAnswer: async (numberHash, { attempt, at }, { state, providerMessageId }) => {
      await unlessRefused(
        documents.send(
          new UpdateCommand({
            TableName: records,
            Key: answerKey(numberHash),
            UpdateExpression: 'SET #state = :state',
            ConditionExpression: '#attempt = :attempt',
            ExpressionAttributeNames: { '#state': 'state', '#attempt': 'attempt' },
            ExpressionAttributeValues: { ':state': state, ':attempt': attempt },
          }),
        ),
      );
      if (providerMessageId === undefined) return;
      const Item = { ...providerMessageKey(providerMessageId), attempt, expiresAt: expiresAt(at) };
      await documents.send(new PutCommand({ TableName: records, Item }));
    },
  };
};
