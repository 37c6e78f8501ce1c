import { type ContactCard, numbersOf } from '../../shared/domain/contact-card.ts';
import { seesSite } from '../../shared/domain/member.ts';
import { emailWord } from '../../shared/domain/search-words.ts';
import type { ImportPorts } from './import-setting.ts';
import type { Warning } from './warnings.ts';
import type { Writer } from './writing.ts';

interface Asked {
  /** Absent: not there yet. */
  participant?: string | undefined;
  card: ContactCard;
  before?: ContactCard | undefined;
}

/** Whether one of them is within the caller's reach. */
export const seesAny = async (
  participants: string[],
  { study, member }: Pick<Writer, 'study' | 'member'>,
  records: Pick<ImportPorts['records'], 'readMany'>,
): Promise<boolean> => {
  if (participants.length === 0) return false;
  const found = await records.readMany(study.id, participants);
  return found.some(({ interviews }) => member === undefined || seesSite(member, interviews.site));
};

/**
 * What a change of a card would make two people's, as the caller may see it: a text then reaches, or a reply comes from, somebody else.
 * Those of one household share a phone on purpose. No card but the participant's own is opened.
 */
export const othersContact = async (
  { participant, card, before }: Asked,
  writer: Pick<Writer, 'study' | 'member'>,
  { contacts, records }: Pick<ImportPorts, 'contacts' | 'records'>,
): Promise<Warning[]> => {
  const under = async (lookup: string): Promise<string[]> =>
    (await records.participantsByLookup(writer.study.id, lookup)).map((found) => found.participant);
  const housemates = async (): Promise<string[]> =>
    card.household === undefined ? [] : under(contacts.searchHash({ kind: 'household', text: card.household }));
  const isOthers = async (lookup: string): Promise<boolean> => {
    const others = (await under(lookup)).filter((id) => id !== participant);
    if (others.length === 0) return false;
    const own = await housemates();
    const strangers = others.filter((id) => !own.includes(id));
    return seesAny(strangers, writer, records);
  };
  const known = numbersOf(before);
  const warnings: Warning[] = [];
  for (const [index, { number }] of card.phones.entries())
    if (!known.includes(number) && (await isOthers(contacts.numberHash(number))))
      warnings.push({ code: 'NUMBER_OF_ANOTHER', field: `/phones/${String(index)}/number` });
  const { email } = card;
  if (email !== undefined && email !== before?.email && (await isOthers(contacts.searchHash(emailWord(email)))))
    warnings.push({ code: 'EMAIL_OF_ANOTHER', field: '/email' });
  return warnings;
};
