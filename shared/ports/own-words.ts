import { byHandKey } from '../domain/by-hand.ts';
import { placeOfWords, type WrittenWords } from '../domain/own-words.ts';
import type { ByHandMessage, ParticipantRecord } from '../domain/record.ts';
import type { ContactVault } from './contact-vault.ts';
import type { RecordStore } from './record-store.ts';

interface Ports {
  records: Pick<RecordStore, 'event'>;
  contacts: Pick<ContactVault, 'openReply'>;
}

/** What staff wrote by hand, from the event that entered it. @returns undefined for a text of the study, or when the key is gone */
export const readOwnWords = async (
  { records, contacts }: Ports,
  { study, participant, stream }: Pick<ParticipantRecord, 'study' | 'participant' | 'stream'>,
  message: ByHandMessage,
): Promise<WrittenWords | undefined> => {
  if (message.template !== undefined) return undefined;
  const sealed = (await records.event({ study, participant, stream }, message.event))?.sealed;
  if (sealed === undefined) return undefined;
  const opened = await contacts.openReply(study, participant, placeOfWords(stream, message), { sealed });
  if (opened === undefined) return undefined;
  const { text, subject } = opened;
  return { text, ...(subject === undefined ? {} : { subject }) };
};

/** All of one record that open, by the key of their step. */
export const everyOwnWords = async (ports: Ports, record: ParticipantRecord): Promise<Map<string, WrittenWords>> => {
  const read = await Promise.all(
    Object.values(record.byHand ?? {}).map(
      async (message) => [byHandKey(message), await readOwnWords(ports, record, message)] as const,
    ),
  );
  return new Map(read.flatMap(([key, words]) => (words === undefined ? [] : [[key, words] as const])));
};
