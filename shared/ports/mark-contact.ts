import { isoDate } from '../domain/civil-date.ts';
import { type ContactCard, reachOf } from '../domain/contact-card.ts';
import type { ParticipantRecord } from '../domain/record.ts';
import { settle } from '../domain/settle.ts';
import { withSilenced } from '../domain/wrong-number.ts';
import { isoInstant } from '../domain/zone.ts';
import type { Clock, Ids } from './clock.ts';
import type { ContactVault } from './contact-vault.ts';
import type { RecordChange, RecordStore } from './record-store.ts';
import type { StudyBook } from './study-book.ts';

interface MarkPorts {
  records: Pick<RecordStore, 'readBoth' | 'commit' | 'events'>;
  contacts: Pick<ContactVault, 'read' | 'seal'>;
  studies: Pick<StudyBook, 'plan'>;
  clock: Clock;
  ids: Ids;
}

/** What a provider says is no address: of a mail after a bounce for good, of a text when its number can take none. */
type Marked = 'email' | 'sms';

interface MarkOf {
  reason: string;
  /** Of the card: what the history names, and what somebody may have corrected since. */
  field: string;
  corrects: string;
  mark: (card: ContactCard, used: string | undefined) => ContactCard | undefined;
}

const MARKS: Record<Marked, MarkOf> = {
  email: {
    reason: 'bounced',
    field: 'emailInvalid',
    corrects: 'email',
    mark: (card) => (card.email === undefined || card.emailInvalid ? undefined : { ...card, emailInvalid: true }),
  },
  sms: {
    reason: 'undeliverable',
    field: 'phones',
    corrects: 'phones',
    mark: (card, used) => {
      if (used === undefined || card.phones.find(({ number }) => number === used)?.undeliverable) return undefined;
      const phones = card.phones.map((each) => (each.number === used ? { ...each, undeliverable: true } : each));
      return { ...card, phones };
    },
  },
};

const TRIES = 5;

type Whose = Pick<ParticipantRecord, 'study' | 'participant'>;

/** A refusal may come days later, and say nothing about the address that stands in the card by then. */
const isCorrectedSince = async (
  { records }: MarkPorts,
  { study, participant }: Whose,
  corrects: string,
  sentAt: string,
): Promise<boolean> => {
  const events = await records.events(study, participant);
  return events.some(({ at, fields }) => Date.parse(at) > Date.parse(sentAt) && fields?.includes(corrects));
};

type Marking = (card: ContactCard, record: ParticipantRecord, today: string) => Promise<ContactCard | undefined>;

/** Whoever loses a race reads again and decides again. @returns whether it was marked now; `lost` when every race was */
const commitMarked = async (
  ports: MarkPorts,
  { study, participant }: Whose,
  { reason, field }: Pick<MarkOf, 'reason' | 'field'>,
  marking: Marking,
): Promise<boolean | 'lost'> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(study, participant);
    const known = both && (await ports.contacts.read(study, participant, 'edit'));
    if (both === undefined || known === undefined) return false;
    const now = ports.clock.now();
    const { interviews, checkIns } = both;
    const planOf = ({ agendaBasis, site }: ParticipantRecord) =>
      ports.studies.plan(study, agendaBasis.protocolVersion, site);
    const today = isoDate((await planOf(interviews)).appointments.zone.toLocal(now).day);
    const card = await marking(known.card, interviews, today);
    if (card === undefined) return false;
    const contacts = [await ports.contacts.seal(study, participant, card, known.revision)];
    const changeOf = async (before: ParticipantRecord): Promise<RecordChange> => ({
      before,
      after: settle(await planOf(before), before, now),
      event: { action: 'contactChanged', at: isoInstant(now), by: 'system', reason, fields: [field] },
    });
    const changes = [await changeOf(interviews), await changeOf(checkIns)];
    const result = await ports.records.commit({ token: ports.ids.next(), changes, contacts });
    if (result.kind === 'committed') return true;
  }
  return 'lost';
};

/**
 * A provider said that the address is none: nothing of either stream goes there again, until somebody corrects it (reliability.md 3.10).
 * A number may be called all the same: only the failed delivery tells a landline (F5.7).
 * @param sentAt ISO instant of what was refused
 * @param used the number that was tried, where that is known: by now the card may lead to another
 * @returns whether it was marked now; `lost` when every race was
 */
export const markContact = async (
  ports: MarkPorts,
  { study, participant }: Whose,
  marked: Marked,
  sentAt: string,
  used?: string,
): Promise<boolean | 'lost'> => {
  const { corrects, mark, ...entry } = MARKS[marked];
  return commitMarked(ports, { study, participant }, entry, async (known, record, today) => {
    const card = mark(known, used ?? reachOf(known, record.consent, today).sms);
    const isKept = card !== undefined && !(await isCorrectedSince(ports, record, corrects, sentAt));
    return isKept ? card : undefined;
  });
};

/** A number that fell silent while it was entered (ADR 17). A card on which it is silent already is left alone. @throws Error when every race was lost */
export const markSilenced = async (ports: MarkPorts, whose: Whose, number: string): Promise<void> => {
  const entry = { reason: 'optedOut', field: 'phones' };
  const marked = await commitMarked(ports, whose, entry, (card) => {
    const isLoud = card.phones.some((each) => each.number === number && !each.silenced);
    return Promise.resolve(isLoud ? withSilenced(card, number) : undefined);
  });
  if (marked === 'lost') throw new Error('a silenced number lost every race');
};
