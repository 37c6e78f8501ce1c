export const en = {
  title: 'My entries',
  about: 'What you entered yourself, the latest first. Others see it in the history of each participant.',
  aboutTeam: 'What you and the mentors of your team entered, the latest first.',
  list: 'Entries',
  at: 'When',
  what: 'What',
  participant: 'Participant',
  followUp: 'Follow-up',
  by: 'By',
  empty: 'Nothing has been entered yet.',
} as const;
