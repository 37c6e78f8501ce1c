import * as z from 'zod';
import type { ContactCard } from '../domain/contact-card.ts';
import { localDate } from './record-words.ts';

/** What the vault opens. Loose, as all that is read back: a field of newer code stays. */
export const contactCard = z.looseObject({
  name: z.string().optional(),
  phones: z.array(
    z.looseObject({
      number: z.string().min(1),
      label: z.string().optional(),
      shared: z.boolean().optional(),
      unsafe: z.boolean().optional(),
      quarantined: z.boolean().optional(),
      silenced: z.boolean().optional(),
      undeliverable: z.boolean().optional(),
      since: localDate.optional(),
      confirmedOn: localDate.optional(),
    }),
  ),
  email: z.string().optional(),
  emailInvalid: z.boolean().optional(),
  emailConfirmedOn: localDate.optional(),
  addresses: z.array(
    z.looseObject({
      lines: z.array(z.string()),
      from: localDate.optional(),
      until: localDate.optional(),
      protected: z.boolean().optional(),
    }),
  ),
  language: z.string().optional(),
  interpreter: z.string().optional(),
  contactPersons: z.array(
    z.looseObject({
      name: z.string(),
      phone: z.string(),
      consent: z.boolean(),
      consentedOn: localDate.optional(),
      withdrawnOn: localDate.optional(),
    }),
  ),
  preferences: z.string().optional(),
  formerNumbers: z.array(z.string()).optional(),
  silencedNumbers: z.array(z.string()).optional(),
  unsafeNumbers: z.array(z.string()).optional(),
  quarantinedNumbers: z.array(z.string()).optional(),
  formerNames: z.array(z.string()).optional(),
  household: z.string().optional(),
}) satisfies z.ZodType<ContactCard>;
