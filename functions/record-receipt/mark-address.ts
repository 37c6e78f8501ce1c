import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { RecordChange } from '../../shared/ports/record-store.ts';
import type { ReceiptPorts } from './ports.ts';

const TRIES = 5;

/** A bounce may come days later, and say nothing about the address that stands in the card by then. */
const isCorrectedSince = async (
  { records }: ReceiptPorts,
  { study, participant }: ParticipantRecord,
  sentAt: string,
): Promise<boolean> => {
  const events = await records.events(study, participant);
  return events.some(({ at, fields }) => Date.parse(at) > Date.parse(sentAt) && fields?.includes('email'));
};

const changeOf = async <R extends ParticipantRecord>(ports: ReceiptPorts, before: R): Promise<RecordChange> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  return {
    before,
    after: settle(plan, before, now),
    event: { action: 'contactChanged', at: isoInstant(now), by: 'system', reason: 'bounced', fields: ['emailInvalid'] },
  };
};

const isUsable = ({ email, emailInvalid }: ContactCard): boolean => email !== undefined && emailInvalid !== true;

/**
 * A hard bounce shows that the address is none: no mail of either stream goes there again, until somebody corrects it (reliability.md 3.10).
 * @returns whether it was marked now
 */
export const markAddress = async (
  ports: ReceiptPorts,
  { study, participant }: ParticipantRecord,
  sentAt: string,
): Promise<boolean> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(study, participant);
    if (both === undefined) return false;
    const known = await ports.contacts.read(study, participant, 'edit');
    if (known === undefined || !isUsable(known.card)) return false;
    if (await isCorrectedSince(ports, both.interviews, sentAt)) return false;
    const card = { ...known.card, emailInvalid: true };
    const contacts = [await ports.contacts.seal(study, participant, card, known.revision)];
    const changes = [await changeOf(ports, both.interviews), await changeOf(ports, both.checkIns)];
    const result = await ports.records.commit({ token: ports.ids.next(), changes, contacts });
    if (result.kind === 'committed') return true;
  }
  throw new Error('the mark of an address lost every race');
};
