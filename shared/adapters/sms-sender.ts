import { SENDER_NAME } from '../domain/sender-name.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome, SmsProvider } from '../ports/messenger.ts';

const E164 = /^\+[1-9]\d{6,14}$/;

export const isNumber = (text: string): boolean => E164.test(text);

/** What a recipient reads as the sender of a text: a number that can be answered, or a name that cannot. */
export const senderKind = (from: string): 'number' | 'name' | undefined => {
  if (isNumber(from)) return 'number';
  return SENDER_NAME.test(from) ? 'name' : undefined;
};

/**
 * SNS has a time to live for mobile push only: a text, once accepted, is tried by the carrier for as long as it likes (up to 72 h). So the
 * message must leave while enough of the open window is left. End User Messaging takes no less as a time to live.
 */
export const SHORTEST_LIFE_SECONDS: Record<SmsProvider, number> = { sns: 120, endUserMessaging: 5 };

/** Why a text is not even asked for: certainly not sent. Of a mail its own adapter says. */
export const refusedUnasked = (message: OutgoingSms | OutgoingEmail): SendOutcome | undefined => {
  if (message.kind !== 'sms') return undefined;
  const { from, to, provider, timeToLiveSeconds } = message;
  if (senderKind(from) === undefined) return { kind: 'channelDown', code: 'sender' };
  if (!isNumber(to)) return { kind: 'refusedForGood', code: 'address', because: 'address' };
  return Math.floor(timeToLiveSeconds) < SHORTEST_LIFE_SECONDS[provider]
    ? { kind: 'refusedForNow', code: 'windowTooShort' }
    : undefined;
};
