export const en = {
  none: 'None of your interviews with this participant is booked.',
  interview: 'Your interview: {of}',
  at: 'When',
  minutes: 'Minutes',
  mode: 'How',
  place: 'Place',
  interpreter: 'Interpreter',
  window: 'Window',
  closedUntil: 'Name and phone are shown from 15:00 on the working day before.',
  outcome: 'Record the outcome',
  recorded: 'Recorded outcome',
} as const;
