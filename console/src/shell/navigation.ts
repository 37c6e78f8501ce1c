import type { LinkProps } from '@tanstack/react-router';
import type { shellWords } from './words.ts';
import type { Role } from './use-study.ts';

interface NavigationItem {
  to: NonNullable<LinkProps['to']>;
  word: keyof (typeof shellWords)['en'];
  roles: readonly Role[];
}

const COORDINATORS = ['coordinator', 'leadCoordinator'] as const;

/** Who finds which page; what they may do there is decided by the API. The first of someone's is where they begin. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/studies/$study/messages', word: 'messages', roles: [...COORDINATORS, 'mentor', 'teamLeader', 'dataManager'] },
];

export const navigationFor = (roles: readonly Role[]): NavigationItem[] =>
  NAVIGATION.filter((item) => item.roles.some((role) => roles.includes(role)));
