import type { ReceiptMessage } from '../../shared/contract/receipt-message.ts';
import { endUserMessagingEvent, type EndUserMessagingEvent } from '../../shared/contract/text-reports.ts';
import { isoInstant } from '../../shared/domain/zone.ts';

type Told = Pick<ReceiptMessage, 'event' | 'code'>;

/** A carrier that is not done yet tries on. */
const refused = (isFinal: boolean, code: string): Told => (isFinal ? { event: 'failed', code } : { event: 'delayed' });

/**
 * What an event says of a text (ADR 16). `undefined`: nothing, as an event of a registration. A negative event counts as final unless it
 * says otherwise.
 */
const told = ({ eventType, isFinal }: EndUserMessagingEvent): Told | undefined => {
  const final = isFinal ?? true;
  switch (eventType) {
    case 'TEXT_QUEUED':
    case 'TEXT_SENT':
    case 'TEXT_PENDING':
      return { event: 'accepted' };
    case 'TEXT_UNKNOWN':
      // Nobody knows what became of it after 72 hours; that it left is certain.
      return { event: 'accepted' };
    case 'TEXT_SUCCESSFUL':
      return { event: isFinal === true ? 'delivered' : 'accepted' };
    case 'TEXT_DELIVERED':
      return { event: 'delivered' };
    case 'TEXT_INVALID':
      return refused(final, 'address');
    case 'TEXT_UNREACHABLE':
    case 'TEXT_CARRIER_UNREACHABLE':
      return refused(final, 'unreachable');
    case 'TEXT_TTL_EXPIRED':
      return refused(final, 'expired');
    case 'TEXT_BLOCKED':
    case 'TEXT_CARRIER_BLOCKED':
    case 'TEXT_PROTECT_BLOCKED':
    case 'TEXT_SPAM':
      return refused(final, 'blocked');
    case 'TEXT_INVALID_MESSAGE':
      return refused(final, 'rejected');
    default:
      return undefined;
  }
};

/** `none`: an event about something else. `unreadable`: no event at all. */
export const fromEndUserMessaging = (text: string): ReceiptMessage | 'none' | 'unreadable' => {
  const event = endUserMessagingEvent.safeParse(text).data;
  if (event === undefined) return 'unreadable';
  const what = told(event);
  if (what === undefined) return 'none';
  const report = { ...what, at: isoInstant(event.eventTimestamp) };
  const { context, messageId } = event;
  if (context?.attempt !== undefined) return { attempt: context.attempt, ...report };
  return messageId === undefined ? 'unreadable' : { providerMessageId: messageId, ...report };
};
