import type { Messenger, OutgoingEmail, OutgoingSms, SendOutcome, SmsProvider } from '../ports/messenger.ts';

export interface Channels {
  sms: Record<SmsProvider, { send(message: OutgoingSms): Promise<SendOutcome> }>;
  email: { send(message: OutgoingEmail): Promise<SendOutcome> };
}

export const messengerByChannel = ({ sms, email }: Channels): Messenger => ({
  send: (message) => (message.kind === 'sms' ? sms[message.provider].send(message) : email.send(message)),
});
