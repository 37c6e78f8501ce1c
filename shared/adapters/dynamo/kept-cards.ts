import type { ContactVault } from '../../ports/contact-vault.ts';
import { batchGet } from './batch-get.ts';
import type { Documents } from './documents.ts';
import { contactKey, ownerOf } from './keys.ts';
import { type Patience, patientDocuments } from './patient-documents.ts';

interface KeptCardsOptions {
  documents: Documents;
  /** The contacts table. */
  table: string;
  patience: Patience;
}

/** Whether there is a card, for those who have no key to it. */
export const keptCards = ({ documents, table, patience }: KeptCardsOptions): Pick<ContactVault, 'withCard'> => ({
  withCard: async (study, participants) => {
    const keys = participants.map((participant) => contactKey({ study, participant }));
    const cards = await batchGet(patientDocuments(documents, patience), { table, keys });
    return new Set(cards.flatMap(({ pk }) => ownerOf(String(pk)).participant ?? []));
  },
});
