import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { StudyBook } from '../../ports/study-book.ts';
import { sha256 } from '../event-chain.ts';
import type { BookSetting } from './book-setting.ts';

type Answers = Pick<StudyBook, 'rememberedAnswer' | 'rememberAnswer'>;

const KEPT_SECONDS = 86_400;
/** An item holds 400 KB. A longer answer is not kept: the request is then done again, and finds that it was done. */
const BODY_MAX_BYTES = 350_000;

export const rememberedAnswers = ({ documents, tables, clock }: BookSetting): Answers => {
  const keyOf = (key: string) => ({ pk: `I#${sha256(key)}`, sk: 'ANSWER' });
  return {
    rememberedAnswer: async (key) => {
      const request = { TableName: tables.studies, Key: keyOf(key), ConsistentRead: true };
      const { Item } = await documents.send(new GetCommand(request));
      // DynamoDB deletes what has expired days late, so it is asked here.
      if (!Item || Number(Item.expiresAt) <= clock.now() / 1_000) return undefined;
      return { status: Number(Item.status), body: String(Item.body), requestHash: String(Item.requestHash) };
    },
    rememberAnswer: async (key, { status, body, requestHash }, now) => {
      if (Buffer.byteLength(body) > BODY_MAX_BYTES) return;
      const expiresAt = Math.floor(now / 1_000) + KEPT_SECONDS;
      const Item = { ...keyOf(key), status, body, requestHash, expiresAt };
      await documents.send(new PutCommand({ TableName: tables.studies, Item }));
    },
  };
};
