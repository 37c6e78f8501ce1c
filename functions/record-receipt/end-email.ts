import { withConsent } from '../../shared/domain/entries/change-participation.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { RecordChange, SealedContact } from '../../shared/ports/record-store.ts';
import type { ReceiptPorts } from './ports.ts';
import type { Receipt } from './record-receipt.ts';

const TRIES = 5;

const invalidAddress = async (
  { contacts }: ReceiptPorts,
  { study, participant }: ParticipantRecord,
): Promise<SealedContact | 'known'> => {
  const contact = await contacts.read(study, participant, 'edit');
  if (contact === undefined || contact.card.emailInvalid) return 'known';
  return contacts.seal(study, participant, { ...contact.card, emailInvalid: true }, contact.revision);
};

const changeOf = async <R extends ParticipantRecord>(
  ports: ReceiptPorts,
  before: R,
  complained: boolean,
): Promise<RecordChange> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  const after = settle(plan, complained ? withConsent(before, { email: false }) : before, now);
  const fields = complained ? {} : { fields: ['emailInvalid'] };
  const action = complained ? 'participationChanged' : 'contactChanged';
  const reason = complained ? 'complained' : 'bounced';
  return { before, after, event: { action, at: isoInstant(now), by: 'system', reason, ...fields } };
};

/**
 * No more mail: a complaint takes back the consent, a bounce shows that the address is none (reliability.md 3.10). In both records, as
 * both streams would write to the same address.
 */
export const endEmail = async (
  ports: ReceiptPorts,
  { study, participant }: ParticipantRecord,
  { event }: Receipt,
): Promise<void> => {
  const complained = event === 'complained';
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(study, participant);
    if (both === undefined || (complained && both.interviews.consent.email === false)) return;
    const sealed = complained ? undefined : await invalidAddress(ports, both.interviews);
    if (sealed === 'known') return;
    const changes = [
      await changeOf(ports, both.interviews, complained),
      await changeOf(ports, both.checkIns, complained),
    ];
    const token = ports.ids.next();
    const result = await ports.records.commit({ token, changes, ...(sealed ? { contacts: [sealed] } : {}) });
    if (result.kind === 'committed') return;
  }
  throw new Error('the end of e-mail lost every race');
};
