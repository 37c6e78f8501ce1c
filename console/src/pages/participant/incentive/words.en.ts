export const en = {
  title: '{participant}: gift card after {of}',
  save: 'Record it',
  how: 'What became of it',
  handedOver: 'Handed over',
  posted: 'Posted',
  declined: 'Declined',
  on: 'Date',
  number: 'Number of the card',
  numberNote: 'As it stands on the card; it goes to the accounts, never to anybody who is blinded.',
  amount: 'Worth',
  amountSame: 'Worth {amount}: it is the same for everybody.',
} as const;
