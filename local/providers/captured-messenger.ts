import { refusedUnasked } from '../../shared/adapters/sms-sender.ts';
import { measureSms } from '../../shared/domain/gsm7.ts';
import type { Messenger, OutgoingEmail, OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import type { CapturedMessage } from './captured-message.ts';
import type { Faults } from './faults.ts';
import type { Outbox } from './outbox.ts';

const captured = (message: OutgoingSms | OutgoingEmail): Omit<CapturedMessage, 'id' | 'at'> => ({
  channel: message.kind,
  to: message.to,
  from: message.from,
  ...(message.kind === 'email' ? { subject: message.subject } : {}),
  text: message.text,
  ...(message.kind === 'email' && message.html !== undefined ? { html: message.html } : {}),
  attachments: message.kind === 'email' ? message.attachments : [],
  study: message.study,
  ...(message.participant === undefined ? {} : { participant: message.participant }),
  step: message.step,
  attempt: message.attempt,
  ...(message.kind === 'email' && message.oneClickUrl !== undefined ? { oneClickUrl: message.oneClickUrl } : {}),
});

/**
 * The providers of SMS and e-mail on one machine: nothing leaves it. With the fault `timeout` the message is taken and no answer
 * comes, nor any report by itself: whether it left is then for a receipt or a person to find out.
 */
export const capturedMessenger = (outbox: Outbox, faults: Faults): Messenger => ({
  send: async (message): Promise<SendOutcome> => {
    const refused = refusedUnasked(message);
    if (refused) return refused;
    const fault = faults[message.kind];
    if (fault === 'throttle') return { kind: 'refusedForNow', code: 'throttled' };
    if (fault === 'paused') return { kind: 'channelDown', code: 'paused' };
    if (fault === 'reject') return { kind: 'refusedForGood', code: 'rejected', because: 'address' };
    const { id } = outbox.capture(captured(message), fault === 'timeout');
    if (fault === 'timeout') return { kind: 'unclear', code: 'timeout' };
    return {
      kind: 'accepted',
      providerMessageId: id,
      ...(message.kind === 'sms' ? { segments: measureSms(message.text).segments } : {}),
    };
  },
});
