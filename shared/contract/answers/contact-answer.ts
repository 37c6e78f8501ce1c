import * as z from 'zod';
import type { ContactCard } from '../../domain/contact-card.ts';
import type { LoggedContact } from '../../domain/record.ts';
import { instant, localDate } from './answer-words.ts';

const phone = z.strictObject({
  /** E.164. */
  number: z.string(),
  label: z.string().optional(),
  shared: z.boolean().optional(),
  unsafe: z.boolean().optional(),
  quarantined: z.boolean().optional(),
  silenced: z.boolean().optional(),
  /** No text reaches it; it may be called. */
  undeliverable: z.boolean().optional(),
  since: localDate.optional(),
  /** When the participant last said that it is theirs. */
  confirmedOn: localDate.optional(),
});

const address = z.strictObject({
  lines: z.array(z.string()),
  from: localDate.optional(),
  until: localDate.optional(),
  protected: z.boolean().optional(),
});

export const contactCard = z
  .strictObject({
    name: z.string().optional(),
    phones: z.array(phone),
    email: z.string().optional(),
    emailInvalid: z.boolean().optional(),
    emailConfirmedOn: localDate.optional(),
    addresses: z.array(address),
    language: z.string().optional(),
    interpreter: z.string().optional(),
    contactPersons: z.array(
      z.strictObject({
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
  })
  .meta({ id: 'ContactCard' }) satisfies z.ZodType<ContactCard>;

export const loggedContact = z
  .strictObject({
    at: instant,
    direction: z.enum(['in', 'out']),
    channel: z.enum(['phone', 'sms', 'email', 'letter', 'inPerson', 'video']),
    with: z.enum(['participant', 'contactPerson', 'other']),
    outcome: z.string(),
    callBackAt: instant.optional(),
    note: z.string().optional(),
    reply: z.string().optional().meta({ description: 'The line of the inbox that holds what was written.' }),
    by: z.string(),
  })
  .meta({ id: 'LoggedContact' }) satisfies z.ZodType<LoggedContact>;
