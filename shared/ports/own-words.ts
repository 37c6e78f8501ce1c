import { placeOfWords } from '../domain/own-words.ts';
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
): Promise<string | undefined> => {
  if (message.template !== undefined) return undefined;
  const sealed = (await records.event({ study, participant, stream }, message.event))?.sealed;
  if (sealed === undefined) return undefined;
  return (await contacts.openReply(study, participant, placeOfWords(stream, message), { sealed }))?.text;
};
