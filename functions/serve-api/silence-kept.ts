import { type ContactCard, numbersOf, silencedNumbersOf } from '../../shared/domain/contact-card.ts';
import { silencedWord } from '../../shared/domain/search-words.ts';
import { withSilenced } from '../../shared/domain/wrong-number.ts';
import { seesAny } from './others-contact.ts';
import type { ApiPorts } from './ports.ts';
import type { Warning } from './warnings.ts';
import type { Writer } from './writing.ts';

type SilencePorts = Pick<ApiPorts, 'contacts' | 'records'>;

interface Entered {
  participant: string;
  card: ContactCard;
  before?: ContactCard | undefined;
}

/**
 * Who wrote STOP from a number that is not one person's wrote it for all who have it, in every study (ADR 17): also for whoever gets the
 * number afterwards. Only numbers that are new to the card are looked up, and no other card is opened. @returns the card with them silenced
 */
export const withSilenceKept = async (
  card: ContactCard,
  before: ContactCard | undefined,
  { contacts, records }: SilencePorts,
): Promise<ContactCard> => {
  const known = numbersOf(before);
  let kept = card;
  for (const { number, silenced } of card.phones) {
    if (silenced || known.includes(number)) continue;
    const silent = await records.participantsByLookup(undefined, contacts.searchHash(silencedWord(number)));
    if (silent.length > 0) kept = withSilenced(kept, number);
  }
  return kept;
};

/**
 * Whoever enters such a number would else wait for texts that never come. It is told where it stood on this card before, or stands on one
 * that the caller may see; of any other it would tell, without a trace, who has a number in a study that is not the caller's.
 */
export const silencedWarnings = async (
  { participant, card, before }: Entered,
  writer: Pick<Writer, 'study' | 'member'>,
  { contacts, records }: SilencePorts,
): Promise<Warning[]> => {
  const known = numbersOf(before);
  const own = before ? silencedNumbersOf(before) : [];
  const isSeen = async (number: string): Promise<boolean> => {
    const silent = await records.participantsByLookup(writer.study.id, contacts.searchHash(silencedWord(number)));
    const others = silent.map((each) => each.participant).filter((id) => id !== participant);
    return seesAny(others, writer, records);
  };
  const warnings: Warning[] = [];
  for (const [index, { number }] of card.phones.entries())
    if (!known.includes(number) && (own.includes(number) || (await isSeen(number))))
      warnings.push({ code: 'NUMBER_SILENCED', field: `/phones/${String(index)}/number` });
  return warnings;
};
