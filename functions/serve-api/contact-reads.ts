import { isoInstant } from '../../shared/domain/zone.ts';
import type { ContactRead } from '../../shared/ports/access-log.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import { sealOne } from '../../shared/ports/sealed-texts.ts';
import type { Writer } from './writing.ts';

/** Why a card is opened, and for which task or escalation. */
export type Reason = Pick<ContactRead, 'purpose' | 'task' | 'why'>;

type Looker = Pick<Writer, 'study' | 'user' | 'now' | 'token'>;

/** The line in the access log, for a card that was compared already and is now shown. */
export const noteCardSeen = async (
  { study, user, now, token }: Looker,
  participant: string,
  reason: Reason,
  { contacts }: { contacts: ContactVault },
): Promise<void> => {
  const { why, ...others } = reason;
  const kept = why === undefined ? undefined : await sealOne(why, { study: study.id, participant }, contacts);
  const sealed = kept === undefined ? {} : { why: kept };
  const read = { study: study.id, participant, at: isoInstant(now), user, ...others, ...sealed };
  await contacts.noteRead(read, token);
};

/** The one way to a card for whoever uses the API: without the line in the access log there is no card (F5.15). */
export const openCard = async (
  looker: Looker,
  participant: string,
  reason: Reason,
  ports: { contacts: ContactVault },
): ReturnType<ContactVault['read']> => {
  await noteCardSeen(looker, participant, reason, ports);
  return ports.contacts.read(looker.study.id, participant, reason.purpose);
};
