import type { Messenger, OutgoingEmail, OutgoingSms, SendOutcome } from '../ports/messenger.ts';

export interface Channels {
  sms: { send(message: OutgoingSms): Promise<SendOutcome> };
  email: { send(message: OutgoingEmail): Promise<SendOutcome> };
}

export const messengerByChannel = ({ sms, email }: Channels): Messenger => ({
  send: (message) => (message.kind === 'sms' ? sms.send(message) : email.send(message)),
});
