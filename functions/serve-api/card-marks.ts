import { sameValue } from '../../shared/domain/change.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';

export const changedFields = (before: ContactCard | undefined, after: ContactCard): string[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])]
    .filter((field) => !sameValue(before?.[field as keyof ContactCard], after[field as keyof ContactCard]))
    .sort();

/** A new address is trusted until it fails; what was known of the old one says nothing about it. */
export const withFreshMarks = (after: ContactCard, before: ContactCard | undefined): ContactCard => {
  const { emailInvalid, ...card } = after;
  return {
    ...card,
    phones: card.phones.map((phone) => {
      const known = before?.phones.find(({ number }) => number === phone.number);
      return {
        ...phone,
        ...(known?.quarantined ? { quarantined: true } : {}),
        ...(known?.silenced ? { silenced: true } : {}),
      };
    }),
    ...(emailInvalid && card.email === before?.email ? { emailInvalid } : {}),
  };
};
