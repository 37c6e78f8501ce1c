import { type ContactCard, isTexted, mayBeTexted, numbersOf } from '../../shared/domain/contact-card.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import type { Warning } from './warnings.ts';

/** A new number that is no mobile where there is none: texts are agreed to, and none is sent. */
export const landlineWarnings = (
  { card, before }: { card: ContactCard; before?: ContactCard | undefined },
  consent: Consent,
): Warning[] => {
  const at = card.phones.findIndex(mayBeTexted);
  const number = card.phones[at]?.number;
  if (!consent.sms || number === undefined || numbersOf(before).includes(number)) return [];
  if (card.phones.some(isTexted)) return [];
  return [{ code: 'LANDLINE', field: `/phones/${String(at)}/number` }];
};
