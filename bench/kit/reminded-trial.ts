import { createHash } from 'node:crypto';
import { carryOut } from '../../functions/carry-out/carry-out.ts';
import { localLinks } from '../../local/keys/local-links.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { readProtocol } from '../../local/read-protocol.ts';
import { calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { contactCipher } from '../../shared/adapters/contact-cipher.ts';
import { contactVault } from '../../shared/adapters/dynamo/contact-vault.ts';
import { type Documents, documentClient } from '../../shared/adapters/dynamo/documents.ts';
import { dynamoPrintQueue } from '../../shared/adapters/dynamo/print-queue.ts';
import { dynamoRecordStore } from '../../shared/adapters/dynamo/record-store.ts';
import { dynamoReplyBook } from '../../shared/adapters/dynamo/reply-book.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { createTables } from '../../shared/adapters/dynamo/table-definitions.ts';
import { localKeyWrapper } from '../../shared/adapters/local-key-wrapper.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from '../../test/support/a-participant.ts';
import { aStudy } from '../../test/support/a-study.ts';
import { measured } from './measured.ts';
import { silentLog } from './silent-log.ts';
import { TABLES } from './table-names.ts';

export const ENROLLED_AT = '2025-04-18T08:00:00Z';
/** The first message of their follow-up is due at that moment. */
export const DUE_AT = Date.parse('2026-03-06T09:00:00Z');
const KEY = new Uint8Array(32).fill(7);

/** The real client, its signing and its parsing, without the network. `storeCpu`: seconds that the store took so far, while one request follows the other. */
export const openClient = async (now: () => Instant) => {
  const dynamo = await openEmbeddedDynamo({ now });
  await createTables(TABLES, (definition) => dynamo.call('CreateTable', definition));
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  let storeCpu = 0;
  const requestHandler: typeof dynamo.requestHandler = {
    ...dynamo.requestHandler,
    handle: async (request) => {
      const { result, cpu } = await measured(() => dynamo.requestHandler.handle(request));
      storeCpu += cpu;
      return result;
    },
  };
  const documents = documentClient({ region: 'eu-north-1', credentials, requestHandler });
  return { documents, storeCpu: () => storeCpu, close: dynamo.close };
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (n: number): string => `P-${String(n).padStart(5, '0')}`;

/** A number of its own each, so that no cap per number is met. */
const cardOf = (n: number): ContactCard => ({
  name: `Deltager ${String(n)}`,
  phones: [{ number: `+4520${String(100_000 + n)}` }],
  email: `deltager${String(n)}@example.com`,
  addresses: [],
  contactPersons: [],
});

/** Everybody enrolled, and the worker that sends. */
export const openTrial = async (documents: Documents, clock: { now: () => Instant }, people: number) => {
  const setting = {
    documents,
    tables: TABLES,
    shards: 1,
    clock,
    patience: { sleep: async () => undefined, random: () => 0.5 },
  };
  const records = dynamoRecordStore(setting);
  const studies = dynamoStudyBook(setting);
  const keys = localKeyWrapper({ master: KEY, reproducible: true });
  const contacts = contactVault({
    documents,
    table: TABLES.contacts,
    patience: setting.patience,
    cipher: contactCipher({ keys, clock, reproducible: true }),
    lookupKey: KEY,
  });
  const study = aStudy({ id: 'bench' });
  await studies.saveStudy(study, undefined);
  await studies.publish(study.id, readProtocol('protocols/ips-ma.json'), 'bench', ENROLLED_AT);
  const plan = await studies.plan(study.id, 1, undefined);
  for (let n = 0; n < people; n += 1) {
    const record = anInterviewRecord({ study: study.id, participant: idOf(n), consent: { sms: true } });
    const sealed = await contacts.seal(study.id, record.participant, cardOf(n), 0);
    await records.commit({
      token: `enrol-${record.participant}`,
      changes: [
        { after: settle(plan, record, clock.now()), event: { action: 'enrolled', at: ENROLLED_AT, by: 'bench' } },
      ],
      contacts: [sealed],
    });
  }
  let drawn = 0;
  let sent = 0;
  const work = carryOut({
    records,
    studies,
    contacts,
    letters: dynamoPrintQueue(documents, TABLES.records),
    replies: dynamoReplyBook(documents, TABLES),
    invites: calendarInvite,
    links: localLinks,
    messenger: {
      send: async ({ attempt }) => {
        sent += 1;
        return { kind: 'accepted', providerMessageId: hash(attempt).slice(0, 24) };
      },
    },
    clock,
    ids: {
      next: () => hash(`bench/${String((drawn += 1))}`).slice(0, 32),
      derived: (of, text) => hash(`${of}/${text}`).slice(0, 12),
      pseudonym: () => 'P-0',
    },
    log: silentLog,
    meter: { count: () => undefined },
    consoleUrl: 'https://cairn.example.com',
  });
  const remind = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n += 1)
      await work({ study: study.id, participant: idOf(n), kind: 'record', stream: 'interviews' });
  };
  return { remind, sent: () => sent };
};
