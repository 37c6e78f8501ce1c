import type { LinkProps } from '@tanstack/react-router';
import type { shellWords } from './words.ts';
import type { Role } from './use-study.ts';

interface NavigationItem {
  to: NonNullable<LinkProps['to']>;
  word: keyof (typeof shellWords)['en'];
  roles: readonly Role[];
  /** The operator's too, who sees no participant of the study. */
  isOperators?: true;
}

const COORDINATORS = ['coordinator', 'leadCoordinator'] as const;

const EVERYONE = [
  ...COORDINATORS,
  'mentor',
  'teamLeader',
  'assessor',
  'dataManager',
  'auditor',
  'statistician',
  'principalInvestigator',
] as const;

/** Who finds which page; what they may do there is decided by the API. The first of someone's is where they begin. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/studies/$study/participants', word: 'participants', roles: EVERYONE },
  { to: '/studies/$study/messages', word: 'messages', roles: [...COORDINATORS, 'mentor', 'teamLeader', 'dataManager'] },
  { to: '/studies/$study/staff', word: 'staff', roles: [...COORDINATORS, 'auditor'], isOperators: true },
  { to: '/studies/$study/settings', word: 'settings', roles: COORDINATORS, isOperators: true },
];

export const navigationFor = (roles: readonly Role[], isOperator: boolean): NavigationItem[] =>
  NAVIGATION.filter(
    (item) => (isOperator && item.isOperators === true) || item.roles.some((role) => roles.includes(role)),
  );
