export const en = {
  title: 'Calendar subscription',
  intro:
    'Your appointments in the calendar of your phone or computer. It shows a time and a pseudonym, never a name, an address or what the appointment is about.',
  none: 'You have no calendar yet.',
  since: 'Your calendar has an address since {at}. It is shown once only, when it is made.',
  make: 'Make the address',
  again: 'Make a new address',
  againWhat:
    'The address that you have now stops working at once; every program that uses it has to be given the new one.',
  revoke: 'Close the calendar',
  revokeTitle: 'Close the calendar?',
  revokeWhat: 'Its address stops working at once. You can make another at any time.',
  revoked: 'The calendar is closed.',
  address: 'Address',
  addressNote:
    'Copy it now: it is not shown again. Whoever knows it sees your appointments, so give it to nobody and paste it only where your calendar program asks for an address to subscribe to.',
  copy: 'Copy',
  copied: 'The address is copied.',
} as const;
