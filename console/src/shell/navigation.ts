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
const MENTORS = ['mentor', 'teamLeader'] as const;
const OVERSEERS = ['dataManager', 'auditor'] as const;

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
  {
    to: '/studies/$study/today',
    word: 'today',
    roles: [...COORDINATORS, 'mentor', 'teamLeader', 'assessor', 'dataManager', 'principalInvestigator', 'auditor'],
  },
  { to: '/studies/$study/inbox', word: 'inbox', roles: [...COORDINATORS, 'mentor', 'assessor'] },
  { to: '/studies/$study/bookings', word: 'bookings', roles: [...COORDINATORS, 'assessor'] },
  { to: '/studies/$study/participants', word: 'participants', roles: EVERYONE },
  { to: '/studies/$study/protocol', word: 'protocol', roles: [...COORDINATORS, 'auditor'] },
  { to: '/studies/$study/messages', word: 'messages', roles: [...COORDINATORS, ...MENTORS, ...OVERSEERS] },
  {
    to: '/studies/$study/caseloads',
    word: 'caseloads',
    roles: [...COORDINATORS, ...MENTORS, 'dataManager'],
  },
  { to: '/studies/$study/forecast', word: 'forecast', roles: [...COORDINATORS, 'dataManager'] },
  {
    to: '/studies/$study/retention',
    word: 'retention',
    roles: [...COORDINATORS, 'dataManager', 'statistician', 'principalInvestigator'],
  },
  { to: '/studies/$study/inspection', word: 'inspection', roles: [...COORDINATORS, ...OVERSEERS] },
  { to: '/studies/$study/staff', word: 'staff', roles: [...COORDINATORS, 'auditor'], isOperators: true },
  { to: '/studies/$study/settings', word: 'settings', roles: COORDINATORS, isOperators: true },
];

export const navigationFor = (roles: readonly Role[], isOperator: boolean): NavigationItem[] =>
  NAVIGATION.filter(
    (item) => (isOperator && item.isOperators === true) || item.roles.some((role) => roles.includes(role)),
  );
