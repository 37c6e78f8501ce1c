import type { Both } from '../../shared/ports/record-store.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';

const CHANNELS = ['sms', 'email', 'phone', 'letter'] as const;
export type LostConsent = (typeof CHANNELS)[number];

/** What a row takes back: an empty cell of a consent is a no (product.md section 8), which a list made for another purpose often has. */
export const lostConsents = (
  { interviews: before }: Pick<Both, 'interviews'>,
  { interviews: after = before }: Pick<BothRecords, 'interviews'>,
): LostConsent[] => CHANNELS.filter((channel) => before.consent[channel] === true && after.consent[channel] !== true);
