export const en = {
  book: 'Book an interview',
  checkIn: 'Check-in',
  empty: 'Nothing comes to this participant until the same day of the next week: no interview, no message and no call.',
  interview: 'Interview {followUp}',
} as const;
