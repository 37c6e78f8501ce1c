import { isoInstant } from '../../shared/domain/zone.ts';
import type { ContactRead } from '../../shared/ports/access-log.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { Writer } from './writing.ts';

/** Why a card is opened, and for which task or escalation. */
export type Reason = Pick<ContactRead, 'purpose' | 'task' | 'why'>;

/** The one way to a card for whoever uses the API: without the line in the access log there is no card (F5.15). */
export const openCard = async (
  { study, user, now, token }: Pick<Writer, 'study' | 'user' | 'now' | 'token'>,
  participant: string,
  reason: Reason,
  { contacts }: { contacts: ContactVault },
): ReturnType<ContactVault['read']> => {
  const read = { study: study.id, participant, at: isoInstant(now), user, ...reason };
  await contacts.noteRead(read, token);
  return contacts.read(study.id, participant, reason.purpose);
};
