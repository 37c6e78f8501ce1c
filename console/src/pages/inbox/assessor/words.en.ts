export const en = {
  title: 'Inbox',
  list: 'What was forwarded to you, newest first',
  empty:
    'Nothing has been forwarded to you. What a participant writes about an interview with you stands here once a coordinator has forwarded it.',
  at: 'Forwarded',
  participant: 'Participant',
  open: 'Open',
  openOf: 'Open what {participant} wrote, {at}',
  lineTitle: '{participant} wrote',
  written: 'In the words of the coordinator',
  gone: 'The words are gone.',
  openPerson: 'Open {participant}',
} as const;
