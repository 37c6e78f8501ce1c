import * as z from 'zod';
import { type CardReach, cardReach } from '../../domain/card-reach.ts';
import type { ContactCard } from '../../domain/contact-card.ts';
import type { SealedContact } from '../../ports/record-store.ts';
import { batchGet } from './batch-get.ts';
import type { Documents } from './documents.ts';
import { contactKey } from './keys.ts';

/** Loose, as all that is read back. */
const storedReach = z.looseObject({
  sms: z.boolean(),
  phone: z.boolean(),
  email: z.boolean(),
  letters: z.array(z.looseObject({ from: z.string().optional(), until: z.string().optional() })),
  knownSince: z.string().optional(),
}) satisfies z.ZodType<CardReach>;

type Stored = Pick<SealedContact, 'study' | 'participant' | 'wrappedKey' | 'ciphertext'>;
const sealedCard = z.looseObject({
  study: z.string(),
  participant: z.string(),
  wrappedKey: z.string(),
  ciphertext: z.string(),
}) satisfies z.ZodType<Stored>;

/** What stands beside the sealed cards. A card of an earlier build says nothing there and is opened; one whose key is gone reaches nobody. */
export const cardReaches = async (
  documents: Documents,
  table: string,
  study: string,
  participants: readonly string[],
  open: (sealed: Stored) => Promise<ContactCard>,
): Promise<Map<string, CardReach>> => {
  const keys = participants.map((participant) => contactKey({ study, participant }));
  const found = new Map<string, CardReach>();
  for (const item of await batchGet(documents, { table, keys })) {
    const sealed = sealedCard.safeParse(item).data;
    if (sealed === undefined) continue;
    const known = storedReach.safeParse(item.reach).data;
    found.set(sealed.participant, known ?? cardReach(await open(sealed)));
  }
  return found;
};
