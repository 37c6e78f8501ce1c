import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { contactCipher } from '../../shared/adapters/contact-cipher.ts';
import { contactVault } from '../../shared/adapters/dynamo/contact-vault.ts';
import { keptCards } from '../../shared/adapters/dynamo/kept-cards.ts';
import { dynamoLaterImports } from '../../shared/adapters/dynamo/later-imports.ts';
import { dynamoPrintQueue } from '../../shared/adapters/dynamo/print-queue.ts';
import { dynamoReplyBook } from '../../shared/adapters/dynamo/reply-book.ts';
import { dynamoRecordStore } from '../../shared/adapters/dynamo/record-store.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { createTables } from '../../shared/adapters/dynamo/table-definitions.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { endUserMessagingSms } from '../../shared/adapters/end-user-messaging-sms.ts';
import { kmsDerivedKey } from '../../shared/adapters/kms-derived-key.ts';
import { kmsKeyWrapper } from '../../shared/adapters/kms-key-wrapper.ts';
import { linkKeysInKms } from '../../shared/adapters/link-keys.ts';
import { linkTokens } from '../../shared/adapters/link-tokens.ts';
import { messengerByChannel } from '../../shared/adapters/messenger-by-channel.ts';
import { s3OutageLists } from '../../shared/adapters/s3-outage-lists.ts';
import { s3HistoryHeads } from '../../shared/adapters/s3-history-heads.ts';
import { sesEmail } from '../../shared/adapters/ses-email.ts';
import { snsSms } from '../../shared/adapters/sns-sms.ts';
import { sqsQueue } from '../../shared/adapters/sqs-queue.ts';
import { sqsReceipts } from '../../shared/adapters/sqs-receipts.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { noPatience, TABLES } from './dynamo-store.ts';
import { startProvider } from './provider-server.ts';
import { type Calls, recordCalls } from './recorded-calls.ts';

const SHARDS = 2;

/** The tables and providers of one installation, which every function reaches through real SDK clients of its own that note each call. */
export const aCloud = async (at: string) => {
  let now: Instant = Date.parse(at);
  const clock = { now: () => now };
  const dynamo = await openEmbeddedDynamo({ now: clock.now });
  await createTables(TABLES, (definition) => dynamo.call('CreateTable', definition));
  const provider = await startProvider();

  /** The adapters of one function, wired as its index does. */
  const functionWith = async (calls: Calls) => {
    const plain = new DynamoDBClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler: dynamo.requestHandler,
      maxAttempts: 1,
    });
    const documents = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
    const setting = { documents, tables: TABLES, shards: SHARDS, clock, patience: noPatience() };
    const macs = new KMSClient({ ...provider.client });
    const keys = kmsKeyWrapper({ client: provider.client, keyId: 'contactKey' });
    const sms = {
      sns: snsSms({ client: provider.client, maxPriceUsd: '0.20' }),
      endUserMessaging: endUserMessagingSms({
        client: provider.client,
        configurationSet: 'cairn-texts',
        maxPriceUsd: '0.20',
      }),
    };
    const email = sesEmail({ client: provider.client, configurationSet: 'cairn' });
    const queue = sqsQueue({ client: provider.client, queueUrl: `${provider.url}/1/due`, recordsPerSecond: 20 });
    const lists = s3OutageLists({ bucket: 'outage-lists', client: { ...provider.client, forcePathStyle: true } });
    const heads = s3HistoryHeads({ bucket: 'history-heads', client: { ...provider.client, forcePathStyle: true } });
    const receipts = sqsReceipts({ client: provider.client, queueUrl: `${provider.url}/1/receipts` });
    for (const client of [
      plain,
      macs,
      keys.client,
      sms.sns.client,
      sms.endUserMessaging.client,
      email.client,
      queue.client,
      lists.client,
      heads.client,
      receipts.client,
    ])
      recordCalls(client, calls);
    const derived = (purpose: string) => kmsDerivedKey('pseudonymKey', purpose, macs);
    return {
      records: dynamoRecordStore(setting),
      studies: dynamoStudyBook(setting),
      queue,
      lists,
      heads,
      receipts,
      messenger: messengerByChannel({ sms, email }),
      letters: dynamoPrintQueue(documents, TABLES.records),
      replies: dynamoReplyBook(documents, TABLES),
      clock,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      meter: { count: () => undefined },
      /** Whoever has no key to a card may ask whether there is one. */
      cards: { contacts: keptCards({ documents, table: TABLES.contacts, patience: noPatience() }) },
      /** Only some functions have the keys for these. */
      vault: async () => ({
        ids: keyedIds(await derived('ids')),
        links: linkTokens(await linkKeysInKms('pseudonymKey', (_keyId, purpose) => derived(purpose))),
        contacts: contactVault({
          documents,
          table: TABLES.contacts,
          patience: noPatience(),
          cipher: contactCipher({ keys, clock }),
          lookupKey: await derived('lookups'),
        }),
        imports: dynamoLaterImports({ ...setting, cipher: contactCipher({ keys, clock }) }),
      }),
    };
  };

  return {
    provider,
    functionWith,
    now: () => now,
    turnTo: (instant: Instant) => {
      now = instant;
    },
    close: async () => {
      await provider.close();
      await dynamo.close();
    },
  };
};
