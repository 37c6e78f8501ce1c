export const en = {
  title: 'Sign in',
  again: 'Sign in again',
  againWhy:
    'Your sign-in has run out. What you typed is still there and is sent once you have signed in as the same person.',
  local: 'On one machine everybody may be anybody: choose whom to be. Nothing leaves this machine.',
  people: 'People of {study}',
  signInAs: 'Sign in as {user}',
  somebodyElse: 'Somebody else',
  user: 'User id',
  userNote: 'Made up: letters, digits and hyphens. With a role they come onto the list of the staff.',
  study: 'Study',
  role: 'Role',
  operator: 'Operator (creates studies, sees no participant)',
  signIn: 'Sign in',
  failed: 'Signing in failed: {detail}',
  noStudies: 'There is no study yet: sign in as operator to create one.',
  cognito: 'You sign in on the page of your organisation, with your second factor, and come back here.',
} as const;
