import { setTimeout as sleep } from 'node:timers/promises';
import type { Env } from '../runtime/env.ts';
import type { ContactVault } from '../ports/contact-vault.ts';
import type { LaterImports } from '../ports/later-imports.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { StudyBook } from '../ports/study-book.ts';
import type { Log, Meter } from '../ports/log.ts';
import { contactCipher } from './contact-cipher.ts';
import { contactVault } from './dynamo/contact-vault.ts';
import { documentClient } from './dynamo/documents.ts';
import { keptCards } from './dynamo/kept-cards.ts';
import { dynamoLaterImports } from './dynamo/later-imports.ts';
import { dynamoPrintQueue } from './dynamo/print-queue.ts';
import { dynamoRecordStore } from './dynamo/record-store.ts';
import { dynamoReplyBook } from './dynamo/reply-book.ts';
import { dynamoStudyBook } from './dynamo/study-book.ts';
import type { TableNames } from './dynamo/table-definitions.ts';
import { kmsKeyWrapper } from './kms-key-wrapper.ts';
import { systemClock } from './system-clock.ts';

const patience = { sleep: (milliseconds: number) => sleep(milliseconds), random: Math.random };

type TableEnv = Pick<Env, 'RECORDS_TABLE'> & Partial<Pick<Env, 'CONTACTS_TABLE' | 'STUDIES_TABLE' | 'ERASURES_TABLE'>>;
const tablesOf = (env: TableEnv): TableNames => ({
  records: env.RECORDS_TABLE,
  contacts: env.CONTACTS_TABLE ?? '',
  studies: env.STUDIES_TABLE ?? '',
  erasures: env.ERASURES_TABLE ?? '',
});

/** One client per process: it keeps its connections. */
export const documentsOnAws = documentClient();

export const recordsOnAws = (env: TableEnv & Pick<Env, 'DUE_SHARDS'>, log: Log, meter: Meter): RecordStore =>
  dynamoRecordStore({
    documents: documentsOnAws,
    tables: tablesOf(env),
    shards: env.DUE_SHARDS,
    clock: systemClock,
    patience,
    onLargeRecord: ({ study, participant, stream, bytes }) => {
      log.warn('largeRecord', { study, participant, stream, bytes });
      meter.count('recordBytes', bytes);
    },
    onUnreadable: () => meter.count('cannotCarryOut'),
  });

export const studiesOnAws = (env: TableEnv & Pick<Env, 'DUE_SHARDS'>): StudyBook =>
  dynamoStudyBook({
    documents: documentsOnAws,
    tables: tablesOf(env),
    shards: env.DUE_SHARDS,
    clock: systemClock,
    patience,
  });

const cipherOnAws = ({ CONTACT_KEY_ID }: Pick<Env, 'CONTACT_KEY_ID'>) =>
  contactCipher({ keys: kmsKeyWrapper({ keyId: CONTACT_KEY_ID }), clock: systemClock });

export const contactsOnAws = (
  env: Pick<Env, 'CONTACTS_TABLE' | 'CONTACT_KEY_ID'>,
  lookupKey: Uint8Array,
  log: Log,
): ContactVault =>
  contactVault({
    documents: documentsOnAws,
    table: env.CONTACTS_TABLE,
    patience,
    cipher: cipherOnAws(env),
    lookupKey,
    onRead: ({ study, participant, purpose }) => log.info('contactRead', { study, participant, purpose }),
  });

export const keptCardsOnAws = ({ CONTACTS_TABLE }: Pick<Env, 'CONTACTS_TABLE'>): Pick<ContactVault, 'withCard'> =>
  keptCards({ documents: documentsOnAws, table: CONTACTS_TABLE, patience });

export const lettersOnAws = ({ RECORDS_TABLE }: Pick<Env, 'RECORDS_TABLE'>) =>
  dynamoPrintQueue(documentsOnAws, RECORDS_TABLE);

export const repliesOnAws = (env: Pick<Env, 'RECORDS_TABLE' | 'CONTACTS_TABLE'>) =>
  dynamoReplyBook(documentsOnAws, tablesOf(env));

export const laterImportsOnAws = (
  env: Pick<Env, 'RECORDS_TABLE' | 'CONTACTS_TABLE' | 'STUDIES_TABLE' | 'CONTACT_KEY_ID'>,
): LaterImports =>
  dynamoLaterImports({
    documents: documentsOnAws,
    tables: tablesOf(env),
    clock: systemClock,
    patience,
    cipher: cipherOnAws(env),
  });
