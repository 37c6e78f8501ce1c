export const en = {
  book: 'Book an interview',
  empty: 'Nothing comes to this participant in the next seven days: no interview, no message and no call.',
  interview: 'Interview {followUp}',
} as const;
