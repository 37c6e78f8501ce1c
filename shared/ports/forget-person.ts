import type { ContactVault } from './contact-vault.ts';
import type { Log } from './log.ts';
import type { PrintQueue } from './print-queue.ts';
import type { RecordStore } from './record-store.ts';

export interface ForgettingPorts {
  records: Pick<RecordStore, 'participantsByLookup' | 'forgetNumber' | 'forgetLinks'>;
  contacts: Pick<ContactVault, 'numbersOf' | 'erase'>;
  letters: Pick<PrintQueue, 'eraseLetters'>;
  log: Log;
}

/** Of a card that does not open none: what is counted of its numbers expires by itself within 35 days, and the erasure must end. */
const numbersOf = async ({ contacts, log }: ForgettingPorts, study: string, participant: string): Promise<string[]> => {
  try {
    return await contacts.numbersOf(study, participant);
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    log.warn('numbersLeftToExpire', { study, participant, code });
    return [];
  }
};

/** All that tells who somebody is, the key last; every step may be done again. What a number counts stays while somebody else has it. */
export const forgetPerson = async (ports: ForgettingPorts, study: string, participant: string): Promise<void> => {
  const { records, contacts, letters } = ports;
  for (const numberHash of await numbersOf(ports, study, participant)) {
    const holders = await records.participantsByLookup(undefined, numberHash);
    const isShared = holders.some((holder) => holder.study !== study || holder.participant !== participant);
    if (!isShared) await records.forgetNumber(numberHash);
  }
  await records.forgetLinks(study, participant);
  await letters.eraseLetters(study, participant);
  await contacts.erase(study, participant);
};
