import { type ContactCard, mayBeTexted, numbersOf } from '../../shared/domain/contact-card.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import { isLandline } from '../../shared/domain/phone-number.ts';
import type { Warning } from './warnings.ts';

/** The number that texts would go to, where it is new and no mobile: each first message would be lost, and the next channel a day late. */
export const landlineWarnings = (
  { card, before }: { card: ContactCard; before?: ContactCard | undefined },
  consent: Consent,
): Warning[] => {
  const at = card.phones.findIndex(mayBeTexted);
  const number = card.phones[at]?.number;
  if (!consent.sms || number === undefined || numbersOf(before).includes(number) || !isLandline(number)) return [];
  return [{ code: 'LANDLINE', field: `/phones/${String(at)}/number` }];
};
