import type { OutgoingEmail, OutgoingSms } from '../../shared/ports/messenger.ts';

const step = { attempt: 'a1Zm9v', study: 'ips-ma', participant: 'P001', step: 'FU12/appointment-1/appt7' };

export const anSms = (change: Partial<OutgoingSms> = {}): OutgoingSms => ({
  kind: 'sms',
  provider: 'sns',
  ...step,
  to: '+4520123456',
  from: 'Aftale',
  text: 'Husk din aftale den 28/4.',
  timeToLiveSeconds: 3_600,
  ...change,
});

export const anEmail = (change: Partial<OutgoingEmail> = {}): OutgoingEmail => ({
  kind: 'email',
  ...step,
  to: 'p001@example.com',
  from: 'team@example.com',
  subject: 'Om din aftale',
  text: 'Husk din aftale den 28/4.',
  attachments: [],
  maxDeliverySeconds: 14_400,
  ...change,
});
