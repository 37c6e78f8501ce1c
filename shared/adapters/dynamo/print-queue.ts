import { DeleteCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { storedLetter } from '../../contract/stored-letter.ts';
import type { LetterTray, PrintQueue, QueuedLetter } from '../../ports/print-queue.ts';
import { batchGet } from './batch-get.ts';
import type { Documents } from './documents.ts';
import { letterKey, personKey, readLetterKey, trayKey } from './keys.ts';
import { allOf, firstOf } from './pages.ts';
import type { Item } from './record-item.ts';

const isThereAlready = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'TransactionCanceledException' &&
  /ConditionalCheckFailed/.test(error.message);

/** Without the keys, which are no part of it. */
const letterOf = (item: Item): QueuedLetter => storedLetter.parse(item);

/**
 * Letters wait beside the records, each with a line in the tray of its study until it is posted. Text and language only: the text comes
 * sealed, and the address is looked up in the vault when the letter is printed. Keyed by step: adding twice prints once.
 */
export const dynamoPrintQueue = (documents: Documents, table: string): PrintQueue & LetterTray => ({
  add: async ({ lines: _lines, ...letter }) => {
    const isNew = 'attribute_not_exists(pk)';
    const put = (item: object) => ({ Put: { TableName: table, Item: { ...item }, ConditionExpression: isNew } });
    try {
      await documents.send(
        new TransactWriteCommand({ TransactItems: [put({ ...letterKey(letter), ...letter }), put(trayKey(letter))] }),
      );
    } catch (error) {
      if (!isThereAlready(error)) throw error;
    }
  },
  waiting: async (study, cursor, pageSize) => {
    const { pk } = trayKey({ study, at: '', participant: '', step: '' });
    const lines = await firstOf(
      documents,
      {
        TableName: table,
        KeyConditionExpression: 'pk = :tray AND sk > :after',
        ExpressionAttributeValues: { ':tray': pk, ':after': cursor ?? ' ' },
        ConsistentRead: true,
      },
      pageSize + 1,
    );
    const shown = lines.slice(0, pageSize).map(({ sk }) => String(sk));
    const keys = shown.map((sk) => readLetterKey(study, sk));
    const nameOf = ({ pk: owner, sk }: Item): string => `${String(owner)} ${String(sk)}`;
    const found = new Map((await batchGet(documents, { table, keys })).map((item) => [nameOf(item), letterOf(item)]));
    const rows = keys.flatMap((key) => found.get(nameOf({ ...key })) ?? []);
    const last = lines.length > pageSize ? shown.at(-1) : undefined;
    return { rows, ...(last === undefined ? {} : { cursor: last }) };
  },
  lettersOf: async (study, participant) => {
    const letters = await allOf(documents, {
      TableName: table,
      KeyConditionExpression: 'pk = :person AND begins_with(sk, :letter)',
      ExpressionAttributeValues: { ':person': personKey({ study, participant }), ':letter': 'LETTER#' },
      ConsistentRead: true,
    });
    return letters.map(letterOf);
  },
  lettersNamed: async (study, steps) => {
    const keys = steps.map((named) => letterKey({ study, ...named }));
    return (await batchGet(documents, { table, keys })).map(letterOf);
  },
  eraseLetters: async (study, participant) => {
    const letters = await allOf(documents, {
      TableName: table,
      KeyConditionExpression: 'pk = :person AND begins_with(sk, :letter)',
      ExpressionAttributeValues: { ':person': personKey({ study, participant }), ':letter': 'LETTER#' },
      ConsistentRead: true,
    });
    for (const letter of letters.map(letterOf)) {
      // The line first: one without its letter would be found by nobody.
      await documents.send(new DeleteCommand({ TableName: table, Key: trayKey(letter) }));
      await documents.send(new DeleteCommand({ TableName: table, Key: letterKey(letter) }));
    }
  },
  markPrinted: async (letter, printed) => {
    await documents.send(
      new UpdateCommand({
        TableName: table,
        Key: letterKey(letter),
        UpdateExpression: 'SET printed = if_not_exists(printed, :printed)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':printed': printed },
      }),
    );
  },
  discardPrint: async (letter) => {
    await documents.send(
      new UpdateCommand({
        TableName: table,
        Key: letterKey(letter),
        UpdateExpression: 'REMOVE printed',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  },
  markPosted: async (letter, posted) => {
    const update = {
      TableName: table,
      Key: letterKey(letter),
      UpdateExpression: 'SET posted = if_not_exists(posted, :posted)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':posted': posted },
    };
    const taken = { TableName: table, Key: trayKey(letter) };
    await documents.send(new TransactWriteCommand({ TransactItems: [{ Update: update }, { Delete: taken }] }));
  },
});
