export const en = {
  leaving: 'The draft is not published yet',
  leavingWhy:
    'It stays in this tab until you publish or discard it, and you can go on with it later. It ends when the tab is closed.',
  stay: 'Stay here',
  leave: 'Leave and keep the draft',
} as const;
