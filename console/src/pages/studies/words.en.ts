export const en = {
  newStudy: 'New study',
  title: 'Studies',
  list: 'Studies you may open',
  name: 'Study',
  id: 'Id',
  zone: 'Time zone',
  roles: 'Your roles',
  operator: 'Operator',
  noneOfYours:
    'You belong to no study yet. Ask the coordinator of your study to add you by your user id, {user}, then reload this page.',
  none: 'There is no study yet. Make the first one; then appoint its lead coordinator under Staff.',
} as const;
