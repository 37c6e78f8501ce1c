import { type ContactCard, markedNumbersOf, numbersOf, type Phone } from '../../shared/domain/contact-card.ts';
import { silencedWord } from '../../shared/domain/search-words.ts';
import { withSilenced } from '../../shared/domain/wrong-number.ts';
import { markSilenced } from '../../shared/ports/mark-contact.ts';
import { seesAny } from './others-contact.ts';
import type { ImportPorts } from './import-setting.ts';
import type { Warning } from './warnings.ts';
import type { Writer } from './writing.ts';

type SilencePorts = Pick<ImportPorts, 'contacts' | 'records'>;

interface Entered {
  participant: string;
  card: ContactCard;
  before?: ContactCard | undefined;
}

const newPhones = ({ phones }: ContactCard, before: ContactCard | undefined): Phone[] => {
  const known = numbersOf(before);
  return phones.filter(({ number }) => !known.includes(number));
};

const isSilent = async (number: string, { contacts, records }: SilencePorts): Promise<boolean> =>
  (await records.participantsByLookup(undefined, contacts.searchHash(silencedWord(number)))).length > 0;

/**
 * Who wrote STOP from a number that is not one person's wrote it for all who have it, in every study (ADR 17): also for whoever gets the
 * number afterwards. Only numbers that are new to the card are looked up, and no other card is opened. @returns the card with them silenced
 */
export const withSilenceKept = async (
  card: ContactCard,
  before: ContactCard | undefined,
  ports: SilencePorts,
): Promise<ContactCard> => {
  let kept = card;
  for (const { number, silenced } of newPhones(card, before))
    if (!silenced && (await isSilent(number, ports))) kept = withSilenced(kept, number);
  return kept;
};

/**
 * Looks once more when the card is written. A STOP that came after the first look either finds the card, since it looks again too, or
 * is found here: each looks after its own commit. @returns the card with what is silent; another object where anything is, since the
 * records may have moved on with it. @throws Error when every race was lost
 */
export const silencedMeanwhile = async (
  { participant, card, before }: Entered,
  { study, now }: Pick<Writer, 'study' | 'now'>,
  ports: ImportPorts,
): Promise<ContactCard> => {
  let kept = card;
  for (const { number } of newPhones(card, before)) {
    // Also what the first look found: it may be that of a retry, and the card written before.
    if (!(await isSilent(number, ports))) continue;
    await markSilenced({ ...ports, clock: { now: () => now } }, { study: study.id, participant }, number);
    kept = withSilenced(kept, number);
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
  const own = before ? markedNumbersOf(before, 'silenced') : [];
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
