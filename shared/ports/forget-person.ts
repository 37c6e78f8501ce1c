import type { ContactVault } from './contact-vault.ts';
import type { PrintQueue } from './print-queue.ts';
import type { RecordStore } from './record-store.ts';

export interface ForgettingPorts {
  records: Pick<RecordStore, 'participantsByLookup' | 'forgetNumber' | 'forgetLinks'>;
  contacts: Pick<ContactVault, 'numbersOf' | 'erase'>;
  letters: Pick<PrintQueue, 'eraseLetters'>;
}

/** All that tells who somebody is, the key last; every step may be done again. What a number counts stays while somebody else has it. */
export const forgetPerson = async (
  { records, contacts, letters }: ForgettingPorts,
  study: string,
  participant: string,
): Promise<void> => {
  for (const numberHash of await contacts.numbersOf(study, participant)) {
    const holders = await records.participantsByLookup(undefined, numberHash);
    const isShared = holders.some((holder) => holder.study !== study || holder.participant !== participant);
    if (!isShared) await records.forgetNumber(numberHash);
  }
  await records.forgetLinks(study, participant);
  await letters.eraseLetters(study, participant);
  await contacts.erase(study, participant);
};
