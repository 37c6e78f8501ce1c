export const en = {
  channels: 'Can be reached by',
  noChannel: 'Nothing',
  sms: 'text',
  email: 'e-mail',
  letter: 'letter',
  phone: 'phone',
  lostIn: 'Contact lost: {followUp}',
  lastSignOfLife: 'Last heard from',
  never: 'not yet',
} as const;
